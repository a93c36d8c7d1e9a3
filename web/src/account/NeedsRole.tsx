import { LoginLink } from '../app/Layout'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'

/** Says what is missing: a login, or a role that somebody else gives. */
export function NeedsRole() {
  const { session } = useSession()
  return (
    <div className="reading">
      <h1>{m.needs_role_title()}</h1>
      <p>{session.authenticated ? m.needs_role_text() : m.needs_login_text()}</p>
      {!session.authenticated && (
        <p>
          <LoginLink className="button" />
        </p>
      )}
    </div>
  )
}
