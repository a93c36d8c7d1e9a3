import { call } from '../api/http'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { PageLoading } from '../ui/states'
import { Broken, NoToken } from './Broken'
import { useLink, usePress, useToken } from './useToken'

const PATH = '/api/need-contacts'

/** Takes an address away that somebody left to hear of a need. */
export default function UnsubscribePage() {
  usePage(m.unsubscribe_title())
  const token = useToken()
  const { isPending, error, refetch, isSuccess } = useLink(PATH, token)
  const { go, busy, done, problem } = usePress(() => call(`${PATH}/${encodeURIComponent(token)}`, { method: 'DELETE' }))
  if (token !== '' && isPending) return <PageLoading />
  return (
    <div className="reading">
      <h1>{m.unsubscribe_title()}</h1>
      {token === '' && <NoToken />}
      {error !== null && <Broken error={error} retry={refetch} />}
      {isSuccess && done === null && (
        <>
          <p>{m.unsubscribe_text()}</p>
          <p className="button-row">
            <button type="button" className="button" disabled={busy} onClick={() => go()}>
              {m.unsubscribe_button()}
            </button>
          </p>
        </>
      )}
      <div role="status">{done !== null && <p className="notice notice-good">{m.unsubscribe_done()}</p>}</div>
      {problem !== null && <Broken error={problem} />}
    </div>
  )
}
