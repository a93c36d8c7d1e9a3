import { Suspense, lazy, type ComponentProps } from 'react'
import { Loading } from '../ui/states'

/** What only curators need is loaded when they begin to write. */
const writing = () => import('./writing')
const New = lazy(() => writing().then((each) => ({ default: each.NewImpact })))
const Revise = lazy(() => writing().then((each) => ({ default: each.ReviseImpact })))
const Withdraw = lazy(() => writing().then((each) => ({ default: each.WithdrawImpact })))

export const NewImpact = (props: ComponentProps<typeof New>) => (
  <Suspense fallback={<Loading lines={10} />}>
    <New {...props} />
  </Suspense>
)
export const ReviseImpact = (props: ComponentProps<typeof Revise>) => (
  <Suspense fallback={<Loading lines={10} />}>
    <Revise {...props} />
  </Suspense>
)
export const WithdrawImpact = (props: ComponentProps<typeof Withdraw>) => (
  <Suspense fallback={<Loading lines={2} />}>
    <Withdraw {...props} />
  </Suspense>
)
