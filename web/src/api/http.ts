/** One way to the services: JSON in and out, problem+json as an error, the session's CSRF token on unsafe requests. */
export interface FieldError { pointer: string; code: string; detail?: string }

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly correlationId: string | null = null,
    readonly headers: Headers | null = null,
  ) {
    super(`${status} ${code}`)
  }
}

export interface Answer<T> { body: T; version: number | null; position: string | null }
interface Call { method?: string; body?: unknown; ifMatch?: number; idempotencyKey?: string; more?: Record<string, string>; signal?: AbortSignal | undefined }

let csrfToken: string | null = null
const recent: { position: string; at: number }[] = []
const POSITION_LIFE = 60_000

export function rememberCsrfToken(token: string | null) {
  csrfToken = token
}

/** The place of the last own write, as long as a search should wait for it. */
export function lastPosition(now = Date.now()): string | null {
  const last = recent.at(-1)
  return last !== undefined && now - last.at < POSITION_LIFE ? last.position : null
}

export async function call<T>(path: string, { method = 'GET', body, ifMatch, idempotencyKey, more, signal }: Call = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', ...more }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`
  if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey
  if (method !== 'GET' && csrfToken !== null) headers['X-CSRF-TOKEN'] = csrfToken
  const response = await reach(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!response.ok) throw await problemOf(response)
  const position = response.headers.get('Samlingsplats-Position')
  if (position !== null && method !== 'GET') recent.splice(0, recent.length, { position, at: Date.now() })
  const version = /"(\d+)"/.exec(response.headers.get('ETag') ?? '')?.[1]
  const text = await response.text()
  return { body: (text === '' ? undefined : JSON.parse(text)) as T, version: version === undefined ? null : Number(version), position }
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await call<T>(path, { signal })).body
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, 'offline', 'No answer')
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<{
    code: string
    detail: string
    correlationId: string
    errors: FieldError[]
  }>
  const correlationId = body.correlationId ?? response.headers.get('X-Correlation-Id')
  return new ApiProblem(response.status, body.code ?? `http-${response.status}`, body.detail ?? '', body.errors ?? [], correlationId, response.headers)
}
