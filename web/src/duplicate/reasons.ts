import type { DuplicateReason } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { count } from '../ui/format'

const text = (value: string | null | undefined) => value ?? ''

/** What was compared, in a sentence. */
export function reasonText(reason: DuplicateReason): string {
  const names = { one: text(reason.one), other: text(reason.other) }
  switch (reason.code) {
    case 'SAME_NUMBER':
      return m.dup_same_number({ number: names.one })
    case 'WIDELY_SHARED_NUMBER':
      return m.dup_shared_number({ number: names.one })
    case 'OTHER_NUMBER':
      return m.dup_other_number(names)
    case 'EQUAL_NAME':
      return m.dup_equal_name()
    case 'FORMER_NAME':
      return m.dup_former_name({ name: names.one })
    case 'MISSPELT_NAME':
      return m.dup_misspelt(names)
    case 'SIMILAR_NAME':
      return m.dup_similar({ percent: count(Math.round((reason.measure ?? 0) * 100)) })
    case 'OTHER_WORDS_IN_NAME':
      return m.dup_other_words(names)
    case 'OTHER_PLACE_IN_NAME':
      return m.dup_other_place({ place: names.one })
    case 'SAME_PAGE':
      return m.dup_same_page({ page: names.one })
    case 'SAME_SITE':
      return m.dup_same_site()
    case 'NEAR':
      return m.dup_near({ km: count(reason.measure ?? 0) })
    case 'FAR':
      return m.dup_far({ km: count(Math.round(reason.measure ?? 0)) })
    case 'SAME_MUNICIPALITY':
      return m.dup_same_municipality()
    case 'OTHER_MUNICIPALITY':
      return m.dup_other_municipality()
    case 'OTHER_COUNTRY':
      return m.dup_other_country(names)
  }
}

/** What speaks for it first, the weightiest on top. */
export const inOrder = (reasons: readonly DuplicateReason[]): DuplicateReason[] => [...reasons].sort((a, b) => b.weight - a.weight)
