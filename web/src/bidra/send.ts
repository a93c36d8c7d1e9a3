import { ApiProblem, call, type Answer } from '../api/http'

/**
 * Sends what somebody contributes. Where very much came from one connection, the service gives a puzzle: the browser
 * works on it for a few seconds and sends again, and its owner need not do anything.
 */
export async function send<T>(path: string, body: unknown, idempotencyKey: string, working: () => void): Promise<Answer<T>> {
  try {
    return await call<T>(path, { method: 'POST', body, idempotencyKey })
  } catch (refused) {
    const puzzle = refused instanceof ApiProblem ? refused.headers?.get('Samlingsplats-Puzzle') : null
    if (puzzle == null) throw refused
    working()
    return call<T>(path, { method: 'POST', body, idempotencyKey, more: { 'Samlingsplats-Proof': await solve(puzzle) } })
  }
}

const MOST = 20_000_000

/** The number that makes the hash of `puzzle:number` begin with as many zero bits as the puzzle says. */
export async function solve(puzzle: string): Promise<string> {
  const bits = Number(puzzle.split('.')[0])
  const text = new TextEncoder()
  for (let number = 0; number < MOST; number++) {
    const proof = `${puzzle}:${number}`
    if (zeroBits(new Uint8Array(await crypto.subtle.digest('SHA-256', text.encode(proof)))) >= bits) return proof
  }
  throw new Error('No solution')
}

export function zeroBits(hash: Uint8Array): number {
  let zeros = 0
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24
    zeros += 8
  }
  return zeros
}
