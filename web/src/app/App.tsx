import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { StartPage } from '../pages/StartPage'
import { PageLoading } from '../ui/states'
import { Layout } from './Layout'
import { NotFound } from './NotFound'
import { basename } from './locale'
import { queryClient } from './queries'

const entity = () => import('./entityPages')
const editor = () => import('./editorPages')
const SearchPage = lazy(() => import('../search/SearchPage'))
const SupportPage = lazy(() => import('../support/SupportPage'))
const TextPage = lazy(() => import('../pages/TextPage'))
const ActorPage = lazy(() => entity().then((pages) => ({ default: pages.ActorPage })))
const InitiativePage = lazy(() => entity().then((pages) => ({ default: pages.InitiativePage })))
const OfferPage = lazy(() => entity().then((pages) => ({ default: pages.OfferPage })))
const ResourcePage = lazy(() => entity().then((pages) => ({ default: pages.ResourcePage })))
const ChallengesPage = lazy(() => entity().then((pages) => ({ default: pages.ChallengesPage })))
const ChallengePage = lazy(() => entity().then((pages) => ({ default: pages.ChallengePage })))
const SolutionsPage = lazy(() => entity().then((pages) => ({ default: pages.SolutionsPage })))
const SolutionPage = lazy(() => entity().then((pages) => ({ default: pages.SolutionPage })))
const DialoguePage = lazy(() => entity().then((pages) => ({ default: pages.DialoguePage })))
const Needs = lazy(() => import('./needPages'))
const StatusPage = lazy(() => editor().then((pages) => ({ default: pages.StatusPage })))
const AccountPage = lazy(() => editor().then((pages) => ({ default: pages.AccountPage })))
const ActorEditor = lazy(() => editor().then((pages) => ({ default: pages.ActorEditor })))
const OfferEditor = lazy(() => editor().then((pages) => ({ default: pages.OfferEditor })))
const Editing = lazy(() => editor().then((pages) => ({ default: pages.Editing })))
const ProposeActor = lazy(() => editor().then((pages) => ({ default: pages.ProposeActor })))
const SolutionEditor = lazy(() => editor().then((pages) => ({ default: pages.SolutionEditor })))

export function Pages() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route path="/" element={<StartPage />} />
        <Route path="/sok" element={<SearchPage />} />
        <Route path="/hitta-stod" element={<SupportPage />} />
        <Route path="/aktorer" element={<Navigate to="/sok?type=actor" replace />} />
        <Route path="/aktorer/:slug" element={<ActorPage />} />
        <Route path="/aktorer/:slug/redigera" element={<ActorEditor />} />
        <Route path="/initiativ" element={<Navigate to="/sok?type=initiative" replace />} />
        <Route path="/initiativ/:slug" element={<InitiativePage />} />
        <Route path="/stod" element={<Navigate to="/sok?type=offer" replace />} />
        <Route path="/stod/:slug" element={<OfferPage />} />
        <Route path="/stod/:slug/redigera" element={<OfferEditor />} />
        <Route path="/utmaningar" element={<ChallengesPage />} />
        <Route path="/utmaningar/:code" element={<ChallengePage />} />
        <Route path="/losningar" element={<SolutionsPage />} />
        <Route path="/losningar/:slug" element={<SolutionPage />} />
        <Route path="/losningar/:slug/redigera" element={<SolutionEditor />} />
        <Route path="/kunskap" element={<Navigate to="/sok?type=resource" replace />} />
        <Route path="/kunskap/:slug" element={<ResourcePage />} />
        <Route path="/dialog" element={<Navigate to="/sok?type=dialogue" replace />} />
        <Route path="/dialog/:slug" element={<DialoguePage />} />
        <Route path="/behov/*" element={<Needs />} />
        <Route path="/om" element={<TextPage name="about" />} />
        <Route path="/metod" element={<TextPage name="method" />} />
        <Route path="/integritet" element={<TextPage name="privacy" />} />
        <Route path="/tillganglighet" element={<TextPage name="accessibility" />} />
        <Route path="/drift" element={<StatusPage />} />
        <Route path="/konto" element={<AccountPage />} />
        <Route path="/redaktion/*" element={<Editing />} />
        <Route path="/foresla" element={<ProposeActor />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  )
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter basename={basename()} useTransitions={false}>
        <Layout>
          <Pages />
        </Layout>
      </BrowserRouter>
    </QueryClientProvider>
  )
}
