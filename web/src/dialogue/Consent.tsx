import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { get } from '../api/http'
import type { OwnOrganisation } from '../api/types'
import { useSession } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { plain } from '../ui/text'

/** What goes with the consent: a one-time code of a room, and a sector, by an organisation or by one's own word. */
export interface Joining { code?: string; actorId?: string; sector?: string }

interface ConsentProps { dialogueId: string; busy: boolean; code: string; agree: (joining: Joining) => void; cancel: () => void }

export function Consent({ dialogueId, busy, code: given, agree, cancel }: ConsentProps) {
  const [code, setCode] = useState(given)
  const [belonging, setBelonging] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const onKey = useCallback((event: KeyboardEvent) => event.key === 'Escape' && cancel(), [cancel])
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
  return (
    <div className="consent" role="group" aria-labelledby="samtycke">
      <h3 id="samtycke" ref={heading} tabIndex={-1}>
        {m.consent_title()}
      </h3>
      <ul>
        <li>{m.consent_sensitive()}</li>
        <li>{m.consent_stored()}</li>
        <li>{m.consent_figures()}</li>
        <li>{m.consent_erase()}</li>
      </ul>
      <form
        className="stacked-form"
        onSubmit={(event) => {
          event.preventDefault()
          agree({ ...(code.trim() === '' ? {} : { code: code.trim() }), ...belongingOf(belonging) })
        }}
      >
        <label htmlFor="engangskod">{m.room_code_label()}</label>
        <input id="engangskod" value={code} maxLength={40} autoComplete="off" aria-describedby="engangskod-hjalp" onChange={(event) => setCode(event.target.value)} />
        <p className="quiet" id="engangskod-hjalp">
          {m.room_code_help()}
        </p>
        <Belonging dialogueId={dialogueId} chosen={belonging} choose={setBelonging} />
        <p className="button-row">
          <button type="submit" className="button" disabled={busy}>
            {m.consent_yes()}
          </button>
          <button type="button" className="button-secondary" onClick={cancel}>
            {m.consent_no()}
          </button>
        </p>
      </form>
    </div>
  )
}

/** Asked, not demanded: by an organisation one belongs to, or by one's own word. */
function Belonging({ dialogueId, chosen, choose }: { dialogueId: string; chosen: string; choose: (belonging: string) => void }) {
  const { isMember } = useSession()
  const { choices, label } = useCodes('sectors')
  const { data } = useQuery({
    queryKey: ['own-organisations', dialogueId],
    queryFn: ({ signal }) => get<{ items: OwnOrganisation[] }>(`/api/dialogues/${dialogueId}/participation/organisations`, signal),
    enabled: isMember,
  })
  const organisations = data?.items ?? []
  return (
    <>
      <label htmlFor="tillhor">{m.belonging_label()}</label>
      <select id="tillhor" value={chosen} aria-describedby="tillhor-hjalp" onChange={(event) => choose(event.target.value)}>
        <option value="">{m.belonging_none()}</option>
        {organisations.length > 0 && (
          <optgroup label={m.belonging_member()}>
            {organisations.map(({ actorId, names, sector }) => (
              <option key={actorId} value={`actorId ${actorId}`}>
                {plain(names)} ({label(sector)})
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={m.belonging_own_word()}>
          {choices.map(({ value, label: name }) => (
            <option key={value} value={`sector ${value}`}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
      <p className="quiet" id="tillhor-hjalp">
        {m.belonging_help()}
      </p>
    </>
  )
}

/** The select holds the name of the field and its value. */
const belongingOf = (chosen: string): Joining => {
  const [field, value] = chosen.split(' ')
  return field === 'actorId' || field === 'sector' ? { [field]: value } : {}
}
