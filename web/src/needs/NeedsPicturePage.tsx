import { Link, useNavigate, useSearchParams } from 'react-router'
import type { NeedsPicture } from '../api/types'
import { usePage } from '../app/page'
import { useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { counties } from '../ui/counties'
import { count, momentOf, partialDate } from '../ui/format'
import { ErrorNotice, PageLoading } from '../ui/states'
import { CellTable } from './CellTable'
import { NeedList } from './NeedList'
import { needCount } from './labels'
import { asking, pictureQuery } from './picture'

export default function NeedsPicturePage() {
  usePage(m.needs_title(), m.needs_intro())
  const [parameters] = useSearchParams()
  const { isCurator } = useSession()
  const { data, isPending, error, refetch } = useGet<NeedsPicture>(`/api/needs/picture?${pictureQuery(parameters)}`)
  return (
    <div className="wide needs-page">
      <h1>{m.needs_title()}</h1>
      <p className="lead">{m.needs_intro()}</p>
      <p>
        <Link to="/behov/utgavor">{m.editions_title()}</Link>
        {isCurator && (
          <>
            {' · '}
            <Link to="/redaktion/nytt-behov">{m.need_new()}</Link>
          </>
        )}
      </p>
      <Day key={parameters.toString()} parameters={parameters} />
      <Asked parameters={parameters} />
      {isPending && <PageLoading />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && <Picture picture={data} parameters={parameters} />}
    </div>
  )
}

function Picture({ picture, parameters }: { picture: NeedsPicture; parameters: URLSearchParams }) {
  const { totals } = picture.figures
  const next = new URLSearchParams(parameters)
  if (picture.next !== null) next.set('cursor', picture.next)
  return (
    <>
      <section aria-labelledby="siffror">
        <h2 id="siffror">{m.needs_on({ day: partialDate(picture.asOf) })}</h2>
        <p role="status">
          {needCount(totals.needs)}. {m.needs_totals({ corroborated: count(totals.corroborated), claims: count(totals.claims) })}
        </p>
        <p className="quiet">
          {m.needs_known({ moment: momentOf(picture.recordedAsOf) })} {m.needs_honesty()}
        </p>
        <CellTable figures={picture.figures} href={(needArea, supportType) => asking(parameters, { needArea, supportType })} />
      </section>
      <section aria-labelledby="behoven">
        <h2 id="behoven">{m.needs_list()}</h2>
        {picture.items.length === 0 && <p>{m.needs_none()}</p>}
        <NeedList needs={picture.items} />
        <p className="button-row">
          {parameters.has('cursor') && <Link to={asking(parameters, {})}>{m.from_start()}</Link>}
          {picture.next !== null && <Link to={`/behov?${next.toString()}`}>{m.show_more()}</Link>}
        </p>
      </section>
    </>
  )
}

/** Which day the picture is of, and whether only what was known then counts. */
function Day({ parameters }: { parameters: URLSearchParams }) {
  const navigate = useNavigate()
  return (
    <form
      className="inline-form woven-panel"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const day = String(form.get('asOf'))
        void navigate(asking(parameters, { asOf: day, known: day !== '' && form.has('known') ? '1' : null, county: String(form.get('county')) }))
      }}
    >
      <div className="field">
        <label htmlFor="dag">{m.picture_day()}</label>
        <input id="dag" type="date" name="asOf" defaultValue={parameters.get('asOf') ?? ''} />
      </div>
      <div className="field">
        <label htmlFor="lan">{m.filter_county()}</label>
        <select id="lan" name="county" defaultValue={parameters.get('county') ?? ''}>
          <option value="">{m.all_of_sweden()}</option>
          {counties.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input type="checkbox" name="known" defaultChecked={parameters.has('known')} />
        <span className="check-name">{m.picture_known()}</span>
      </label>
      <button type="submit" className="button">
        {m.picture_show()}
      </button>
    </form>
  )
}

/** What a cell was chosen for, with a way back. */
function Asked({ parameters }: { parameters: URLSearchParams }) {
  const areas = useCodes('need-areas')
  const types = useCodes('support-types')
  const chosen = [
    { name: 'needArea', text: areas.label(parameters.get('needArea') ?? '') },
    { name: 'supportType', text: types.label(parameters.get('supportType') ?? '') },
  ].filter(({ text }) => text !== '')
  if (chosen.length === 0) return null
  return (
    <ul className="chips" aria-label={m.chosen_filters()}>
      {chosen.map(({ name, text }) => (
        <li key={name}>
          <Link className="chip" to={asking(parameters, { [name]: null })} aria-label={m.remove_filter({ filter: text })}>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
