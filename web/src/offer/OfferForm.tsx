import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { ActorField } from '../ui/ActorField'
import { useCodes } from '../ui/codes'
import { counties } from '../ui/counties'
import { CheckGroup, Field, Form, Select, errorText, fieldId, type FieldProps } from '../ui/form'
import { FormPart } from '../ui/FormPart'
import { errorsFor, fieldOf, type OfferDraft, type OfferField } from './fields'

const NAMES: Record<OfferField, () => string> = {
  titleSv: m.offer_field_title_sv,
  titleEn: m.offer_field_title_en,
  descriptionSv: m.field_description_sv,
  descriptionEn: m.field_description_en,
  ownerName: m.offer_field_owner,
  ownerId: m.offer_field_owner_id,
  status: m.offer_field_status,
  supportTypes: m.offer_kind,
  needAreas: m.need_areas,
  stages: m.stages,
  reach: m.offer_reach,
  counties: m.offer_field_counties,
  jurisdiction: m.offer_jurisdiction,
  currency: m.offer_field_currency,
  ticketMin: m.offer_field_ticket_min,
  ticketMax: m.offer_field_ticket_max,
  costSv: m.offer_field_cost_sv,
  costEn: m.offer_field_cost_en,
  opens: m.offer_field_opens,
  closes: m.offer_field_closes,
  zone: m.offer_field_zone,
  rolling: m.offer_field_rolling,
  howSv: m.offer_field_how_sv,
  howEn: m.offer_field_how_en,
  applyUrl: m.offer_field_apply_url,
  legalForms: m.legal_form,
  sectors: m.filter_sector,
  activeIn: m.offer_field_active_in,
  ruleStages: m.offer_field_rule_stages,
  amountMin: m.offer_field_amount_min,
  amountMax: m.offer_field_amount_max,
  freeTextSv: m.offer_field_free_text_sv,
  freeTextEn: m.offer_field_free_text_en,
  total: m.offer_field_total,
  available: m.offer_field_available,
  fullUntil: m.offer_field_full_until,
  languages: m.offer_languages,
}

export const fieldName = (field: OfferField): string => NAMES[field]()

const REFUSALS: Record<string, () => string> = {
  valid: m.refused_amount,
  'min-above-max': m.refused_min_above_max,
  'mixed-currencies': m.refused_mixed_currencies,
  'amount-outside-ticket': m.refused_amount_outside_ticket,
  'closes-before-it-opens': m.refused_closes_before_it_opens,
  'stages-contradict': m.refused_stages_contradict,
  'counties-missing': m.refused_counties_missing,
  'available-above-total': m.refused_available_above_total,
  'full-but-available': m.refused_full_but_available,
  'known-code': m.refused_code,
  'known-zone': m.refused_zone,
  'unknown-owner': m.refused_owner,
  pattern: m.refused_language,
}

export const refusalText = (error: FieldError): string =>
  error.pointer === '/supportTypes' ? m.refused_choose_one() : error.pointer.endsWith('/currency') && error.code === 'valid' ? m.refused_currency() : (REFUSALS[error.code]?.() ?? errorText(error))

