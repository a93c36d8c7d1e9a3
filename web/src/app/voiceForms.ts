/** What members, addressees and curators do with recommendations and messages: one chunk that no visitor loads. */
export { MessageForms } from '../message/MessageForms'
export { SayToo } from '../message/SayToo'
export { default as NewRecommendation } from '../recommendation/NewRecommendation'
export { default as ReviseRecommendation } from '../recommendation/ReviseRecommendation'
export { Steps } from '../recommendation/Steps'
