import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { Combobox } from './Combobox'
import { Errors, errorText, fieldId } from './form'
import { onlyOne, rememberName, useFound, useName, type Among, type Found } from './found'
import { useUnsettled } from './settling'

interface Props { name: string; label: string; among: Among; chosen: readonly string[]; most?: number; errors: readonly FieldError[]; change: (ids: string[]) => void; textOf?: (error: FieldError) => string; required?: boolean; hint?: string }

/** One or several things, found by a word of them and kept by their ids. What is written out as exactly one is called is chosen when its form is sent. */
export function ChooseField({ name, label, among, chosen, most = 100, errors, change, textOf = errorText, required = false, hint }: Props) {
  const id = fieldId(name)
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const { found, settled, waiting } = useFound(among, text)
  const open = found.filter((each) => !chosen.includes(each.id))
  const pick = ({ id: chosenId, text: called }: Found) => {
    rememberName(client, chosenId, called)
    setText('')
    change(most === 1 ? [chosenId] : [...chosen, chosenId].slice(0, most))
  }
  const takeOut = (gone: string) => {
    change(chosen.filter((each) => each !== gone))
    field.current?.focus()
  }
  const exact = settled ? onlyOne(open, text) : null
  const sending = useUnsettled(id, waiting || exact !== null)
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is chosen is no longer written
    if (sending && exact !== null) pick(exact)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each answer; who hears of it is another function each time
  }, [sending, exact?.id])
  return (
    <div className="field field-wide">
      <label htmlFor={id}>
        {label}
        {required && <span className="quiet"> ({m.required()})</span>}
      </label>
      <span id={`${id}h`} className="quiet">
        {hint ?? m.choose_hint()}
      </span>
      {chosen.length > 0 && (
        <ul className="plain-list" aria-label={m.chosen_of({ label })}>
          {chosen.map((each) => (
            <Chosen key={each} among={among} id={each} takeOut={() => takeOut(each)} />
          ))}
        </ul>
      )}
      <Combobox id={id} field={field} value={text} found={open} write={setText} pick={pick} required={required && chosen.length === 0} invalid={errors.length > 0} describedBy={[`${id}h`, errors.length > 0 ? `${id}e` : ''].filter(Boolean).join(' ')} />
      {exact !== null && (
        <button type="button" className="button-link" onClick={() => pick(exact)}>
          {m.choose_this({ name: exact.text })}
        </button>
      )}
      {settled && text.trim().length > 1 && open.length === 0 && (
        <span className="quiet" role="status">
          {m.choose_nothing()}
        </span>
      )}
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </div>
  )
}

function Chosen({ among, id, takeOut }: { among: Among; id: string; takeOut: () => void }) {
  const called = useName(among, id)
  return (
    <li>
      {called}{' '}
      <button type="button" className="button-link" onClick={takeOut}>
        {m.remove()} <span className="visually-hidden">{called}</span>
      </button>
    </li>
  )
}
