/** The pages of one thing each: one chunk, since they share their words and parts. */
export { default as ChallengePage } from '../challenge/ChallengePage'
export { default as ChallengesPage } from '../challenge/ChallengesPage'
export { default as SolutionPage } from '../solution/SolutionPage'
export { default as SolutionsPage } from '../solution/SolutionsPage'
export { default as ActorPage } from '../actor/ActorPage'
export { default as DialoguePage } from '../dialogue/DialoguePage'
export { default as InitiativePage } from '../initiative/InitiativePage'
export { default as ResourcePage } from '../knowledge/ResourcePage'
