import { lazy } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import AssurePage from '../letters/AssurePage'
import IntroductionPage from '../letters/IntroductionPage'
import UnsubscribePage from '../letters/UnsubscribePage'
import PartnerNotePage from '../partner/PartnerNotePage'
import { NotFound } from './NotFound'

const VoicePages = lazy(() => import('./voicePages'))
const TextPage = lazy(() => import('../pages/TextPage'))
const editor = () => import('./editorPages')
const StatusPage = lazy(() => editor().then((pages) => ({ default: pages.StatusPage })))
const ActorEditor = lazy(() => editor().then((pages) => ({ default: pages.ActorEditor })))
const OfferEditor = lazy(() => editor().then((pages) => ({ default: pages.OfferEditor })))
const Editing = lazy(() => editor().then((pages) => ({ default: pages.Editing })))
const Review = lazy(() => import('./contributingPages').then((pages) => ({ default: pages.Review })))
const Account = lazy(() => editor().then((pages) => ({ default: pages.Account })))
const LettersPage = lazy(() => editor().then((pages) => ({ default: pages.LettersPage })))

const VOICES = /^\/(dialog|rekommendationer|budskap|kapital|rodatraden|moten)(\/|$)/

/** Addresses that are not the first of a visit: by a link in a letter, with a role, or on from another page. Their routes too stay out of the first script. */
export default function OtherPages() {
  const { pathname } = useLocation()
  return (
    <Routes>
      <Route path="/bekrafta" element={<AssurePage />} />
      <Route path="/introduktion" element={<IntroductionPage />} />
      <Route path="/avanmal" element={<UnsubscribePage />} />
      <Route path="/soker-partner/:id" element={<PartnerNotePage />} />
      <Route path="/aktorer/:slug/redigera" element={<ActorEditor />} />
      <Route path="/stod/:slug/redigera" element={<OfferEditor />} />
      <Route path="/redaktion/*" element={<Editing />} />
      <Route path="/granskning/*" element={<Review />} />
      <Route path="/konto/*" element={<Account />} />
      <Route path="/drift" element={<StatusPage />} />
      <Route path="/drift/brev" element={<LettersPage />} />
      <Route path="/om" element={<TextPage name="about" />} />
      <Route path="/metod" element={<TextPage name="method" />} />
      <Route path="/integritet" element={<TextPage name="privacy" />} />
      <Route path="/tillganglighet" element={<TextPage name="accessibility" />} />
      <Route path="*" element={VOICES.test(pathname) ? <VoicePages /> : <NotFound />} />
    </Routes>
  )
}
