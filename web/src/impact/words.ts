import type { FieldError } from '../api/http'
import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import { errorText } from '../ui/form'
import { fieldOf, type ImpactField } from './fields'
import type { AboutKind, ImpactClass } from './types'

const NAMES: Readonly<Record<ImpactField, () => string>> = {
  outcomesSv: m.impact_outcomes_sv,
  outcomesEn: m.impact_outcomes_en,
  populationSv: m.impact_population_sv,
  populationEn: m.impact_population_en,
  indicator: m.impact_indicator,
  unit: m.impact_unit,
  baseline: m.impact_baseline,
  target: m.impact_target,
  actual: m.impact_actual,
  periodFrom: m.impact_from,
  periodTo: m.impact_to,
  evidenceLevel: m.evidence_level,
  evidenceUrl: m.impact_evidence_url,
  impactClass: m.impact_class,
  irisId: m.impact_iris,
  aboutKind: m.impact_about_kind,
  aboutId: m.impact_about,
  commitmentId: m.impact_commitment,
}
export const fieldName = (field: ImpactField): string => NAMES[field]()

export const ABOUT_KINDS: readonly AboutKind[] = ['INITIATIVE', 'SOLUTION', 'ACTOR']
export const aboutKindName = (kind: AboutKind): string => ({ INITIATIVE: m.type_initiative, SOLUTION: m.type_solution, ACTOR: m.type_actor })[kind]()

const CLASSES: readonly ImpactClass[] = ['A', 'B', 'C']
export const className = (each: ImpactClass): string => ({ A: m.impact_class_a, B: m.impact_class_b, C: m.impact_class_c })[each]()
export const classChoices = () => CLASSES.map((value) => ({ value, label: className(value) }))

const LEVELS = [m.impact_level_0, m.impact_level_1, m.impact_level_2, m.impact_level_3, m.impact_level_4]
/** What each level asks of whoever claims it, in plain words. */
export const levelText = (level: number): string => LEVELS[level]?.() ?? ''

/** A number as it is read here, with all of its decimals. */
export const figure = (decimal: string): string => Number(decimal).toLocaleString(locale() === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 6 })

const REFUSALS: Readonly<Record<string, () => string>> = {
  'impact-period-ends-first': m.impact_refused_period,
  'impact-evidence-missing': m.impact_refused_evidence,
  'impact-claim-moved': m.impact_refused_moved,
  'unknown-about': m.impact_refused_about,
}
const WRONG_FORM: Partial<Record<ImpactField, () => string>> = {
  outcomesSv: m.impact_refused_outcomes,
  populationSv: m.impact_refused_population,
  baseline: m.impact_refused_number,
  target: m.impact_refused_number,
  actual: m.impact_refused_number,
  evidenceUrl: m.field_url,
  irisId: m.impact_refused_iris,
  periodFrom: m.impact_refused_day,
  periodTo: m.impact_refused_day,
}

/** What a refusal means to whoever wrote it. */
export function refusalText(error: FieldError): string {
  const known = REFUSALS[error.code]
  if (known !== undefined) return known()
  const field = fieldOf(error.pointer)
  const wrong = ['pattern', 'localized', 'wrong-type'].includes(error.code) && field !== null ? WRONG_FORM[field] : undefined
  return wrong?.() ?? (error.code === 'wrong-type' ? m.field_refused() : errorText(error))
}
