import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import ChallengePage from '../challenge/ChallengePage'
import ChallengesPage from '../challenge/ChallengesPage'
import SolutionPage from '../solution/SolutionPage'
import SolutionsPage from '../solution/SolutionsPage'
import { NotFound } from './NotFound'

const SolutionEditor = lazy(() => import('./editorPages').then((pages) => ({ default: pages.SolutionEditor })))

export const Challenges = () => (
  <Routes>
    <Route index element={<ChallengesPage />} />
    <Route path=":code" element={<ChallengePage />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
)

export const Solutions = () => (
  <Routes>
    <Route index element={<SolutionsPage />} />
    <Route path=":slug" element={<SolutionPage />} />
    <Route path=":slug/redigera" element={<SolutionEditor />} />
    <Route path="*" element={<NotFound />} />
  </Routes>
)
