import { useEffect, useState } from 'react'
import type { FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { Combobox } from './Combobox'
import { Errors, errorText, fieldId } from './form'
import { onlyOne, useFound, type Found, type Named } from './found'
import { useUnsettled } from './settling'

interface Props { name: string; label: string; value: Named; errors: readonly FieldError[]; change: (value: Named) => void; textOf?: (error: FieldError) => string; required?: boolean; hint?: string }

/**
 * The name of an organisation. One that is chosen among the directory's brings its id, and so does one that is written
 * out as exactly one of them is called, also when the answer comes later: a form that is sent meanwhile waits for it. What was read without an id is linked by
 * nobody but a person: equal names are no proof.
 */
export function ActorField({ name, label, value, errors, change, textOf = errorText, required = true, hint }: Props) {
  const id = fieldId(name)
  const [typed, setTyped] = useState(false)
  const [picked, setPicked] = useState<Found | null>(null)
  const { found, settled, waiting } = useFound('actor', value.actorId === null ? value.name : '')
  const same = value.actorId === null && settled ? onlyOne(found, value.name) : null
  useUnsettled(id, typed && value.actorId === null && (waiting || same !== null))
  useEffect(() => {
    if (typed && same !== null) change({ name: value.name, actorId: same.id })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is new is the answer; who hears of it is another function each time
  }, [typed, same?.id])
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="quiet"> ({m.required()})</span>}
      </label>
      {hint !== undefined && (
        <span id={`${id}h`} className="quiet">
          {hint}
        </span>
      )}
      <Combobox
        id={id}
        value={value.name}
        found={found}
        required={required}
        invalid={errors.length > 0}
        describedBy={[hint === undefined ? '' : `${id}h`, `${id}s`, errors.length > 0 ? `${id}e` : ''].filter(Boolean).join(' ')}
        write={(text) => {
          setTyped(true)
          change({ name: text, actorId: null })
        }}
        pick={(chosen) => {
          setPicked(chosen)
          change({ name: chosen.text, actorId: chosen.id })
        }}
      />
      <span id={`${id}s`} className="quiet" role="status">
        {value.actorId === null ? value.name.trim() !== '' && m.offer_owner_by_name() : picked?.id === value.actorId && picked.detail !== undefined ? `${m.in_directory()} ${picked.detail}` : m.in_directory()}
      </span>
      {!typed && same !== null && (
        <button type="button" className="button-link" onClick={() => change({ name: value.name, actorId: same.id })}>
          {m.offer_owner_link({ name: same.text })}
        </button>
      )}
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </div>
  )
}
