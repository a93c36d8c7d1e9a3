import { Suspense, lazy } from 'react'

const Threads = lazy(() => import('./NeedThreads'))

export const ThreadsLater = ({ id }: { id: string }) => (
  <Suspense>
    <Threads id={id} />
  </Suspense>
)
