import { useSession } from '../app/queries'
import { forgetTab } from '../drafts/kept'
import * as m from '../paraglide/messages/_index.js'

/** A real form, since logging out goes by way of the login service and comes back to the start page. */
export function LogOut() {
  const { session } = useSession()
  return (
    <form method="post" action="/logout" onSubmit={forgetTab}>
      <input type="hidden" name="_csrf" value={session.csrfToken ?? ''} />
      <button type="submit" className="button-secondary">
        {m.log_out()}
      </button>
    </form>
  )
}
