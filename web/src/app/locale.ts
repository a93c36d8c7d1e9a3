import { baseLocale, overwriteGetLocale } from '../paraglide/runtime.js'

export type Locale = 'sv' | 'en'

/** The language is in the address: English under /en, Swedish else. Changing it loads the other page anew. */
export const localeOf = (pathname: string): Locale => (pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'sv')

let current: Locale = baseLocale
overwriteGetLocale(() => current)

export const locale = (): Locale => current
export const basename = (): string => (current === 'en' ? '/en' : '')

export function speakLanguageOf(pathname: string): Locale {
  current = localeOf(pathname)
  return current
}

export const otherLanguage = (pathname: string, search: string): string =>
  (current === 'en' ? pathname : pathname === '/' ? '/en' : `/en${pathname}`) + search

/** A page address from a service (Swedish, from the root) as the router knows it. */
export const withinSite = (page: string): string => page.replace(/^\/en(?=\/|$)/, '') || '/'
