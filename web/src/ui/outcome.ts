import * as m from '../paraglide/messages/_index.js'

export const OUTCOMES = ['GOING_WELL', 'ADAPTED', 'STOPPED'] as const

/** How it went for an adopter, in a few words. */
export const outcomeName = (outcome: (typeof OUTCOMES)[number]): string =>
  ({ GOING_WELL: m.outcome_going_well, ADAPTED: m.outcome_adapted, STOPPED: m.outcome_stopped })[outcome]()