interface FormProps { draft: OfferDraft; change: (draft: OfferDraft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }
type Lists = { [K in OfferField]: OfferDraft[K] extends string[] ? K : never }[OfferField]

/** An offer as a form: what is given, to whom, and when it can be applied for. */
export function OfferForm({ draft, change, problem, busy, submit, submitName }: FormProps) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const lists = { kinds: useCodes('support-types').choices, areas: useCodes('need-areas').choices, stages: useCodes('stages').choices, legalForms: useCodes('legal-forms').choices, sectors: useCodes('sectors').choices }
  const places = counties.map(({ code, name }) => ({ value: code, label: name }))
  const common = (field: OfferField) => ({ name: field, label: fieldName(field), errors: errorsFor(errors, field), textOf: refusalText })
  const props = (field: OfferField): FieldProps => ({ ...common(field), value: String(draft[field]), change: (value) => change({ ...draft, [field]: value }) })
  const several = (field: Lists) => ({ ...common(field), chosen: draft[field], choose: (chosen: string[]) => change({ ...draft, [field]: chosen }) })
  return (
    <Form problem={problem} busy={busy} submit={submit} submitName={submitName} nameOf={nameOf} textOf={refusalText}>
      <FormPart title={m.offer_form_what()}>
        <Field {...props('titleSv')} required lang="sv" />
        <Field {...props('titleEn')} lang="en" />
        <Field {...props('descriptionSv')} long lang="sv" />
        <Field {...props('descriptionEn')} long lang="en" />
        <ActorField {...common('ownerName')} value={{ name: draft.ownerName, actorId: draft.ownerId === '' ? null : draft.ownerId }} change={({ name, actorId }) => change({ ...draft, ownerName: name, ownerId: actorId ?? '' })} />
        <Select {...props('status')} choices={statuses()} required />
        <CheckGroup {...several('supportTypes')} choices={lists.kinds} />
        <CheckGroup {...several('needAreas')} choices={lists.areas} />
        <CheckGroup {...several('stages')} choices={lists.stages} />
      </FormPart>
      <FormPart title={m.offer_form_where()}>
        <Select {...props('reach')} choices={reaches()} required />
        <Field {...props('jurisdiction')} hint={m.offer_jurisdiction_hint()} required />
        {draft.reach === 'REGIONAL' && <CheckGroup {...several('counties')} choices={places} />}
        <Field {...props('languages')} hint={m.offer_languages_hint()} />
      </FormPart>
      <FormPart title={m.offer_form_money()}>
        <Field {...props('ticketMin')} />
        <Field {...props('ticketMax')} />
        <Field {...props('currency')} hint={m.offer_currency_hint()} />
        <Field {...props('costSv')} lang="sv" />
        <Field {...props('costEn')} lang="en" />
      </FormPart>
      <FormPart title={m.offer_apply_title()}>
        <Field {...props('opens')} type="datetime-local" />
        <Field {...props('closes')} type="datetime-local" hint={m.offer_closes_hint()} />
        <Field {...props('zone')} hint={m.offer_zone_hint()} />
        <label className="check">
          <input id={fieldId('rolling')} type="checkbox" checked={draft.rolling} onChange={() => change({ ...draft, rolling: !draft.rolling })} />
          <span className="check-name">{fieldName('rolling')}</span>
        </label>
        <Field {...props('howSv')} long lang="sv" />
        <Field {...props('howEn')} long lang="en" />
        <Field {...props('applyUrl')} hint="https://…" />
      </FormPart>
      <FormPart title={m.offer_who_title()}>
        <p className="field-wide quiet">{m.offer_rules_hint()}</p>
        <CheckGroup {...several('legalForms')} choices={lists.legalForms} />
        <CheckGroup {...several('sectors')} choices={lists.sectors} />
        <CheckGroup {...several('activeIn')} choices={places} />
        <CheckGroup {...several('ruleStages')} choices={lists.stages} />
        <Field {...props('amountMin')} />
        <Field {...props('amountMax')} />
        <Field {...props('freeTextSv')} long lang="sv" />
        <Field {...props('freeTextEn')} long lang="en" />
      </FormPart>
      <FormPart title={m.offer_capacity()}>
        <Field {...props('total')} type="number" />
        <Field {...props('available')} type="number" />
        <Field {...props('fullUntil')} type="date" />
      </FormPart>
    </Form>
  )
}

const statuses = () => [
  { value: 'ACTIVE', label: m.offer_status_active() },
  { value: 'TEMPORARILY_CLOSED', label: m.offer_status_temporarily_closed() },
  { value: 'INACTIVE', label: m.offer_status_inactive() },
  { value: 'DEFUNCT', label: m.offer_status_defunct() },
]

const reaches = () => [
  { value: 'REGIONAL', label: m.reach_regional() },
  { value: 'NATIONAL', label: m.reach_national() },
  { value: 'INTERNATIONAL', label: m.reach_international() },
]

function nameOf(pointer: string) {
  const field = fieldOf(pointer)
  return field === null ? null : { field, label: fieldName(field) }
}
