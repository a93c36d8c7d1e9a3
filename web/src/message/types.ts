/** Messages, and the moments when decision makers listen, as the dialogue service answers: fields and codes come from its contract. */
import type { Told } from '../api/told'
import type { Localized } from '../api/types'
import type { components } from '../generated/dialogue'
import type { Shown } from '../recommendation/types'

type S = components['schemas']

export type Message = Told<S['MessageView'], { source: Shown; recommendationId?: string | null }>
export type InfluenceWindow = Told<S['WindowView'], { descriptions?: Localized | null; url?: string | null }>
export type JointResponse = Told<S['JointResponse'], { window: InfluenceWindow; messages: Message[] }>
