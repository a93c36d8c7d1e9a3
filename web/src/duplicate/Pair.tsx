import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../api/http'
import type { DuplicatePair, DuplicateSide, MergeReason, NotTheSame } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { Facts, WebLink } from '../ui/Facts'
import { useCodes } from '../ui/codes'
import { countryName } from '../ui/format'
import { ErrorNotice } from '../ui/states'
import { Title, plain } from '../ui/text'
import { inOrder, reasonText } from './reasons'

const DIFFERENT: readonly { value: NotTheSame; name: () => string }[] = [
  { value: 'OTHER_ORGANISATION', name: m.dup_not_other },
  { value: 'BRANCH', name: m.dup_not_branch },
  { value: 'PREDECESSOR', name: m.dup_not_predecessor },
  { value: 'PART_OF_THE_OTHER', name: m.dup_not_part },
]
const SAME: readonly { value: MergeReason; name: () => string }[] = [
  { value: 'ENTERED_TWICE', name: m.dup_because_twice },
  { value: 'RENAMED', name: m.dup_because_renamed },
  { value: 'JOINED_THE_OTHER', name: m.dup_because_joined },
]

/** Two actors side by side, why they were found, and what can be decided. */
export function Pair({ pair, say }: { pair: DuplicatePair; say: (text: string) => void }) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const decide = async (path: string, said: string, body?: unknown, ifMatch?: number) => {
    setBusy(true)
    setProblem(null)
    await call(path, { method: 'POST', ...(body === undefined ? {} : { body }), ...(ifMatch === undefined ? {} : { ifMatch }) }).then(() => {
      say(said)
      void client.invalidateQueries()
    }, setProblem)
    setBusy(false)
  }
  const { one, other } = pair
  const both = `${plain(one.names)} – ${plain(other.names)}`
  const merge = (gone: DuplicateSide, stays: DuplicateSide, reason: MergeReason) =>
    decide(`/api/actors/${gone.id}/merge`, m.dup_now_merged({ name: plain(stays.names) }), { into: stays.id, intoVersion: stays.version, reason }, gone.version)
  return (
    <li aria-label={both}>
      <div className="pair">
        <Side side={one} />
        <Side side={other} />
      </div>
      <Reasons pair={pair} />
      {problem !== null && <ErrorNotice error={problem} />}
      {pair.state === 'OPEN' && (
        <>
          <Merge pair={pair} busy={busy} merge={(gone, stays, reason) => void merge(gone, stays, reason)} />
          <Dismiss both={both} busy={busy} dismiss={(reason) => void decide(`/api/duplicates/${one.id}/${other.id}/dismiss`, m.dup_now_dismissed(), { reason })} />
        </>
      )}
      {pair.state === 'DISMISSED' && <Undo both={both} busy={busy} undo={() => void decide(`/api/duplicates/${one.id}/${other.id}/reopen`, m.dup_undone())} />}
      {pair.state === 'MERGED' && <Undo both={both} busy={busy} undo={() => void decide(`/api/actors/${one.id}/unmerge`, m.dup_undone(), undefined, one.version)} />}
    </li>
  )
}

function Side({ side }: { side: DuplicateSide }) {
  const municipalities = useCodes('municipalities')
  const sectors = useCodes('sectors')
  return (
    <div>
      <h2>
        {side.status === 'RETIRED' ? (
          <Title of={side.names} />
        ) : (
          <Link to={`/aktorer/${side.slug}`}>
            <Title of={side.names} />
          </Link>
        )}
      </h2>
      <Facts
        facts={[
          { name: m.filter_sector(), value: sectors.label(side.sector) },
          { name: m.organisation_number(), value: side.organisationNumber },
          { name: m.website(), value: side.website != null && <WebLink url={side.website} /> },
          { name: m.locality(), value: side.locality },
          { name: m.filter_municipality(), value: side.municipality != null && municipalities.label(side.municipality) },
          { name: m.filter_country(), value: side.country != null && countryName(side.country) },
        ]}
      />
    </div>
  )
}

function Reasons({ pair }: { pair: DuplicatePair }) {
  const dismissed = DIFFERENT.find(({ value }) => value === pair.dismissed?.reason)
  return (
    <>
      {pair.state === 'MERGED' && <p>{m.dup_merged_into({ one: plain(pair.one.names), other: plain(pair.other.names) })}</p>}
      {dismissed !== undefined && <p>{m.dup_dismissed_as({ reason: dismissed.name() })}</p>}
      {pair.reasons.length > 0 && (
        <ul className="plain-list">
          {inOrder(pair.reasons).map((reason) => (
            <li key={reason.code}>
              {reasonText(reason)} <span className="quiet">({reason.weight > 0 ? `+${reason.weight}` : `−${-reason.weight}`})</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Merge({ pair, busy, merge }: { pair: DuplicatePair; busy: boolean; merge: (gone: DuplicateSide, stays: DuplicateSide, reason: MergeReason) => void }) {
  const id = useId()
  const sides = [pair.one, pair.other]
  const [staysId, setStays] = useState(pair.one.id)
  const [reason, setReason] = useState<MergeReason>('ENTERED_TWICE')
  const stays = sides.find((side) => side.id === staysId) ?? pair.one
  const gone = stays === pair.one ? pair.other : pair.one
  return (
    <fieldset className="check-group">
      <legend>{m.dup_which_stays()}</legend>
      {sides.map((side) => (
        <label key={side.id} className="check">
          <input type="radio" name={id} checked={side.id === staysId} onChange={() => setStays(side.id)} />
          <span className="check-name">{plain(side.names)}</span>
        </label>
      ))}
      <p className="inline-form">
        <label htmlFor={`${id}r`}>{m.reason()}</label>
        <select id={`${id}r`} value={reason} onChange={(event) => setReason(SAME.find(({ value }) => value === event.target.value)?.value ?? 'ENTERED_TWICE')}>
          {SAME.map(({ value, name }) => (
            <option key={value} value={value}>
              {name()}
            </option>
          ))}
        </select>
        <button type="button" className="button" disabled={busy} onClick={() => merge(gone, stays, reason)}>
          {m.dup_merge()}
          <span className="visually-hidden"> {plain(gone.names)}</span>
        </button>
      </p>
    </fieldset>
  )
}

function Dismiss({ both, busy, dismiss }: { both: string; busy: boolean; dismiss: (reason: NotTheSame) => void }) {
  const id = useId()
  const [reason, setReason] = useState<NotTheSame>('OTHER_ORGANISATION')
  return (
    <p className="inline-form">
      <label htmlFor={id}>{m.dup_why_not()}</label>
      <select id={id} value={reason} onChange={(event) => setReason(DIFFERENT.find(({ value }) => value === event.target.value)?.value ?? 'OTHER_ORGANISATION')}>
        {DIFFERENT.map(({ value, name }) => (
          <option key={value} value={value}>
            {name()}
          </option>
        ))}
      </select>
      <button type="button" className="button-secondary" disabled={busy} onClick={() => dismiss(reason)}>
        {m.dup_not_same()}
        <span className="visually-hidden"> {both}</span>
      </button>
    </p>
  )
}

const Undo = ({ both, busy, undo }: { both: string; busy: boolean; undo: () => void }) => (
  <p className="button-row">
    <button type="button" className="button-secondary" disabled={busy} onClick={undo}>
      {m.dup_undo()}
      <span className="visually-hidden"> {both}</span>
    </button>
  </p>
)
