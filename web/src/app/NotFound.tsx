import { Link } from 'react-router'
import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { SearchBox } from '../search/SearchBox'
import { ErrorNotice } from '../ui/states'
import { usePage } from './page'

export function NotFound({ gone = false }: { gone?: boolean }) {
  const title = gone ? m.gone_title() : m.not_found_title()
  usePage(title)
  return (
    <div className="reading">
      <h1>{title}</h1>
      <p>{gone ? m.gone_text() : m.not_found_text()}</p>
      <SearchBox />
      <p>
        <Link to="/">{m.to_start()}</Link>
      </p>
    </div>
  )
}

/** What a page shows when its subject could not be read: not there, withdrawn, or an error with another try. */
export function Unreadable({ error, retry }: { error: unknown; retry: () => unknown }) {
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />
  if (error instanceof ApiProblem && error.status === 410) return <NotFound gone />
  return <ErrorNotice error={error} retry={retry} />
}
