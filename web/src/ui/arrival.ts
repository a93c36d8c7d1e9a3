import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { placeOf } from '../app/page'

/** Brings the reader to what the address points at, where that is read after the page. */
export function useArrival(prefix: string, there: boolean) {
  const { hash } = useLocation()
  useEffect(() => {
    if (there && hash.startsWith(prefix)) placeOf(hash)?.scrollIntoView()
  }, [prefix, there, hash])
}
