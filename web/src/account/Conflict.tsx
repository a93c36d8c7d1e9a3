import * as m from '../paraglide/messages/_index.js'

interface Props<D, F extends keyof D> { fields: readonly F[]; nameOf: (field: F) => string; mine: D; theirs: D; keep: (draft: D) => void; shown?: (value: D[F]) => string }

/** Two versions of the same thing side by side, where they differ; a person decides. */
export function Conflict<D, F extends keyof D>({ fields, nameOf, mine, theirs, keep, shown = String }: Props<D, F>) {
  return (
    <section className="notice notice-error" role="alert" aria-labelledby="krock">
      <h2 id="krock">{m.conflict_title()}</h2>
      <p>{m.conflict_text()}</p>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="krock">
        <table>
          <thead>
            <tr>
              <th scope="col">{m.field()}</th>
              <th scope="col">{m.conflict_mine()}</th>
              <th scope="col">{m.conflict_theirs()}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={String(field)}>
                <th scope="row">{nameOf(field)}</th>
                <td>{shown(mine[field]) || m.not_stated()}</td>
                <td>{shown(theirs[field]) || m.not_stated()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="button-row">
        <button type="button" className="button" onClick={() => keep(mine)}>
          {m.conflict_keep_mine()}
        </button>
        <button type="button" className="button-secondary" onClick={() => keep(theirs)}>
          {m.conflict_take_theirs()}
        </button>
      </p>
    </section>
  )
}
