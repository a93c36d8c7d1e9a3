import { stateName } from '../needs/labels'
import type { CommitmentState, Decision, RecommendationState, Stance } from '../recommendation/types'
import { commitmentState, decisionName, recommendationState, stanceName } from '../recommendation/words'
import type { NeedState } from '../api/types'
import type { HopKind } from './types'

/** A state in words, whatever hop it is of; one that is not known here stands for itself. */
export function stateWord(kind: HopKind, state: string): string {
  const names: Partial<Record<HopKind, () => string>> = {
    NEED: () => stateName(state as NeedState),
    RECOMMENDATION: () => recommendationState(state as RecommendationState),
    ENDORSEMENT: () => stanceName(state as Stance),
    ANSWER: () => decisionName(state as Decision),
    COMMITMENT: () => commitmentState(state as CommitmentState),
  }
  try {
    return names[kind]?.() ?? state
  } catch {
    return state
  }
}
