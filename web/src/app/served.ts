/** What the server wrote into the page. It stays to be read until the same page stands with everything it can do. */
let served: HTMLElement | null = null
let address = ''

/** Takes the words out of the document before the first rendering throws them away. */
export function keepServed() {
  const main = document.querySelector('main.server-page')
  if (main === null || main.childElementCount === 0) return
  served = document.createElement('div')
  served.className = 'served'
  served.append(...main.childNodes)
  address = location.pathname
}

/** Puts them back, on their own page only. */
export function placeServed(place: HTMLElement | null) {
  if (place !== null && served !== null) place.append(served)
}

export const hasServed = (): boolean => served !== null && address === location.pathname
