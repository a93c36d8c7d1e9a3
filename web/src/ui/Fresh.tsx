import * as m from '../paraglide/messages/_index.js'
import { WovenBar } from '../weave/WovenBar'
import { age, dayOf } from './format'
import { freshness, isFresh } from './fresh'

/** How fresh facts are, in words and as a strip of cloth that wears thin: woven what is left, bare what has worn away. */
export function Fresh({ assuredAt, now }: { assuredAt: string | null | undefined; now?: number }) {
  const percent = Math.round(100 * freshness(assuredAt, now))
  const fresh = isFresh(assuredAt, now)
  return (
    <p className={fresh ? 'standing standing-assured' : 'standing'}>
      <WovenBar className="fresh-bar" percent={percent} label={m.freshness_picture({ percent })} />{' '}
      {assuredAt == null ? m.freshness_never() : fresh ? m.freshness_fresh({ day: dayOf(assuredAt), age: age(assuredAt, now) }) : m.freshness_old({ day: dayOf(assuredAt), age: age(assuredAt, now) })}
    </p>
  )
}

/** The same in a line of a list. */
export const freshnessLine = (assuredAt: string | null | undefined, now?: number): string =>
  assuredAt == null ? m.freshness_never() : isFresh(assuredAt, now) ? m.freshness_line({ age: age(assuredAt, now) }) : m.freshness_line_old({ age: age(assuredAt, now) })
