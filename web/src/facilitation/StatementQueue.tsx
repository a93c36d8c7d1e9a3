import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as m from '../paraglide/messages/_index.js'
import { useAll } from '../recommendation/useAll'
import { ErrorNotice, Loading } from '../ui/states'
import { StatementItem } from './StatementItem'
import type { ModeratedStatement } from './types'

interface Props { dialogueId: string; which: string; none: string; title: string }

/** The statements of one shelf, the oldest first; what was decided of one is said where the eye and the ear are. */
export function StatementQueue({ dialogueId, which, none, title }: Props) {
  const client = useQueryClient()
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, setDone] = useState('')
  const { data, isPending, error, refetch } = useAll<ModeratedStatement>(`/api/dialogues/${dialogueId}/statements?${which}`)
  /** Said once the list is read anew: whoever goes on at once must not decide on an old version. */
  const changed = async (what: string) => {
    await client.invalidateQueries()
    setDone(what)
    heading.current?.focus()
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {data === undefined ? title : m.counted({ name: title, count: data.length })}
      </h3>
      <p role="status">{done}</p>
      {isPending && <Loading lines={8} />}
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{none}</p>}
      <ol className="plain-list">
        {data?.map((each) => (
          <StatementItem key={each.id} statement={each} changed={(what) => void changed(what)} />
        ))}
      </ol>
    </>
  )
}
