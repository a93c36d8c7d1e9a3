import type { ReactNode } from 'react'
import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { useCodes } from '../ui/codes'
import { CheckGroup, Field, Form, Select, type FieldProps } from '../ui/form'
import { FormPart } from '../ui/FormPart'
import { errorsFor, fieldOf, type ActorDraft } from './fields'

export function fieldName(field: keyof ActorDraft): string {
  return {
    nameSv: m.field_name_sv,
    nameEn: m.field_name_en,
    descriptionSv: m.field_description_sv,
    descriptionEn: m.field_description_en,
    sector: m.filter_sector,
    confirmsSector: m.sector_confirm,
    roles: m.filter_role,
    level: m.level,
    legalForm: m.legal_form,
    organisationNumber: m.organisation_number,
    website: m.website,
    country: m.filter_country,
    municipality: m.filter_municipality,
    locality: m.locality,
    challenges: m.challenges,
  }[field]()
}

interface FormProps {
  draft: ActorDraft
  change: (draft: ActorDraft) => void
  problem: unknown
  busy: boolean
  submit: () => void
  submitName: string
  children?: ReactNode
}

/** The facts of an actor as a form; what the service refuses stands beside the field it means. */
export function ActorForm({ draft, change, problem, busy, submit, submitName, children }: FormProps) {
  const errors = problem instanceof ApiProblem ? problem.errors : []
  const sectors = useCodes('sectors').choices
  const levels = useCodes('levels').choices
  const legalForms = useCodes('legal-forms').choices
  const municipalities = useCodes('municipalities').choices
  const roles = useCodes('roles').choices
  const challenges = useCodes('challenges').choices
  const props = (field: keyof ActorDraft): FieldProps => ({
    name: field,
    label: fieldName(field),
    errors: errorsFor(errors, field),
    value: String(draft[field]),
    change: (value: string) => change({ ...draft, [field]: value }),
  })
  return (
    <Form problem={problem} busy={busy} submit={submit} submitName={submitName} nameOf={nameOf}>
      <FormPart title={m.form_names()}>
        <Field {...props('nameSv')} required lang="sv" />
        <Field {...props('nameEn')} lang="en" />
        <Field {...props('descriptionSv')} long lang="sv" />
        <Field {...props('descriptionEn')} long lang="en" />
      </FormPart>
      <FormPart title={m.form_kind()}>
        <Select {...props('sector')} choices={sectors} required />
        <Select {...props('level')} choices={levels} />
        <Select {...props('legalForm')} choices={legalForms} />
        <Field {...props('organisationNumber')} hint={m.organisation_number_hint()} />
        <CheckGroup {...props('roles')} choices={roles} chosen={draft.roles} choose={(chosen) => change({ ...draft, roles: chosen })} />
        <CheckGroup {...props('challenges')} hint={m.actor_challenges_hint()} choices={challenges} chosen={draft.challenges} choose={(chosen) => change({ ...draft, challenges: chosen })} />
      </FormPart>
      <FormPart title={m.form_place()}>
        <Field {...props('website')} hint="https://…" />
        <Field {...props('country')} hint={m.country_hint()} />
        <Select {...props('municipality')} choices={municipalities} />
        <Field {...props('locality')} />
      </FormPart>
      {children}
    </Form>
  )
}

/** Which field a refused pointer means, and what the form calls it. */
function nameOf(pointer: string) {
  const field = fieldOf(pointer)
  return field === null ? null : { field, label: fieldName(field) }
}
