import { Route, Routes } from 'react-router'
import { NotFound } from '../app/NotFound'
import PublishOffer from '../offer/PublishOffer'
import PublishSolution from '../solution/PublishSolution'
import ClaimQueue from '../people/ClaimDecisions'
import NoteQueue from '../partner/NoteQueue'
import NewEdition from './NewEdition'
import NewNeed from './NewNeed'

/** What curators work with. */
export default function Editing() {
  return (
    <Routes>
      <Route path="nytt-stod" element={<PublishOffer />} />
      <Route path="ny-losning" element={<PublishSolution />} />
      <Route path="nytt-behov" element={<NewNeed />} />
      <Route path="ny-utgava" element={<NewEdition />} />
      <Route path="ansprak" element={<ClaimQueue />} />
      <Route path="partner" element={<NoteQueue />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
