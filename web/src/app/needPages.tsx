import { lazy } from 'react'
import { Route, Routes } from 'react-router'
import DifferencePage from '../needs/DifferencePage'
import EditionPage from '../needs/EditionPage'
import EditionsPage from '../needs/EditionsPage'
import NeedPage from '../needs/NeedPage'
import NeedsPicturePage from '../needs/NeedsPicturePage'
import { NotFound } from './NotFound'

const NeedEditor = lazy(() => import('./editorPages').then((pages) => ({ default: pages.NeedEditor })))

/** The needs picture, its editions and each need: one chunk, since they share their words and parts. */
export default function NeedPages() {
  return (
    <Routes>
      <Route index element={<NeedsPicturePage />} />
      <Route path="utgavor" element={<EditionsPage />} />
      <Route path="utgavor/skillnad" element={<DifferencePage />} />
      <Route path="utgavor/:slug" element={<EditionPage />} />
      <Route path=":slug" element={<NeedPage />} />
      <Route path=":slug/redigera" element={<NeedEditor />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  )
}
