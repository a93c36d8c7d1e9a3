import { useId, useState } from 'react'
import { ApiProblem, call } from '../api/http'
import type { PartnerNote } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { ActorField } from '../ui/ActorField'
import { useCodes } from '../ui/codes'
import { CheckGroup, Field, Form } from '../ui/form'
import type { Named } from '../ui/found'

interface Draft { actor: Named; sv: string; en: string; sought: string[]; until: string }

/** Says for an organisation that it seeks partners. What a curator has not looked at is shown to nobody. */
export function SeekPartner({ kind, id, added }: { kind: 'SOLUTION' | 'NEED'; id: string; added: () => void }) {
  const prefix = useId()
  const roles = useCodes('roles')
  const [draft, setDraft] = useState<Draft>({ actor: { actorId: null, name: '' }, sv: '', en: '', sought: [], until: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [said, setSaid] = useState<PartnerNote | null>(null)
  const errorsAt = (start: string) => (problem instanceof ApiProblem ? problem.errors.filter(({ pointer }) => pointer.startsWith(start)) : [])
  const names: Record<string, string> = { actorId: m.organisation(), texts: m.partner_text_sv(), sought: m.partner_sought(), until: m.partner_until() }
  const say = () => {
    setBusy(true)
    setProblem(null)
    const texts = Object.fromEntries([['sv', draft.sv.trim()], ['en', draft.en.trim()]].filter(([, text]) => text !== ''))
    void call<PartnerNote>('/api/partner-notes', {
      method: 'POST',
      body: { about: { kind, id }, actorId: draft.actor.actorId, texts, sought: draft.sought, until: draft.until === '' ? null : draft.until },
    })
      .then(({ body }) => {
        setSaid(body)
        added()
      }, setProblem)
      .finally(() => setBusy(false))
  }
  if (said !== null) return <p className="notice notice-good" role="status">{said.status === 'PUBLISHED' ? m.partner_said() : m.partner_waits()}</p>
  return (
    <details>
      <summary>{m.partner_seek()}</summary>
      <Form
        problem={problem}
        busy={busy}
        submit={say}
        submitName={m.partner_say()}
        nameOf={(pointer) => {
          const name = pointer.split('/')[1] ?? ''
          return name in names ? { field: `${prefix}${name}`, label: names[name] ?? '' } : null
        }}
      >
        <ActorField name={`${prefix}actorId`} label={m.organisation()} value={draft.actor} errors={errorsAt('/actorId')} change={(actor) => setDraft({ ...draft, actor })} />
        <Field name={`${prefix}texts`} label={m.partner_text_sv()} value={draft.sv} errors={errorsAt('/texts')} long required change={(sv) => setDraft({ ...draft, sv })} />
        <Field name={`${prefix}en`} label={m.partner_text_en()} value={draft.en} errors={[]} long lang="en" change={(en) => setDraft({ ...draft, en })} />
        <CheckGroup name={`${prefix}sought`} label={m.partner_sought()} errors={errorsAt('/sought')} choices={roles.choices} chosen={draft.sought} choose={(sought) => setDraft({ ...draft, sought })} />
        <Field name={`${prefix}until`} label={m.partner_until()} value={draft.until} errors={errorsAt('/until')} type="date" required change={(until) => setDraft({ ...draft, until })} />
      </Form>
    </details>
  )
}
