import { useGet, useSession } from '../app/queries'

/** Whether whoever is logged in runs this dialogue; curators run all. Undefined while nobody knows. */
export function useFacilitates(dialogueId: string | undefined): boolean | undefined {
  const { isMember, pending } = useSession()
  const { data, error } = useGet<{ facilitates: boolean }>(isMember && dialogueId !== undefined ? `/api/dialogues/${dialogueId}/facilitators/mine` : null)
  return error !== null || (!isMember && !pending) ? false : data?.facilitates
}
