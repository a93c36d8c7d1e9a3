import { useQuery } from '@tanstack/react-query'
import { get, type FieldError } from '../api/http'
import type { Suggestion } from '../api/types'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { Errors, fieldId } from '../ui/form'
import { errorText, type Named } from './fields'

interface Props { name: string; label: string; value: Named; errors: readonly FieldError[]; change: (value: Named) => void }

/** The name of an organisation. A name that is chosen among the directory's brings its id; any other stands by itself. */
export function ActorField({ name, label, value, errors, change }: Props) {
  const id = fieldId(name)
  const typed = value.name.trim()
  const { data } = useQuery({
    queryKey: ['suggest-actor', typed],
    queryFn: ({ signal }) => get<{ suggestions: Suggestion[] }>(`/api/search/suggest?q=${encodeURIComponent(typed.slice(0, 100))}&lang=${locale()}`, signal),
    enabled: typed.length > 1,
  })
  const actors = (data?.suggestions ?? []).filter(({ type }) => type === 'actor')
  const write = (text: string) => change({ name: text, actorId: actors.find((actor) => actor.text === text)?.id ?? null })
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        <span className="quiet"> ({m.required()})</span>
      </label>
      <input id={id} value={value.name} list={`${id}l`} autoComplete="off" required aria-invalid={errors.length > 0} aria-describedby={`${id}h ${id}e`} onChange={(event) => write(event.target.value)} />
      <datalist id={`${id}l`}>
        {actors.map((actor) => (
          <option key={actor.id} value={actor.text} />
        ))}
      </datalist>
      <span id={`${id}h`} className="quiet" role="status">
        {value.actorId !== null && m.in_directory()}
      </span>
      <Errors id={`${id}e`} texts={errors.map(errorText)} />
    </div>
  )
}
