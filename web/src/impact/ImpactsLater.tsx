import { Suspense, lazy } from 'react'
import type { AboutKind } from './types'

const Impacts = lazy(() => import('./ImpactsOf').then((parts) => ({ default: parts.ImpactsOfThing })))

/** What came of an initiative, a solution or an organisation's work: read after the page, since little of it is said. */
export const ImpactsLater = (props: { kind: AboutKind; id: string; name: string }) => (
  <Suspense fallback={null}>
    <Impacts {...props} />
  </Suspense>
)
