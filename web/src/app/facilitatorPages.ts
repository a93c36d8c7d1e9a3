/** What whoever facilitates a dialogue works with: one chunk that no visitor loads. */
export { default as FacilitatePage } from '../facilitation/FacilitatePage'
export { default as ImportDialoguePage } from '../facilitation/ImportDialoguePage'
export { Unopened } from '../facilitation/Unopened'
