import { Suspense, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { NotFound } from '../app/NotFound'
import PublishOffer from '../offer/PublishOffer'
import PublishSolution from '../solution/PublishSolution'
import ClaimQueue from '../people/ClaimDecisions'
import NoteQueue from '../partner/NoteQueue'
import NewEdition from './NewEdition'
import NewNeed from './NewNeed'
import { PageLoading } from '../ui/states'

const ImportDialoguePage = lazy(() => import('../app/facilitatorPages').then((pages) => ({ default: pages.ImportDialoguePage })))

/** What curators work with. */
export default function Editing() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route path="nytt-stod" element={<PublishOffer />} />
        <Route path="ny-losning" element={<PublishSolution />} />
        <Route path="nytt-behov" element={<NewNeed />} />
        <Route path="ny-utgava" element={<NewEdition />} />
        <Route path="ansprak" element={<ClaimQueue />} />
        <Route path="partner" element={<NoteQueue />} />
        <Route path="importera-dialog" element={<ImportDialoguePage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}
