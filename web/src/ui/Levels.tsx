import type { FieldError } from '../api/http'
import { EVIDENCE_LEVELS, evidenceName } from './evidence'
import { Errors, fieldId } from './form'

interface Props { name: string; label: string; errors: readonly FieldError[]; textOf: (error: FieldError) => string; chosen: number; change: (level: number) => void; explain: (level: number) => string }

/** How well something is shown: each level in plain words, since the number alone says little. */
export function Levels({ name, label, errors, textOf, chosen, change, explain }: Props) {
  const id = fieldId(name)
  return (
    <fieldset className="check-group" id={id} tabIndex={-1} aria-describedby={errors.length > 0 ? `${id}e` : undefined}>
      <legend>{label}</legend>
      {EVIDENCE_LEVELS.map((level) => (
        <label key={level} className="check">
          <input type="radio" name={id} checked={chosen === level} onChange={() => change(level)} />
          <span className="check-name">
            {`${level} · ${evidenceName(level)}`}
            <br />
            <span className="quiet">{explain(level)}</span>
          </span>
        </label>
      ))}
      <Errors id={`${id}e`} texts={errors.map(textOf)} />
    </fieldset>
  )
}
