/** What whoever facilitates a dialogue works with, as the dialogue service answers. */
import type { Told } from '../api/told'
import type { Localized } from '../api/types'
import type { components } from '../generated/dialogue'

type S = components['schemas']

export type ModerationReason = NonNullable<S['Moderation']['reason']>
export type ModeratedStatement = Told<S['StatementView'], { texts: Localized; moderationReason?: ModerationReason | null }>
export type Dialogue = Told<S['DialogueView'], { descriptions?: Localized | null; opens?: string | null; closes?: string | null }>
export type Imported = Told<S['Imported']>
