/** The pages behind a login: one chunk that no visitor loads. */
export { default as AccountPage } from '../account/AccountPage'
export { default as ActorEditor } from '../account/ActorEditor'
export { default as ProposalQueue } from '../account/ProposalQueue'
export { default as ProposeActor } from '../account/ProposeActor'
export { default as PublishSolution } from '../solution/PublishSolution'
export { default as SolutionEditor } from '../solution/SolutionEditor'
export { default as StatusPage } from '../operations/StatusPage'
