import { Link } from 'react-router'
import { call } from '../api/http'
import type { Actor, Assurance, Offer } from '../api/types'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Facts, WebLink } from '../ui/Facts'
import { Fresh } from '../ui/Fresh'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { Broken, NoToken } from './Broken'
import { codeOf, useLink, usePress, useToken } from './useToken'

const PATH = '/api/assurances'

/** Where the link of a reminder leads: what is to be confirmed, and one button. */
export default function AssurePage() {
  usePage(m.assure_title())
  const token = useToken()
  const { data, isPending, error, refetch } = useLink<Assurance>(PATH, token)
  const { go, busy, done, problem } = usePress(() => call(`${PATH}/${encodeURIComponent(token)}`, { method: 'POST', ifMatch: data?.version ?? 0 }))
  if (token !== '' && isPending) return <PageLoading />
  return (
    <div className="reading">
      <h1>{m.assure_title()}</h1>
      {token === '' && <NoToken />}
      {error !== null && <Broken error={error} retry={refetch} />}
      {data !== undefined && (
        <>
          <h2>
            <Title of={data.body.names} />
          </h2>
          {done === null && <Fresh assuredAt={data.body.assuredAt} />}
          <Shown assurance={data.body} />
          <p>
            <Link to={pageOf(data.body)}>{m.assure_whole_page()}</Link>
          </p>
          {done === null && (
            <>
              <p>{m.assure_question()}</p>
              <p className="button-row">
                <button type="button" className="button" disabled={busy} onClick={() => go()}>
                  {m.assure_button({ name: plain(data.body.names) })}
                </button>
              </p>
              <p className="quiet">{m.assure_wrong()}</p>
            </>
          )}
          <div role="status">{done !== null && <p className="notice notice-good">{m.assure_done()}</p>}</div>
          {problem !== null && (codeOf(problem) === 'stale-version' ? <Changed retry={() => void refetch()} /> : <Broken error={problem} />)}
        </>
      )}
    </div>
  )
}

const pageOf = ({ kind, slug }: Assurance): string => `${kind === 'ACTOR' ? '/aktorer' : '/stod'}/${slug}`

/** Somebody changed the facts after they were shown: what is confirmed is what was seen. */
function Changed({ retry }: { retry: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>{m.assure_changed()}</p>
      <button type="button" className="button-secondary" onClick={retry}>
        {m.try_again()}
      </button>
    </div>
  )
}

function Shown({ assurance: { kind, id } }: { assurance: Assurance }) {
  const { data } = useGet<Actor | Offer>(`/api/${kind === 'ACTOR' ? 'actors' : 'offers'}/${id}`)
  if (data === undefined) return null
  return (
    <>
      <Prose of={data.descriptions} />
      {'names' in data && (
        <Facts
          facts={[
            { name: m.website(), value: data.website != null && <WebLink url={data.website} /> },
            { name: m.locality(), value: data.locality },
          ]}
        />
      )}
    </>
  )
}
