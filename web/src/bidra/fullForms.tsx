import { ActorForm } from '../account/ActorForm'
import { NeedForm } from '../account/NeedForm'
import { OfferForm } from '../offer/OfferForm'
import { SolutionForm } from '../solution/SolutionForm'
import type { Draft, Kind } from './kinds'

interface Props { kind: Kind; draft: Draft; change: (draft: Draft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }

/** Every field there is, as curators have it. */
export default function FullForm({ kind, draft, change, ...rest }: Props) {
  const props = { ...rest, draft: draft as never, change: (next: object) => change(next as Draft) }
  switch (kind.kind) {
    case 'ACTOR':
      return <ActorForm {...props} />
    case 'OFFER':
      return <OfferForm {...props} />
    case 'NEED':
      return <NeedForm {...props} />
    case 'SOLUTION':
      return <SolutionForm {...props} />
  }
}
