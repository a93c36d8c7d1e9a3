import { Link } from 'react-router'
import { itemsOf, useSession } from '../app/queries'
import { ImpactSteps } from '../impact/ImpactSteps'
import { useMemberships } from '../people/useSpeaker'
import * as m from '../paraglide/messages/_index.js'
import { AnswerSteps } from './AnswerSteps'
import { CuratorSteps } from './CuratorSteps'
import { PledgeSteps } from './PledgeSteps'
import { StanceSteps } from './StanceSteps'
import type { Recommendation } from './types'

/** What I can do here: for the organisations that I bind, as their owner, and as a curator. */
export function Steps({ recommendation }: { recommendation: Recommendation }) {
  const { isCurator } = useSession()
  const { data } = useMemberships()
  const bound = itemsOf(data)
    .filter(({ role }) => role === 'OWNER')
    .map(({ actorId, actorName }) => ({ value: actorId, label: actorName }))
  const all = recommendation.addressees.map(({ actorId, names }) => ({ value: actorId, label: names['sv'] ?? names['en'] ?? actorId }))
  const answering = all.filter(({ value }) => isCurator || bound.some((each) => each.value === value))
  return (
    <section aria-labelledby="gora">
      <h2 id="gora">{m.rec_do()}</h2>
      {data !== undefined && bound.length === 0 && !isCurator && (
        <p>
          {m.rec_no_organisation()} <Link to="/konto">{m.account()}</Link>
        </p>
      )}
      {bound.length > 0 && <StanceSteps recommendation={recommendation} organisations={bound} />}
      {answering.length > 0 && <AnswerSteps recommendation={recommendation} organisations={answering} bound={bound} />}
      {(bound.length > 0 || isCurator) && recommendation.state !== 'DRAFT' && <PledgeSteps recommendation={recommendation} organisations={bound} />}
      {isCurator && <ImpactSteps recommendationId={recommendation.id} />}
      {isCurator && <CuratorSteps recommendation={recommendation} addressees={all} />}
    </section>
  )
}
