import { Link } from 'react-router'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice } from '../ui/states'
import { codeOf } from './useToken'

/** Why a link does not work, and that nothing was changed by it. */
export function Broken({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const text = { 'link-unknown': m.link_unknown, 'link-expired': m.link_expired, 'link-used': m.link_used }[codeOf(error)]
  if (text === undefined) return <ErrorNotice error={error} {...(retry === undefined ? {} : { retry })} />
  return (
    <div className="notice" role="alert">
      <p>{text()}</p>
      <p>
        <Link to="/">{m.to_start()}</Link>
      </p>
    </div>
  )
}

export const NoToken = () => <p>{m.link_missing()}</p>
