import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import AssurePage from '../letters/AssurePage'
import IntroductionPage from '../letters/IntroductionPage'
import UnsubscribePage from '../letters/UnsubscribePage'
import PartnerNotePage from '../partner/PartnerNotePage'
import { NotFound } from './NotFound'

const editor = () => import('./editorPages')
const StatusPage = lazy(() => editor().then((pages) => ({ default: pages.StatusPage })))
const Editing = lazy(() => editor().then((pages) => ({ default: pages.Editing })))
const Review = lazy(() => import('./contributingPages').then((pages) => ({ default: pages.Review })))
const Account = lazy(() => editor().then((pages) => ({ default: pages.Account })))
const LettersPage = lazy(() => editor().then((pages) => ({ default: pages.LettersPage })))

/** Addresses that few come to, by a link in a letter or with a role: their routes too stay out of the first script. */
export default function OtherPages() {
  return (
    <Routes>
      <Route path="/bekrafta" element={<AssurePage />} />
      <Route path="/introduktion" element={<IntroductionPage />} />
      <Route path="/avanmal" element={<UnsubscribePage />} />
      <Route path="/soker-partner/:id" element={<PartnerNotePage />} />
      <Route path="/redaktion/*" element={<Editing />} />
      <Route path="/granskning/*" element={<Review />} />
      <Route path="/konto/*" element={<Account />} />
      <Route path="/drift" element={<StatusPage />} />
      <Route path="/drift/brev" element={<LettersPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
