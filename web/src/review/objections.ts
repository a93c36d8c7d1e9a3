import * as m from '../paraglide/messages/_index.js'

const TEXTS: Readonly<Record<string, () => string>> = {
  'own-matter': m.objection_own,
  'competing-matter': m.objection_competing,
  'out-of-scope': m.objection_scope,
  'same-curator': m.objection_same,
}

/** Why somebody else decides. */
export const objectionText = (code: string): string => TEXTS[code]?.() ?? m.error_forbidden()
