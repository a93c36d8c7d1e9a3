import { useState, type KeyboardEvent, type RefObject } from 'react'
import * as m from '../paraglide/messages/_index.js'
import type { Found } from './found'

interface Props {
  id: string
  value: string
  found: readonly Found[]
  write: (text: string) => void
  pick: (chosen: Found) => void
  required?: boolean
  invalid?: boolean
  describedBy?: string
  field?: RefObject<HTMLInputElement | null>
}

/** A text field with suggestions: arrows move among them, Enter takes one, Escape closes them, and what is written stays as it is. */
export function Combobox({ id, value, found, write, pick, required = false, invalid = false, describedBy, field }: Props) {
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const shown = open && found.length > 0
  const take = (chosen: Found) => {
    setOpen(false)
    setActive(-1)
    pick(chosen)
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = shown ? found[active] : undefined
    if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      take(chosen)
    }
    if (step === undefined) return
    event.preventDefault()
    setOpen(true)
    setActive((at) => (found.length === 0 ? -1 : ((at + 1 + step + found.length + 1) % (found.length + 1)) - 1))
  }
  return (
    <div className="combo">
      <input
        id={id}
        ref={field}
        type="text"
        value={value}
        autoComplete="off"
        required={required}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-forslag`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-forslag-${active}` : undefined}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => {
          write(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${id}-forslag`} role="listbox" aria-label={m.suggestions()} className="suggestions" hidden={!shown}>
        {found.map((each, i) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and its keys choose
          <li key={each.id} id={`${id}-forslag-${i}`} role="option" aria-selected={i === active} onMouseDown={(event) => event.preventDefault()} onClick={() => take(each)}>
            {each.text}
            {each.detail !== undefined && (
              <>
                <span className="visually-hidden">, </span>
                <span className="quiet">{each.detail}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {shown && m.suggestions_count({ count: found.length })}
      </span>
    </div>
  )
}
