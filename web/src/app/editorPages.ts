/** The pages behind a login: one chunk that no visitor loads. */
export { default as AccountPage } from '../account/AccountPage'
export { default as ActorEditor } from '../account/ActorEditor'
export { default as OfferEditor } from '../offer/OfferEditor'
export { default as Editing } from '../account/Editing'
export { default as NeedEditor } from '../account/NeedEditor'
export { default as ProposeActor } from '../account/ProposeActor'
export { default as SolutionEditor } from '../solution/SolutionEditor'
export { default as StatusPage } from '../operations/StatusPage'
