/** The red thread as the search service answers: fields and hops come from its contract. */
import type { Told } from '../api/told'
import type { components } from '../generated/search'

type S = components['schemas']

export type HopKind = NonNullable<S['ThreadHop']['kind']>
type Fact = Told<S['ThreadFact'], { fact?: string | null; at?: string | null }>
export type ThreadItem = Told<S['ThreadItem'], { state?: string | null; page?: string | null; resource?: string | null; facts: Fact[] }>
export type Hop = Told<S['ThreadHop'], { items: ThreadItem[] }>
export type RedThread = Told<Omit<S['RedThread'], 'jsonLd'>, { hops: Hop[] }>
export type NeedThreads = Told<S['NeedThreads']>
