import { ApiProblem, get, type FieldError } from '../api/http'
import type { Session } from '../api/types'

export interface Sending<T> { answer: Promise<{ status: number; body: T }>; stop: () => void }

/** Sends a form with files and tells how much of it has left; fetch cannot tell. */
export function sendFiles<T>(path: string, form: FormData, progress: (share: number) => void): Sending<T> {
  const request = new XMLHttpRequest()
  const answer = get<Session>('/api/session').then(({ csrfToken }) => sent<T>(request, path, form, csrfToken ?? null, progress))
  return { answer, stop: () => request.abort() }
}

const sent = <T>(request: XMLHttpRequest, path: string, form: FormData, csrfToken: string | null, progress: (share: number) => void) =>
  new Promise<{ status: number; body: T }>((done, refused) => {
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    if (csrfToken !== null) request.setRequestHeader('X-CSRF-TOKEN', csrfToken)
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total)
    request.onerror = () => refused(new ApiProblem(0, 'offline', 'No answer'))
    request.onabort = () => refused(new ApiProblem(0, 'stopped', 'Stopped'))
    request.onload = () => {
      const body = readJson(request.responseText)
      if (request.status >= 200 && request.status < 300) done({ status: request.status, body: body as T })
      else refused(problemOf(request.status, body))
    }
    request.send(form)
  })

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function problemOf(status: number, body: unknown): ApiProblem {
  const { code, detail, errors, correlationId } = body as { code?: string; detail?: string; errors?: FieldError[]; correlationId?: string }
  return new ApiProblem(status, code ?? `http-${status}`, detail ?? '', errors ?? [], correlationId ?? null)
}
