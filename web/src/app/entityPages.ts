/** The pages of one thing each: one chunk, since they share their words and parts. */
export { default as ActorPage } from '../actor/ActorPage'
export { default as DialoguePage } from '../dialogue/DialoguePage'
export { default as InitiativePage } from '../initiative/InitiativePage'
export { default as OfferPage } from '../offer/OfferPage'
export { default as ResourcePage } from '../knowledge/ResourcePage'
export { Challenges, Solutions } from './solutionRoutes'
