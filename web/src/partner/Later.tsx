import { Suspense, lazy } from 'react'
import type { Need } from '../api/types'

const parts = () => import('./parts')
const Partners = lazy(() => parts().then((each) => ({ default: each.Partners })))
const Corroborate = lazy(() => parts().then((each) => ({ default: each.Corroborate })))

export const PartnersLater = (props: { kind: 'SOLUTION' | 'NEED'; id: string; title: string }) => (
  <Suspense fallback={null}>
    <Partners {...props} />
  </Suspense>
)

export const CorroborateLater = ({ need }: { need: Need }) => (
  <Suspense fallback={null}>
    <Corroborate need={need} />
  </Suspense>
)
