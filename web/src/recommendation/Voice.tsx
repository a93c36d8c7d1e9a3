import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count, dayOf } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Prose, Title } from '../ui/text'
import type { Endorsement, Recommendation, SectorVoice, Standing } from './types'
import { useAll } from './useAll'
import { STANCES, mandateName, stanceName, useSectorName } from './words'

/** Whether it is a common voice and if not which part of the rule fails; then who stands how, sector by sector. */
export function Voice({ recommendation }: { recommendation: Recommendation }) {
  const { data, isPending, error, refetch } = useGet<Standing>(`/api/recommendations/${recommendation.id}/standing`)
  return (
    <section aria-labelledby="rost">
      <h2 id="rost">{m.voice_title()}</h2>
      {isPending && <Loading lines={6} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && <Verdict standing={data} />}
      <Organisations recommendation={recommendation} />
    </section>
  )
}

function Verdict({ standing: { commonVoice, explanation, sectors, toConfirmAgain } }: { standing: Standing }) {
  const sectorName = useSectorName()
  const stances = STANCES.filter((stance) => sectors.some((each) => (each.stances[stance] ?? 0) > 0))
  const { abstains, sectorNotConfirmed, sectorOther } = commonVoice.uncounted
  return (
    <>
      <div className={commonVoice.isCommon ? 'notice notice-good' : 'notice'}>
        <p>
          <strong>{commonVoice.isCommon ? m.voice_common() : m.voice_not_common()}</strong>
        </p>
        {(commonVoice.isCommon || commonVoice.failing.length === 0) && <Prose of={explanation} />}
        {!commonVoice.isCommon && commonVoice.failing.length > 0 && (
          <ul aria-label={m.voice_fails()}>
            {commonVoice.failing.map(({ part, sector, have, need }) => (
              <li key={`${part}${sector ?? ''}`}>
                {part === 'TOO_FEW_SECTORS' && m.voice_few_sectors({ have, need })}
                {part === 'TOO_FEW_ORGANISATIONS' && m.voice_few_organisations({ sector: sectorName(sector ?? ''), have, need })}
                {part === 'TOO_LITTLE_SUPPORT' && m.voice_little_support({ sector: sectorName(sector ?? ''), have, need })}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="quiet">{m.voice_rule()}</p>
      {commonVoice.sectors.length > 0 && <SectorTable sectors={commonVoice.sectors} />}
      {sectors.length === 0 ? (
        <p>{m.endorsements_none()}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-label={m.stances_per_sector()}>
          <table>
            <caption className="visually-hidden">{m.stances_per_sector()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.sector()}</th>
                {stances.map((stance) => (
                  <th key={stance} scope="col">
                    {stanceName(stance)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sectors.map((each) => (
                <tr key={each.sector}>
                  <th scope="row">{sectorName(each.sector)}</th>
                  {stances.map((stance) => (
                    <td key={stance}>{count(each.stances[stance] ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {abstains + sectorNotConfirmed + sectorOther > 0 && <p className="quiet">{m.voice_uncounted({ abstains, unconfirmed: sectorNotConfirmed, other: sectorOther })}</p>}
      {toConfirmAgain > 0 && <p>{m.voice_confirm_again({ count: toConfirmAgain })}</p>}
    </>
  )
}

/** The sectors that the rule counts: woven as far as they support, with the two thirds that it takes. */
function SectorTable({ sectors }: { sectors: readonly SectorVoice[] }) {
  const sectorName = useSectorName()
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={m.voice_by_sector()}>
      <table>
        <caption className="visually-hidden">{m.voice_by_sector()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.sector()}</th>
            <th scope="col">{m.voice_took_stance()}</th>
            <th scope="col">{m.voice_supporting()}</th>
            <th scope="col">{m.voice_holds()}</th>
          </tr>
        </thead>
        <tbody>
          {sectors.map(({ sector, organisations, supporting, counts, agrees }) => (
            <tr key={sector}>
              <th scope="row">{sectorName(sector)}</th>
              <td>{count(organisations)}</td>
              <td>{count(supporting)}</td>
              <td>{!counts ? m.voice_too_few() : agrees ? m.voice_yes() : m.voice_no()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Organisations({ recommendation: { id, textVersion } }: { recommendation: Recommendation }) {
  const { data, isPending, error, refetch } = useAll<Endorsement>(`/api/recommendations/${id}/endorsements`)
  const sectorName = useSectorName()
  const standing = (data ?? []).filter((each) => each.withdrawnAt == null)
  const sectors = [...new Set(standing.map(sectorOf))].toSorted()
  return (
    <>
      <h3>{m.endorsements_who()}</h3>
      {isPending && <Loading lines={4} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && standing.length === 0 && <p className="quiet">{m.endorsements_nobody()}</p>}
      {sectors.map((sector) => (
        <div key={sector}>
          <h4>{sectorName(sector)}</h4>
          <ul className="plain-list">
            {standing
              .filter((each) => sectorOf(each) === sector)
              .map((each) => (
                <li key={each.id}>
                  <strong>
                    <Title of={each.names} />
                  </strong>
                  : {stanceName(each.stance)} <span className="quiet">{m.endorsement_by({ mandate: mandateName(each.mandate), day: dayOf(each.endorsedAt), reference: each.protocolReference })}</span>
                  {each.textVersion < textVersion && <p className="ended">{m.endorsement_old({ version: each.textVersion })}</p>}
                  <Prose of={each.reason} />
                  <Prose of={each.reservation} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

/** A sector that nobody confirmed is not said. */
const sectorOf = ({ sector, sectorConfirmed }: Endorsement) => (sectorConfirmed && sector != null ? sector : 'UNKNOWN')
