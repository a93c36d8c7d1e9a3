import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query'
import { call, get } from '../api/http'
import type { Hit, Localized, Suggestion } from '../api/types'
import { locale } from '../app/locale'
import { countyName } from './counties'
import { momentOf } from './format'
import { plain } from './text'

/** An organisation by its name; with its id when it stands in the directory. */
export interface Named { actorId: string | null; name: string }
/** What can be chosen by a word of it instead of by its id. */
export type Among = 'actor' | 'need' | 'resource' | 'statement' | 'dialogue' | 'recommendation' | 'message' | 'meeting' | 'initiative' | 'solution' | 'commitment' | 'person'
/** The detail tells it from another of the same name. */
export interface Found { id: string; text: string; detail?: string | undefined }

const MOST = 8
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const PATHS: Readonly<Record<Among, string>> = { actor: 'actors', need: 'needs', resource: 'resources', statement: 'statements', dialogue: 'dialogues', recommendation: 'recommendations', message: 'messages', meeting: 'meetings', initiative: 'initiatives', solution: 'solutions', commitment: 'commitments', person: 'people' }
interface Titled { names?: Localized; titles?: Localized; texts?: Localized; questions?: Localized; sentences?: Localized }
const title = ({ names, titles, texts, questions, sentences }: Titled): string => plain(names ?? titles ?? texts ?? questions ?? sentences)

interface Person { subject: string; name?: string | null; email?: string | null; organisations: string[] }
/** The name, the address and the organisations: two people may be called alike. */
const personText = ({ name, email, organisations }: Person): string => `${[name, email].filter((part) => part != null && part !== '').join(', ')} (${organisations.join(', ')})`

/** About people is asked with a body: addresses of requests are kept in logs. */
const askPeople = async <T>(what: 'search' | 'names', body: object, signal?: AbortSignal): Promise<T> => (await call<T>(`/api/people/${what}`, { method: 'POST', body, signal })).body

async function readName(among: Among, id: string, signal?: AbortSignal): Promise<string> {
  if (among !== 'person') return title(await get<Titled>(`/api/${PATHS[among]}/${id}`, signal))
  return (await askPeople<{ names: Record<string, string> }>('names', { subjects: [id] }, signal)).names[id] ?? ''
}

/** Actors by how their names begin, messages by what stands in them, all else by what the search finds. Whoever has an id may write that. */
async function find(among: Among, written: string, signal: AbortSignal): Promise<Found[]> {
  const q = encodeURIComponent(written)
  if (ID.test(written)) return [{ id: written.toLowerCase(), text: (await readName(among, written.toLowerCase(), signal)) || written.toLowerCase() }]
  if (among === 'person') return (await askPeople<{ items: Person[] }>('search', { q: written }, signal)).items.map((each) => ({ id: each.subject, text: personText(each) }))
  if (among === 'actor') {
    const { suggestions } = await get<{ suggestions: Suggestion[] }>(`/api/search/suggest?q=${q}&lang=${locale()}`, signal)
    return suggestions.filter(({ type }) => type === 'actor').map(({ id, text, detail }) => ({ id, text, detail: detail ?? undefined }))
  }
  if (among === 'message') {
    const { items } = await get<{ items: ({ id: string; retired?: boolean } & Titled)[] }>('/api/messages?limit=100', signal)
    const part = written.toLocaleLowerCase('sv')
    return items.filter((each) => each.retired !== true && title(each).toLocaleLowerCase('sv').includes(part)).map((each) => ({ id: each.id, text: title(each) }))
  }
  const { hits } = await get<{ hits: Hit[] }>(`/api/search?type=${among}&q=${q}&limit=${MOST}&lang=${locale()}`, signal)
  return hits.map((hit) => ({ id: hit.id, text: hit.title, detail: timeOf(hit) ?? placeOf(hit) ?? beginningOf(hit) }))
}

const timeOf = ({ occasion }: Hit) => (occasion == null ? undefined : momentOf(occasion.startsAt))
const placeOf = ({ locality, county }: Hit) => locality ?? (county == null ? undefined : countyName(county))
const beginningOf = ({ snippet = [] }: Hit) => snippet.map(({ text }) => text).join('').slice(0, 80) || undefined

/** What fits what is written; while the next answer is on its way, what fitted before. */
export function useFound(among: Among, typed: string) {
  const written = typed.trim().slice(0, 100)
  const { data, isPlaceholderData, isFetching } = useQuery<Found[]>({
    queryKey: ['found', among, locale(), written],
    queryFn: async ({ signal }) => (await find(among, written, signal)).slice(0, MOST),
    enabled: written.length > 1,
    placeholderData: keepPreviousData,
    // What was just published is found a second later.
    staleTime: 0,
    retry: false,
  })
  const asked = written.length > 1
  const waiting = asked && (isFetching || isPlaceholderData)
  return { found: asked ? (data ?? []) : [], waiting, settled: data !== undefined && !isPlaceholderData && !isFetching }
}

/** The only one that is called exactly so. Of two with the same name neither is guessed. */
export function onlyOne(found: readonly Found[], name: string): Found | null {
  const same = found.filter(({ text }) => text.localeCompare(name.trim(), 'sv', { sensitivity: 'accent' }) === 0)
  return same.length === 1 ? (same[0] ?? null) : null
}

const keyOf = (id: string) => ['name of', locale(), id]

/** Remembers what something is called, so that it need not be asked for. */
export const rememberName = (client: QueryClient, id: string, name: string) => void client.setQueryData(keyOf(id), name)
export const nameIn = (client: QueryClient, id: string): string | undefined => client.getQueryData<string>(keyOf(id))

/** What something is called; as long as nobody knows, its id. */
export function useName(among: Among, id: string): string {
  const { data } = useQuery<string>({ queryKey: keyOf(id), queryFn: ({ signal }) => readName(among, id, signal), staleTime: Infinity, retry: false })
  return data === undefined || data === '' ? id : data
}
