import { ApiProblem, call, get } from '../api/http'
import type { NextStatement, Page, Receipt, Statement, Vote, VoteValue } from '../api/types'
import { itemsOf } from '../app/queries'
import type { Joining } from './Consent'

/** The calls of one dialogue. A reader who has not consented has no votes, and is told so with 401, 403, 404 or an empty list. */
export function dialogueCalls(id: string) {
  const path = `/api/dialogues/${id}`
  const unlessStranger = async <T>(read: Promise<T>, otherwise: T): Promise<T> =>
    read.catch((error: unknown) => {
      if (error instanceof ApiProblem && [401, 403, 404, 409, 422].includes(error.status)) return otherwise
      throw error
    })
  return {
    statements: async (signal?: AbortSignal) => itemsOf(await get<Page<Statement>>(`${path}/statements?limit=100`, signal)),
    mine: async (signal?: AbortSignal) => unlessStranger(get<{ items: Vote[] }>(`${path}/votes/mine`, signal).then(({ items }) => items), []),
    next: (signal?: AbortSignal) => unlessStranger<NextStatement | null>(get<NextStatement>(`${path}/next`, signal), null),
    consent: async (joining: Joining) => (await call<Receipt>(`${path}/participation`, { method: 'POST', body: { consent: true, ...joining } })).body.receiptCode,
    vote: async (statementId: string, vote: VoteValue, important: boolean) =>
      (await call<Vote>(`${path}/votes/${statementId}`, { method: 'PUT', body: { vote, important } })).body,
    undo: async (statementId: string) => void (await call(`${path}/votes/${statementId}`, { method: 'DELETE' })),
    erase: async (receiptCode: string | null) =>
      void (await call(`${path}/votes`, { method: 'DELETE', ...(receiptCode === null ? {} : { body: { receiptCode } }) })),
    submit: async (text: string, language: string) => void (await call(`${path}/statements`, { method: 'POST', body: { texts: { [language]: text }, originalLanguage: language } })),
  }
}
