import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'

interface Props { need: boolean; wanted: boolean; change: (wanted: boolean) => void }

/** Whoever is logged in can be told by letter; everybody else has the code. */
export function LetterWish({ need, wanted, change }: Props) {
  const { isMember } = useSession()
  if (!isMember) return null
  return (
    <label className="check">
      <input type="checkbox" checked={wanted} onChange={(event) => change(event.target.checked)} />
      <span className="check-name">{need ? m.letters_wish_need() : m.letters_wish()}</span>
    </label>
  )
}
