import { Suspense, lazy } from 'react'
import { Route, Routes } from 'react-router'
import { FiguresPage } from '../bidra/FiguresPage'
import { PageLoading } from '../ui/states'
import { NotFound } from './NotFound'

const editor = () => import('./editorPages')
const FeedbackPage = lazy(() => editor().then((pages) => ({ default: pages.FeedbackPage })))
const QueuePage = lazy(() => editor().then((pages) => ({ default: pages.QueuePage })))
const DuplicatesPage = lazy(() => editor().then((pages) => ({ default: pages.DuplicatesPage })))
const ReviewPage = lazy(() => editor().then((pages) => ({ default: pages.ReviewPage })))

/** What curators decide on, and what anybody may know about that. */
export default function ReviewPages() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="arende" element={<ReviewPage />} />
        <Route path="dubbletter" element={<DuplicatesPage />} />
        <Route path="synpunkter" element={<FeedbackPage />} />
        <Route path="siffror" element={<FiguresPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}
