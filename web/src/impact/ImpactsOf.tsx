import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import * as m from '../paraglide/messages/_index.js'
import type { Commitment } from '../recommendation/types'
import { rememberName } from '../ui/found'
import { money } from '../ui/format'
import { plain } from '../ui/text'
import { Impacts } from './Impacts'
import { emptyImpact } from './fields'
import type { AboutKind } from './types'

export const ImpactsOfThing = ({ kind, id, name }: { kind: AboutKind; id: string; name: string }) => (
  <Impacts of={`about=${id}`} start={{ ...emptyImpact, aboutKind: kind, aboutId: id }} about={name} />
)

/** What came of capital: about the organisation that gave it until somebody says what else. Read when somebody looks. */
export function ImpactsOfCommitment({ commitment: { id, actorId, names, amount, reference } }: { commitment: Commitment }) {
  const client = useQueryClient()
  const name = plain(names)
  const [opened, setOpened] = useState(false)
  const open = () => {
    rememberName(client, actorId, name)
    rememberName(client, id, m.impact_commitment_name({ name, reference }))
    setOpened(true)
  }
  return (
    <details className="step" onToggle={open}>
      <summary>{m.impact_of_commitment({ name, amount: money(amount) })}</summary>
      {opened && <Impacts of={`commitmentId=${id}`} start={{ ...emptyImpact, aboutKind: 'ACTOR', aboutId: actorId, commitmentId: id }} />}
    </details>
  )
}
