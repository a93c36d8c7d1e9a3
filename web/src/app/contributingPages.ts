/** What anybody can do without an account, and what becomes of it: one chunk. */
export { default as Bidra } from './bidraPages'
export { default as Review } from './reviewPages'
export { FeedbackForm } from '../feedback/FeedbackForm'
