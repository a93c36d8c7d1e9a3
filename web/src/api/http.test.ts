import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, call, get, lastPosition, rememberCsrfToken } from './http'

const answers = vi.fn<typeof fetch>()

beforeEach(() => {
  answers.mockReset()
  vi.stubGlobal('fetch', answers)
})
afterEach(() => {
  vi.unstubAllGlobals()
  rememberCsrfToken(null)
})

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  answers.mockResolvedValueOnce(new Response(JSON.stringify(body), { status, headers }))

describe('a call to a service', () => {
  it('gives the body, the version of the ETag and the position of a write', async () => {
    answer(200, { id: '1' }, { ETag: '"7"', 'Samlingsplats-Position': 'p7' })
    const given = await call('/api/actors/1', { method: 'PUT', body: {}, ifMatch: 6 })
    expect(given).toEqual({ body: { id: '1' }, version: 7, position: 'p7' })
    expect(new Headers(answers.mock.calls[0]?.[1]?.headers).get('If-Match')).toBe('"6"')
    expect(lastPosition()).toBe('p7')
  })
  it('forgets the position of a write after a minute', () => {
    expect(lastPosition(Date.now() + 61_000)).toBeNull()
  })
  it('becomes a problem with code, field errors and a reference', async () => {
    answer(400, { code: 'invalid', detail: 'One field is wrong', correlationId: 'c1', errors: [{ pointer: '/website', code: 'url' }] })
    const problem = await get('/api/actors').catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(ApiProblem)
    expect(problem).toMatchObject({ status: 400, code: 'invalid', correlationId: 'c1', errors: [{ pointer: '/website', code: 'url' }] })
  })
  it('becomes a problem even when the answer is no problem+json', async () => {
    answers.mockResolvedValueOnce(new Response('<html>', { status: 502, headers: { 'X-Correlation-Id': 'c2' } }))
    await expect(get('/api/search')).rejects.toMatchObject({ status: 502, code: 'http-502', correlationId: 'c2' })
  })
  it('says offline when nothing answers, and lets an abort through', async () => {
    answers.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(get('/api/search')).rejects.toMatchObject({ status: 0, code: 'offline' })
    answers.mockRejectedValueOnce(new DOMException('Aborted', 'AbortError'))
    await expect(get('/api/search')).rejects.toMatchObject({ name: 'AbortError' })
  })
  it('sends the CSRF token on unsafe requests only', async () => {
    rememberCsrfToken('token-1')
    answer(200, {})
    answer(200, {})
    await get('/api/session')
    await call('/api/actors', { method: 'POST', body: {} })
    const tokens = answers.mock.calls.map(([, init]) => new Headers(init?.headers).get('X-CSRF-TOKEN'))
    expect(tokens).toEqual([null, 'token-1'])
  })
  it('takes an empty answer as nothing', async () => {
    answers.mockResolvedValueOnce(new Response(null, { status: 204 }))
    expect((await call('/api/dialogues/1/votes', { method: 'DELETE' })).body).toBeUndefined()
  })
})
