import { Suspense, lazy } from 'react'
import { Route, Routes } from 'react-router'
import CapitalPage from '../capital/CapitalPage'
import DialoguesPage from '../dialogue/DialoguesPage'
import ResultsPage from '../dialogue/ResultsPage'
import MeetingPlace from '../meeting/MeetingPlace'
import MeetingsPage from '../meeting/MeetingsPage'
import MessagesPage from '../message/MessagesPage'
import RecommendationPage from '../recommendation/RecommendationPage'
import RecommendationsPage from '../recommendation/RecommendationsPage'
import ThreadPage from '../thread/ThreadPage'
import { PageLoading } from '../ui/states'
import { NotFound } from './NotFound'

const forms = () => import('./voiceForms')
const FacilitatePage = lazy(() => import('./facilitatorPages').then((pages) => ({ default: pages.FacilitatePage })))
const NewRecommendation = lazy(() => forms().then((pages) => ({ default: pages.NewRecommendation })))
const ReviseRecommendation = lazy(() => forms().then((pages) => ({ default: pages.ReviseRecommendation })))

/** From what a dialogue came to, to what was recommended, answered and paid: one chunk, since they share their words. */
export default function VoicePages() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route path="/dialog" element={<DialoguesPage />} />
        <Route path="/dialog/:slug/resultat" element={<ResultsPage />} />
        <Route path="/dialog/:slug/redigera" element={<FacilitatePage />} />
        <Route path="/rekommendationer" element={<RecommendationsPage />} />
        <Route path="/rekommendationer/ny" element={<NewRecommendation />} />
        <Route path="/rekommendationer/:slug" element={<RecommendationPage />} />
        <Route path="/rekommendationer/:slug/redigera" element={<ReviseRecommendation />} />
        <Route path="/budskap" element={<MessagesPage />} />
        <Route path="/kapital" element={<CapitalPage />} />
        <Route path="/moten" element={<MeetingsPage />} />
        <Route path="/moten/:id" element={<MeetingPlace />} />
        <Route path="/rodatraden/:slug" element={<ThreadPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}
