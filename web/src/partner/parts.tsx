/** The parts of a page through which people meet: loaded after the page, since most only read. */
export { Corroborate } from './Corroborate'
export { default as Partners } from './Partners'
