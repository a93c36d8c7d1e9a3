import type { Figures, Statement } from '../api/types'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { ErrorNotice, Loading } from '../ui/states'
import { Title } from '../ui/text'

/** What all have answered, as a table with bars; only when enough have voted for nobody to be recognised. */
export function FigureTable({ dialogueId, statements }: { dialogueId: string; statements: Statement[] }) {
  const { data, isPending, error, refetch } = useGet<Figures>(`/api/dialogues/${dialogueId}/figures`)
  return (
    <section aria-labelledby="resultat">
      <h2 id="resultat">{m.result()}</h2>
      {isPending && <Loading lines={3} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data !== undefined && !data.published && <p>{m.figures_not_yet({ threshold: data.threshold })}</p>}
      {data?.published === true && (
        <>
          <p>{m.figures_voters({ voters: count(data.voters ?? 0) })}</p>
          <div className="table-frame" tabIndex={0} role="region" aria-label={m.figures_table()}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{m.statement()}</th>
                  <th scope="col">{m.vote_agree()}</th>
                  <th scope="col">{m.vote_disagree()}</th>
                  <th scope="col">{m.vote_pass()}</th>
                </tr>
              </thead>
              <tbody>
                {data.statements?.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Title of={statements.find((s) => s.id === row.id)?.texts} />
                      <Bar {...row} />
                    </th>
                    <td>{count(row.agree)}</td>
                    <td>{count(row.disagree)}</td>
                    <td>{count(row.pass)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function Bar({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) {
  const all = Math.max(1, agree + disagree + pass)
  const [a, d] = [(300 * agree) / all, (300 * disagree) / all]
  return (
    <svg className="vote-bar" viewBox="0 0 300 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-pass" width="300" height="8" />
      <rect className="bar-agree" width={a} height="8" />
      <rect className="bar-disagree" x={a} width={d} height="8" />
    </svg>
  )
}
