import { useId } from 'react'
import type { Suggestion } from '../api/types'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Field, type FieldProps } from '../ui/form'

interface Props extends Omit<FieldProps, 'change'> { id: string; found: (name: string, id: string) => void }

/** Who gives the support: an actor of the directory that somebody chose, else just a name. Equal names are no proof, so nothing is linked unasked. */
export function OwnerField({ id, found, ...field }: Props) {
  const list = useId()
  const written = field.value.trim()
  const { data } = useGet<{ suggestions: Suggestion[] }>(written.length < 2 ? null : `/api/search/suggest?q=${encodeURIComponent(written)}`)
  const actors = (data?.suggestions ?? []).filter(({ type }) => type === 'actor')
  const same = actors.find(({ text }) => text === written)
  return (
    <div className="field">
      <Field {...field} required list={list} hint={id === '' ? m.offer_owner_by_name() : m.offer_owner_linked()} change={(name) => found(name, actors.find(({ text }) => text === name)?.id ?? '')} />
      <datalist id={list}>
        {actors.map(({ id: actor, text }) => (
          <option key={actor} value={text} />
        ))}
      </datalist>
      {id === '' && same !== undefined && (
        <button type="button" className="button-link" onClick={() => found(field.value, same.id)}>
          {m.offer_owner_link({ name: same.text })}
        </button>
      )}
    </div>
  )
}
