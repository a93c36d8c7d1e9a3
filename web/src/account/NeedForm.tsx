import { ApiProblem, type FieldError } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { evidenceName } from '../needs/labels'
import { ActorField } from '../ui/ActorField'
import { useCodes, type Choice } from '../ui/codes'
import { counties } from '../ui/counties'
import { CheckGroup, Field, Form, Select } from '../ui/form'
import { FormPart } from '../ui/FormPart'
import { emptyEvidence, needField, type EvidenceDraft, type NeedDraft } from './needFields'

const KINDS = (['SURVEY', 'INTERVIEW', 'STATISTIC', 'DIALOGUE', 'REPORT'] as const).map((kind) => ({ value: kind, name: () => evidenceName(kind) }))

const NAMES: Readonly<Record<string, () => string>> = {
  titleSv: m.need_title_sv,
  titleEn: m.need_title_en,
  descriptionSv: m.field_description_sv,
  descriptionEn: m.field_description_en,
  needArea: m.need_area,
  severity: m.severity,
  supportTypes: m.support_wanted,
  stages: m.stages,
  challenges: m.challenges,
  counties: m.filter_county,
  beneficiariesSv: m.need_beneficiaries_sv,
  beneficiariesEn: m.need_beneficiaries_en,
  owner: m.need_owner,
  validTo: m.valid_to,
}

/** What a field is called; a part of the evidence by its number. */
export function needFieldName(field: string): string {
  const evidence = /^evidence-(\d+)/.exec(field)
  return evidence === null ? (NAMES[field]?.() ?? m.evidence()) : m.evidence_numbered({ number: Number(evidence[1]) + 1 })
}

interface FormProps { draft: NeedDraft; change: (draft: NeedDraft) => void; problem: unknown; busy: boolean; submit: () => void; submitName: string }

/** A need as a form; what the service refuses stands beside the field it means. */
export function NeedForm({ draft, change, problem, busy, submit, submitName }: FormProps) {
  const areas = useCodes('need-areas').choices
  const types = useCodes('support-types').choices
  const stages = useCodes('stages').choices
  const challenges = useCodes('challenges').choices
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const errorsOf = (field: string) => errors.filter(({ pointer }) => needField(pointer) === field)
  const text = (field: keyof NeedDraft & string) => ({
    name: field,
    label: needFieldName(field),
    errors: errorsOf(field),
    value: String(draft[field]),
    change: (value: string) => change({ ...draft, [field]: value }),
  })
  const codes = (field: 'supportTypes' | 'stages' | 'challenges' | 'counties', choices: Choice[]) => (
    <CheckGroup name={field} label={needFieldName(field)} choices={choices} chosen={draft[field]} errors={errorsOf(field)} choose={(value) => change({ ...draft, [field]: value })} />
  )
  const evidence = (index: number, next: EvidenceDraft) => change({ ...draft, evidence: draft.evidence.map((each, i) => (i === index ? next : each)) })
  return (
    <Form problem={problem} busy={busy} submit={submit} submitName={submitName} nameOf={(pointer) => ({ field: needField(pointer), label: needFieldName(needField(pointer)) })}>
      <FormPart title={m.need_form_what()}>
        <Field {...text('titleSv')} required lang="sv" />
        <Field {...text('titleEn')} lang="en" />
        <Field {...text('descriptionSv')} long lang="sv" />
        <Field {...text('descriptionEn')} long lang="en" />
        <Select {...text('needArea')} choices={areas} required />
        <Select {...text('severity')} choices={['1', '2', '3', '4', '5'].map((value) => ({ value, label: m.of_five({ severity: value }) }))} required />
        {codes('supportTypes', types)}
        {codes('stages', stages)}
        {codes('challenges', challenges)}
      </FormPart>
      <FormPart title={m.need_form_who()}>
        <label className="check">
          <input type="checkbox" checked={draft.national} onChange={() => change({ ...draft, national: !draft.national })} />
          <span className="check-name">{m.all_of_sweden()}</span>
        </label>
        {!draft.national && codes('counties', counties.map(({ code, name }) => ({ value: code, label: name })))}
        <Field {...text('beneficiariesSv')} lang="sv" />
        <Field {...text('beneficiariesEn')} lang="en" />
        <ActorField name="owner" label={needFieldName('owner')} value={draft.owner} errors={errorsOf('owner')} hint={m.need_owner_hint()} required={false} change={(owner) => change({ ...draft, owner })} />
        <Field {...text('validTo')} hint={m.day_hint()} />
      </FormPart>
      <FormPart title={m.evidence()}>
        <p className="quiet field-wide">{m.evidence_hint()}</p>
        {draft.evidence.map((each, index) => (
          <EvidencePart key={index} number={index} evidence={each} errorsOf={errorsOf} change={(next) => evidence(index, next)} remove={() => change({ ...draft, evidence: draft.evidence.filter((_, i) => i !== index) })} />
        ))}
        <p>
          <button type="button" className="button-secondary" onClick={() => change({ ...draft, evidence: [...draft.evidence, emptyEvidence] })}>
            {m.evidence_add()}
          </button>
        </p>
      </FormPart>
    </Form>
  )
}

interface PartProps { number: number; evidence: EvidenceDraft; errorsOf: (field: string) => FieldError[]; change: (next: EvidenceDraft) => void; remove: () => void }

function EvidencePart({ number, evidence, errorsOf, change, remove }: PartProps) {
  const text = (field: keyof EvidenceDraft, label: string) => ({
    name: `evidence-${number}-${field}`,
    label,
    errors: errorsOf(`evidence-${number}-${field}`),
    value: evidence[field],
    change: (value: string) => change({ ...evidence, [field]: value }),
  })
  return (
    <fieldset className="form-part field-wide">
      <legend>{m.evidence_numbered({ number: number + 1 })}</legend>
      <Select {...text('kind', m.evidence_kind())} choices={KINDS.map(({ value, name }) => ({ value, label: name() }))} required />
      <Field {...text('source', m.source())} required />
      <Field {...text('url', m.evidence_url())} hint="https://…" />
      <Field {...text('n', m.evidence_n())} />
      <Field {...text('responseRate', m.evidence_rate())} hint={m.evidence_rate_hint()} />
      <Field {...text('collectedFrom', m.evidence_from())} hint={m.day_hint()} />
      <Field {...text('collectedTo', m.evidence_to())} hint={m.day_hint()} />
      <Field {...text('method', m.evidence_method())} long />
      <p>
        <button type="button" className="button-link" onClick={remove}>
          {m.evidence_remove()}
        </button>
      </p>
    </fieldset>
  )
}
