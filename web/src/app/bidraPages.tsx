import { Link, Route, Routes } from 'react-router'
import { Contribute } from '../bidra/Contribute'
import { CorrectPage } from '../bidra/Correct'
import { KINDS } from '../bidra/kinds'
import { ReportPage } from '../bidra/ReportPage'
import { StatusPage } from '../bidra/StatusPage'
import * as m from '../paraglide/messages/_index.js'
import { NotFound } from './NotFound'
import { usePage } from './page'

/** Everything that anybody can do without an account. */
export default function BidraPages() {
  return (
    <Routes>
      <Route index element={<Choice />} />
      {KINDS.map((kind) => (
        <Route key={kind.path} path={kind.path} element={<Contribute key={kind.path} kind={kind} />} />
      ))}
      <Route path="ratta" element={<CorrectPage />} />
      <Route path="anmal" element={<ReportPage />} />
      <Route path="status" element={<StatusPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}

function Choice() {
  usePage(m.bidra_title(), m.bidra_intro())
  return (
    <div className="reading">
      <h1>{m.bidra_title()}</h1>
      <p>{m.bidra_intro()}</p>
      <ul className="plain-list">
        {KINDS.map(({ path, name }) => (
          <li key={path}>
            <Link to={`/bidra/${path}`}>{name()}</Link>
          </li>
        ))}
      </ul>
      <p>{m.bidra_correct_hint()}</p>
      <p>
        <Link to="/bidra/status">{m.receipt_follow()}</Link>
      </p>
      <p>
        <Link to="/granskning/siffror">{m.figures_title()}</Link>
      </p>
    </div>
  )
}
