import { Link } from 'react-router'
import { itemsOf } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { ErrorNotice, Loading } from '../ui/states'
import { useMemberships } from './useSpeaker'
import { roleName } from './words'

export function MyActors() {
  const { data, isPending, error, refetch } = useMemberships()
  const mine = itemsOf(data)
  return (
    <section aria-labelledby="mina-aktorer">
      <h2 id="mina-aktorer">{m.my_actors()}</h2>
      {isPending && <Loading lines={3} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && mine.length === 0 && <p>{m.my_actors_none()}</p>}
      <ul className="plain-list">
        {mine.map((each) => (
          <li key={each.id}>
            <Link to={`/aktorer/${each.actorSlug}`}>{each.actorName}</Link> · {roleName(each.role)}
            <br />
            <Link to={`/aktorer/${each.actorSlug}/redigera`}>
              {m.edit_actor()}
              <span className="visually-hidden"> {each.actorName}</span>
            </Link>{' '}
            <Link to={`/konto/organisation?aktor=${each.actorId}`}>
              {m.members_link()}
              <span className="visually-hidden"> {each.actorName}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
