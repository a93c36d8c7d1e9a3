import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/http'
import { usePage } from '../app/page'
import * as m from '../paraglide/messages/_index.js'
import { Field, Form } from '../ui/form'
import { momentOf } from '../ui/format'
import { Loading } from '../ui/states'
import { Refused } from './Refused'
import type { ErasureStatus } from './types'
import { partName } from './words'

/** For whoever comes back with the receipt code: the account is gone, so there is nothing else to know them by. */
export default function ErasureStatusPage() {
  usePage(m.erasure_status_title())
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState('')
  return (
    <div className="reading">
      <h1>{m.erasure_status_title()}</h1>
      <Form problem={null} busy={false} submit={() => setAsked(code)} submitName={m.erasure_status_show()} nameOf={() => null}>
        <Field name="kvitto" label={m.field_receipt()} value={code} errors={[]} change={setCode} required />
      </Form>
      {asked !== '' && <Progress receipt={asked} />}
    </div>
  )
}

export function Progress({ receipt }: { receipt: string }) {
  const { data, error, isPending } = useQuery({
    queryKey: ['erasure', receipt],
    queryFn: async () => (await call<ErasureStatus>('/api/erasures/status', { method: 'POST', body: { receiptCode: receipt } })).body,
    refetchInterval: ({ state }) => (state.data === undefined || state.data.finishedAt != null ? false : 2_000),
  })
  if (isPending) return <Loading lines={5} />
  if (error !== null) return <Refused problem={error} />
  return (
    <section aria-live="polite">
      <h2>{data.finishedAt == null ? m.erasure_going_on() : m.erasure_finished({ moment: momentOf(data.finishedAt) })}</h2>
      <dl className="facts">
        {data.parts.map(({ part, doneAt }) => (
          <div key={part}>
            <dt>{partName(part)}</dt>
            <dd>{doneAt == null ? m.erasure_waiting({ moment: momentOf(data.requestedAt) }) : m.erasure_done({ moment: momentOf(doneAt) })}</dd>
          </div>
        ))}
        <div>
          <dt>{m.erasure_log()}</dt>
          <dd>{data.logForgottenBy == null ? m.erasure_log_later() : m.erasure_log_by({ moment: momentOf(data.logForgottenBy) })}</dd>
        </div>
      </dl>
    </section>
  )
}
