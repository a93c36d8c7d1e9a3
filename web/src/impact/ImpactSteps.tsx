import type { Commitment } from '../recommendation/types'
import { useAll } from '../recommendation/useAll'
import { ImpactsOfCommitment } from './ImpactsOf'

/** What came of each commitment that stands, for curators to tell: it ends the red thread. */
export function ImpactSteps({ recommendationId }: { recommendationId: string }) {
  const { data } = useAll<Commitment>(`/api/commitments?recommendationId=${recommendationId}`)
  return (data ?? []).filter(({ state }) => state !== 'WITHDRAWN').map((each) => <ImpactsOfCommitment key={each.id} commitment={each} />)
}
