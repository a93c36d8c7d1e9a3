import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, lazy, type ComponentType } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { StartPage } from '../pages/StartPage'
import { PageLoading } from '../ui/states'
import { Layout } from './Layout'
import { basename } from './locale'
import { queryClient } from './queries'

const entity = () => import('./entityPages')
const contributing = () => import('./contributingPages')

/** One page of a chunk that holds several. */
function part<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(() => load().then((pages) => ({ default: pages[name] })))
}

const SearchPage = lazy(() => import('../search/SearchPage'))
const SupportPage = lazy(() => import('../support/SupportPage'))
const ActorPage = part(entity, 'ActorPage')
const InitiativePage = part(entity, 'InitiativePage')
const OfferPage = part(entity, 'OfferPage')
const ResourcePage = part(entity, 'ResourcePage')
const Challenges = part(entity, 'Challenges')
const Solutions = part(entity, 'Solutions')
const DialoguePage = part(entity, 'DialoguePage')
const Needs = lazy(() => import('./needPages'))
const Bidra = part(contributing, 'Bidra')
const OtherPages = lazy(() => import('./otherPages'))

export function Pages() {
  return (
    <Suspense fallback={<PageLoading />}>
      <Routes>
        <Route path="/" element={<StartPage />} />
        <Route path="/sok" element={<SearchPage />} />
        <Route path="/hitta-stod" element={<SupportPage />} />
        <Route path="/aktorer/:slug" element={<ActorPage />} />
        <Route path="/initiativ/:slug" element={<InitiativePage />} />
        <Route path="/stod/:slug" element={<OfferPage />} />
        <Route path="/utmaningar/*" element={<Challenges />} />
        <Route path="/losningar/*" element={<Solutions />} />
        <Route path="/kunskap/:slug" element={<ResourcePage />} />
        <Route path="/dialog/:slug" element={<DialoguePage />} />
        <Route path="/behov/*" element={<Needs />} />
        <Route path="/bidra/*" element={<Bidra />} />
        <Route path="*" element={<OtherPages />} />
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
