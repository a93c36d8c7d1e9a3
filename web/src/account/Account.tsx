import { Route, Routes } from 'react-router'
import { NotFound } from '../app/NotFound'
import ClaimPage from '../people/ClaimPage'
import ErasePage from '../people/ErasePage'
import ErasureStatusPage from '../people/ErasureProgress'
import MembersPage from '../people/MembersPage'
import AccountPage from './AccountPage'

/** Everything that is one's own. */
export default function Account() {
  return (
    <Routes>
      <Route index element={<AccountPage />} />
      <Route path="organisation" element={<MembersPage />} />
      <Route path="ansprak" element={<ClaimPage />} />
      <Route path="radera" element={<ErasePage />} />
      <Route path="radering" element={<ErasureStatusPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
