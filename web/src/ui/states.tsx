import type { ReactNode } from 'react'
import { ApiProblem } from '../api/http'
import { hasServed, placeServed } from '../app/served'
import * as m from '../paraglide/messages/_index.js'

/** Keeps the place of what is coming, so that nothing moves when it arrives. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{m.loading()}</span>
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  )
}

/** A whole page that is on its way: the server's own words of it where there are some, else its place. */
export function PageLoading() {
  if (!hasServed()) return <Loading lines={14} />
  return <div className="loading" aria-busy="true" ref={placeServed} />
}

export function explain(error: unknown): string {
  if (!(error instanceof ApiProblem)) return m.error_unexpected()
  switch (error.code) {
    case 'offline':
      return m.error_offline()
    case 'invalid-cursor':
      return m.error_cursor()
    case 'stale-version':
      return m.error_stale()
  }
  switch (error.status) {
    case 401:
      return m.error_login()
    case 403:
      return m.error_forbidden()
    case 404:
      return m.error_not_found()
    case 429:
      return m.error_too_many()
    case 503:
    case 504:
      return m.error_unavailable()
  }
  return error.status >= 500 ? m.error_unexpected() : m.error_refused()
}

export function ErrorNotice({ error, retry, children }: { error: unknown; retry?: () => unknown; children?: ReactNode }) {
  const reference = error instanceof ApiProblem ? error.correlationId : null
  return (
    <div className="notice notice-error" role="alert">
      <p>{explain(error)}</p>
      {children}
      {reference !== null && <p className="quiet">{m.error_reference({ reference })}</p>}
      {retry !== undefined && (
        <button type="button" className="button-secondary" onClick={() => void retry()}>
          {m.try_again()}
        </button>
      )}
    </div>
  )
}
