import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ApiProblem } from '../api/http'
import { NotFound } from '../app/NotFound'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form, Select } from '../ui/form'
import { Received } from './Received'
import { COMPLAINTS, complaintName } from './words'
import { useSending } from './useSending'

/** Says that something public should not be as it is. */
export function ReportPage() {
  usePage(m.report_title(), m.report_intro())
  const [query] = useSearchParams()
  const sending = useSending('/api/reports')
  const [reason, setReason] = useState('')
  const [text, setText] = useState('')
  const [targetType, target, page, title] = ['typ', 'id', 'sida', 'titel'].map((name) => query.get(name))
  if (targetType == null || target == null) return <NotFound />
  const errors = sending.problem instanceof ApiProblem ? sending.problem.errors : []
  const of = (name: string) => errors.filter(({ pointer }) => pointer === `/${name}`)
  const names: Record<string, string> = { reason: m.report_why(), text: m.report_words() }
  return (
    <div className="reading">
      <h1>{m.report_title()}</h1>
      {title != null && <p>{m.report_about({ name: title })}</p>}
      {sending.receipt !== null ? (
        <Received
          receipt={sending.receipt}
          again={() => {
            setText('')
            sending.again()
          }}
        />
      ) : (
        <>
          <p>{m.report_intro()}</p>
          <Form
            problem={sending.problem}
            busy={sending.busy}
            submit={() => void sending.submit({ targetType, target, content: { reason: reason === '' ? null : reason, text: text.trim() === '' ? null : text, title: title ?? null, page: page ?? null } })}
            submitName={m.report_send()}
            nameOf={(pointer) => {
              const field = pointer.slice(1)
              const label = names[field]
              return label === undefined ? null : { field, label }
            }}
          >
            <Select name="reason" label={m.report_why()} value={reason} errors={of('reason')} change={setReason} choices={COMPLAINTS.map((value) => ({ value, label: complaintName(value) }))} required />
            <Field name="text" label={m.report_words()} value={text} errors={of('text')} change={setText} required long />
            <p role="status">{sending.working && m.proving()}</p>
          </Form>
        </>
      )}
    </div>
  )
}
