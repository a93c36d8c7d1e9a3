/** Who speaks for whom, as the directory answers. */
export type SpeakerRole = 'OWNER' | 'EDITOR'
export interface Membership { id: string; actorId: string; actorName: string; actorSlug: string; role: SpeakerRole; mandate: string; since: string; lastOwner: boolean }
export interface Member { id: string; version: number; name?: string | null; role: SpeakerRole; mandate: string; since: string; me: boolean }
export interface Invitation { id: string; email: string; role: SpeakerRole; mandate: string; createdAt: string; expiresAt: string }
export interface InvitationPreview { actorId: string; actorName: string; role: SpeakerRole; mandate: string; expiresAt: string }
export type ClaimState = 'CODE_SENT' | 'WAITING_FOR_OWNERS' | 'WAITING_FOR_CURATOR' | 'GRANTED' | 'DECLINED' | 'FAILED' | 'WITHDRAWN'
export type Doubt = 'NO_WEBSITE' | 'SHARED_HOST' | 'MANY_ACTORS' | 'FREE_MAIL' | 'OTHER_DOMAIN' | 'SUBDOMAIN_MAIL' | 'LOOKALIKE' | 'WEBSITE_NEW' | 'WEBSITE_REPLACED'
export interface Claim { id: string; version: number; actorId: string; actorName: string; state: ClaimState; doubts: Doubt[]; mandate: string; claimant?: string | null; email?: string | null; attemptsLeft: number; reason?: string | null; createdAt: string; dueAt?: string | null; endedAt?: string | null }
export type ErasurePart = 'DIRECTORY' | 'RESOURCE' | 'DIALOGUE' | 'SEARCH' | 'KEYCLOAK'
export interface ErasureStatus { requestedAt: string; finishedAt?: string | null; parts: { part: ErasurePart; doneAt?: string | null }[]; logForgottenBy?: string | null }
