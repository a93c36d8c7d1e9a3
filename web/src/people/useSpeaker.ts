import type { Page } from '../api/types'
import { itemsOf, useGet, useSession } from '../app/queries'
import type { Membership } from './types'

const MINE = '/api/me/memberships'

export function useMemberships() {
  const { isMember } = useSession()
  return useGet<Page<Membership>>(isMember ? MINE : null)
}

/** Whether I may change what is this actor's: as a curator, or because I speak for it. */
export function useSpeaker(actorId: string | null | undefined) {
  const { isCurator, pending } = useSession()
  const { data, isLoading } = useMemberships()
  const mine = itemsOf(data).find((each) => each.actorId === actorId)
  return { mine, mayEdit: isCurator || mine !== undefined, pending: pending || isLoading }
}
