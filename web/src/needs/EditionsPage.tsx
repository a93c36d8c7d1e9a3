import { Link, useNavigate } from 'react-router'
import type { Edition, Page } from '../api/types'
import { usePage } from '../app/page'
import { itemsOf, useGet, useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { partialDate } from '../ui/format'
import { ErrorNotice, PageLoading } from '../ui/states'
import { Title } from '../ui/text'
import { needCount } from './labels'

export default function EditionsPage() {
  usePage(m.editions_title(), m.editions_intro())
  const { isCurator } = useSession()
  const { data, isPending, error, refetch } = useGet<Page<Edition>>('/api/editions?limit=100')
  const editions = itemsOf(data)
  return (
    <div className="reading">
      <h1>{m.editions_title()}</h1>
      <p className="lead">{m.editions_intro()}</p>
      {isPending && <PageLoading />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && editions.length === 0 && <p>{m.editions_none()}</p>}
      <ul className="plain-list">
        {editions.map((edition) => (
          <li key={edition.id}>
            <h2>
              <Link to={`/behov/utgavor/${edition.slug}`}>{edition.label}</Link>
            </h2>
            <p className="quiet">
              {partialDate(edition.asOf)} · {needCount(edition.figures.totals.needs)}
            </p>
            <p>
              <Title of={edition.messages[0]} />
            </p>
          </li>
        ))}
      </ul>
      {editions.length > 1 && <Compare editions={editions} />}
      <p>
        <Link to="/behov">{m.to_needs()}</Link>
        {isCurator && (
          <>
            {' · '}
            <Link to="/redaktion/ny-utgava">{m.edition_new()}</Link>
          </>
        )}
      </p>
    </div>
  )
}

function Compare({ editions }: { editions: Edition[] }) {
  const navigate = useNavigate()
  const choose = (id: string, name: string, label: string, chosen: string | undefined) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen}>
        {editions.map((edition) => (
          <option key={edition.id} value={edition.slug}>
            {edition.label}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <section aria-labelledby="jamfor">
      <h2 id="jamfor">{m.difference_title()}</h2>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          void navigate(`/behov/utgavor/skillnad?fran=${String(form.get('fran'))}&till=${String(form.get('till'))}`)
        }}
      >
        {choose('fran', 'fran', m.difference_from(), editions[1]?.slug)}
        {choose('till', 'till', m.difference_to(), editions[0]?.slug)}
        <button type="submit" className="button-secondary">
          {m.difference_show()}
        </button>
      </form>
    </section>
  )
}
