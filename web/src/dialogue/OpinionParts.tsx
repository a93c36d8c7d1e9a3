import type { Localized } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'
import { Title } from '../ui/text'
import type { OpinionGroup, OpinionStatement, Opinions, Shares } from './opinions'

type Texts = ReadonlyMap<string, Localized>

const sharesText = ({ agree, disagree, pass }: Shares) => m.group_shares({ agree: count(agree), disagree: count(disagree), pass: count(pass) })

interface ListProps { title?: string; ids: readonly string[]; texts: Texts; opinions: Opinions }

/** Statements with what all answered, and what each group did. */
export function StatementList({ title, ids, texts, opinions }: ListProps) {
  const known = ids.map((id) => opinions.statements.find(({ statementId }) => statementId === id)).filter((each) => each !== undefined)
  if (known.length === 0) return null
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul className="plain-list">
        {known.map((each) => (
          <li key={each.statementId}>
            <strong>
              <Title of={texts.get(each.statementId)} />
            </strong>
            <Bar of={each} />
            <span>{m.all_answers({ agree: count(each.agree), disagree: count(each.disagree), pass: count(each.pass) })}</span>
            <ul className="group-answers">
              {Object.entries(each.groups).map(([label, shares]) => (
                <li key={label}>
                  {m.group_named({ label })}: {sharesText(shares)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function Bar({ of: { agree, disagree, pass } }: { of: Shares }) {
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

export function GroupMarks({ group: { label, people, marks }, texts }: { group: OpinionGroup; texts: Texts }) {
  return (
    <>
      <h3>{m.group_size({ label, people: count(people) })}</h3>
      {marks.length === 0 && <p className="quiet">{m.group_no_marks()}</p>}
      <ul className="plain-list">
        {marks.map(({ statementId, agree }) => (
          <li key={statementId}>
            <strong>{agree ? m.vote_agree() : m.vote_disagree()}:</strong> <Title of={texts.get(statementId)} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Everything that the lists above were taken from. */
export function AllStatements({ opinions: { statements, groups }, texts }: { opinions: Opinions; texts: Texts }) {
  if (statements.length === 0) return null
  return (
    <section aria-labelledby="alla-svar">
      <h2 id="alla-svar">{m.results_all()}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={m.figures_table()}>
        <table className="figures">
          <caption className="visually-hidden">{m.figures_table()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.statement()}</th>
              <th scope="col">{m.vote_agree()}</th>
              <th scope="col">{m.vote_disagree()}</th>
              <th scope="col">{m.vote_pass()}</th>
              {groups.map(({ label }) => (
                <th key={label} scope="col">
                  {m.group_agrees({ label })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statements.map((each) => (
              <Row key={each.statementId} of={each} groups={groups} texts={texts} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ of, groups, texts }: { of: OpinionStatement; groups: readonly OpinionGroup[]; texts: Texts }) {
  const share = (label: string) => of.groups[label]?.agree
  return (
    <tr>
      <th scope="row">
        <Title of={texts.get(of.statementId)} />
      </th>
      <td>{count(of.agree)}</td>
      <td>{count(of.disagree)}</td>
      <td>{count(of.pass)}</td>
      {groups.map(({ label }) => (
        <td key={label}>{share(label) === undefined ? m.figures_few() : m.percent({ percent: count(share(label) ?? 0) })}</td>
      ))}
    </tr>
  )
}
