import { useEffect, useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import { useNavigate } from 'react-router'
import { get } from '../api/http'
import type { Suggestion } from '../api/types'
import { basename, locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { formatSearch, parseSearch, type Search } from './filters'
import { typeName } from './labels'

const PAUSE = 120

/** The search field with suggestions: a plain GET form without them, a combobox with them. */
export function SearchBox({ search, hint = true }: { search?: Search; hint?: boolean }) {
  const id = useId()
  const navigate = useNavigate()
  const [text, setText] = useState(search?.q ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(open ? text : '')
  const shown = open && suggestions.length > 0

  function go(q: string) {
    setOpen(false)
    setText(q)
    const next = { ...(search ?? parseSearch(new URLSearchParams())), q: q.trim() }
    void navigate(`/sok?${formatSearch(next).toString()}`)
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    go(suggestions[active]?.text ?? text)
  }
  function onKey(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') setOpen(false)
    if (step === undefined) return
    event.preventDefault()
    setOpen(true)
    setActive((at) => (suggestions.length === 0 ? -1 : ((at + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1))
  }
  return (
    <form className="search-box" role="search" action={`${basename()}/sok`} onSubmit={submit}>
      <label htmlFor={`${id}q`}>{m.search_label()}</label>
      <div className="search-field">
        <input
          id={`${id}q`}
          name="q"
          type="text"
          value={text}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}o${active}` : undefined}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(true)
            setActive(-1)
          }}
          onKeyDown={onKey}
          onBlur={() => setOpen(false)}
        />
        <button type="submit">{m.search_button()}</button>
        <ul id={`${id}list`} role="listbox" aria-label={m.suggestions()} className="suggestions" hidden={!shown}>
          {suggestions.map((suggestion, i) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus and its keys choose
            <li
              key={`${suggestion.type}${suggestion.id}${suggestion.text}`}
              id={`${id}o${i}`}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(suggestion.text)}
            >
              {suggestion.text} <span className="quiet">{typeName(suggestion.type)}</span>
            </li>
          ))}
        </ul>
      </div>
      {hint && <p className="quiet">{m.search_hint()}</p>}
    </form>
  )
}

/** Suggestions for what is written, a moment after the last key; a search works as well without them. */
function useSuggestions(text: string): Suggestion[] {
  const [found, setFound] = useState<{ text: string; suggestions: Suggestion[] }>({ text: '', suggestions: [] })
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
    if (text.trim().length < 2) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      get<{ suggestions: Suggestion[] }>(`/api/search/suggest?q=${encodeURIComponent(text.trim())}&lang=${locale()}`, abort.signal)
        .then(({ suggestions }) => latest.current === text && setFound({ text, suggestions: suggestions.slice(0, 8) }))
        .catch(() => undefined)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text])
  return text.trim().length >= 2 ? found.suggestions : []
}
