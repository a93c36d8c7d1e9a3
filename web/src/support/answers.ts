/** What somebody tells of themselves. It lives in the fragment of the address, which no browser sends anywhere. */
export interface Answers {
  readonly legalForm: string
  readonly county: string
  readonly stage: string
  readonly kinds: readonly string[]
  readonly amount: string
}

export const NO_ANSWERS: Answers = { legalForm: '', county: '', stage: '', kinds: [], amount: '' }

/** Kinds of support in which nobody is given a sum of money: then there is no sum to ask for. */
const WITHOUT_MONEY = ['PRO_BONO', 'COACHING', 'TRAINING', 'PREMISES', 'NETWORK', 'TEST_BED', 'IMPACT_MEASUREMENT', 'LEGAL']
const CODE = /^[A-Z][A-Z_]{1,39}$/
const COUNTY = /^\d{2}$/
const MOST_KINDS = 30

export const asksForMoney = ({ kinds }: Answers): boolean => kinds.length === 0 || kinds.some((kind) => !WITHOUT_MONEY.includes(kind))

/** A sum as people write it: spaces, a comma, kr. Null: it is none. */
export function plainAmount(text: string): string | null {
  const plain = text.replace(/\s|kr\.?$/g, '').replace(',', '.')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : null
}

/** The answers as the part of an address after #, always in the same order; empty when there are none. */
export function toFragment(answers: Answers): string {
  const parts = new URLSearchParams()
  if (answers.legalForm !== '') parts.set('form', answers.legalForm)
  if (answers.county !== '') parts.set('county', answers.county)
  if (answers.stage !== '') parts.set('stage', answers.stage)
  if (answers.kinds.length > 0) parts.set('kind', [...answers.kinds].sort().join('.'))
  const amount = plainAmount(answers.amount)
  if (amount !== null && asksForMoney(answers)) parts.set('amount', amount)
  return parts.toString()
}

/** Reads a fragment that anybody may have changed: what doesn't look like an answer is left out. Null: it holds none. */
export function fromFragment(hash: string): Answers | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  return known({
    legalForm: parts.get('form') ?? '',
    county: parts.get('county') ?? '',
    stage: parts.get('stage') ?? '',
    kinds: (parts.get('kind') ?? '').split('.'),
    amount: parts.get('amount') ?? '',
  })
}

/** Reads the address of the form for people without script, which somebody with script may have been sent. */
export function fromQuery(search: string): Answers | null {
  const parts = new URLSearchParams(search)
  return known({
    legalForm: parts.get('legalForm') ?? '',
    county: parts.get('county') ?? '',
    stage: parts.get('stage') ?? '',
    kinds: parts.getAll('supportType'),
    amount: parts.get('amount') ?? '',
  })
}

function known({ legalForm, county, stage, kinds, amount }: Answers): Answers | null {
  const code = (text: string, shape = CODE) => (shape.test(text) ? text : '')
  const answers = {
    legalForm: code(legalForm),
    county: code(county, COUNTY),
    stage: code(stage),
    kinds: [...new Set(kinds.filter((kind) => CODE.test(kind)))].slice(0, MOST_KINDS),
    amount: plainAmount(amount) ?? '',
  }
  return toFragment(answers) === '' ? null : answers
}

/** The body of POST /api/search/support. */
export function toBody(answers: Answers) {
  const amount = plainAmount(answers.amount)
  return {
    legalForm: answers.legalForm === '' ? null : answers.legalForm,
    county: answers.county === '' ? null : answers.county,
    stage: answers.stage === '' ? null : answers.stage,
    supportTypes: answers.kinds,
    amount: amount === null || !asksForMoney(answers) ? null : { amount, currency: 'SEK' },
  }
}
