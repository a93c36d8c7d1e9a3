/** Impact claims as the directory service answers: fields and codes come from its contract. */
import type { Told } from '../api/told'
import type { Localized } from '../api/types'
import type { components } from '../generated/directory'

type D = components['schemas']
type Maybe = 'baseline' | 'target' | 'actual' | 'evidenceUrl' | 'irisId' | 'commitmentId'

export type AboutKind = NonNullable<D['ImpactClaimAbout']['kind']>
export type ImpactClass = NonNullable<D['ImpactClaim']['impactClass']>
export type ImpactClaim = Told<D['ImpactClaim'], { [K in Maybe]?: string | null } & { population?: Localized | null; impactClass?: ImpactClass | null }>
