import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'

/** So long a form that was sent waits for what its fields still look up. */
export const LONGEST_WAIT = 2_000

interface Settling { sending: boolean; tell: (field: string, unsettled: boolean) => void }

/** What the fields of a form tell it. */
export const SettlingFields = createContext<Settling | null>(null)

/** A field says whether it still looks up what was written in it; true while its form waits for that to be sent. */
export function useUnsettled(field: string, unsettled: boolean): boolean {
  const form = useContext(SettlingFields)
  const tell = form?.tell
  useEffect(() => {
    tell?.(field, unsettled)
    return () => tell?.(field, false)
  }, [tell, field, unsettled])
  return form?.sending ?? false
}

/** Sends a form when its fields know what they hold, or after a while all the same. What is sent is what it holds then. */
export function useSettledSubmit(submit: () => void) {
  const latest = useRef(submit)
  const open = useRef(false)
  const unsettled = useRef(new Set<string>())
  const go = useRef<(() => void) | null>(null)
  const [sending, setSending] = useState(false)
  useEffect(() => {
    latest.current = submit
  })
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  const tell = useCallback((field: string, is: boolean) => {
    if (is) unsettled.current.add(field)
    else unsettled.current.delete(field)
    if (unsettled.current.size === 0) go.current?.()
  }, [])
  const send = async () => {
    if (go.current !== null) return
    if (unsettled.current.size > 0) {
      setSending(true)
      await new Promise<void>((settled) => {
        const late = setTimeout(settled, LONGEST_WAIT)
        go.current = () => {
          clearTimeout(late)
          settled()
        }
      })
      go.current = null
      setSending(false)
    }
    if (open.current) latest.current()
  }
  return { sending, send: () => void send(), fields: useMemo(() => ({ sending, tell }), [sending, tell]) }
}
