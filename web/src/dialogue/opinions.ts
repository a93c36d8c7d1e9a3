import type { Told } from '../api/told'
import type { components } from '../generated/dialogue'

type S = components['schemas']

/** What a dialogue came to, as the dialogue service publishes it: in steps, rounded, without anybody in it. */
export type Opinions = Told<S['Result'], { voters?: number | null; computedAt?: string | null }>
export type OpinionGroup = Told<S['Group']>
export type OpinionStatement = Told<S['Statement']>
export type Shares = Told<S['Shares']>
export type Square = Told<S['Square']>

export interface Placed extends Square { cx: number; cy: number; size: number }

/** How wide the picture is, in its own units. */
export const WIDTH = 400
const EDGE = 34

/** Where each square stands in the picture. Squares of two groups in one place stand side by side; more people is a larger mark. */
export function placed(squares: readonly Square[]): Placed[] {
  const far = Math.max(...squares.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))), 0.1)
  const most = Math.max(...squares.map(({ people }) => people), 1)
  const scale = (WIDTH / 2 - EDGE) / far
  return squares.map((square) => {
    const here = squares.filter(({ x, y }) => x === square.x && y === square.y)
    const aside = (here.indexOf(square) - (here.length - 1) / 2) * 18
    return { ...square, cx: WIDTH / 2 + square.x * scale + aside, cy: WIDTH / 2 - square.y * scale, size: 16 + 16 * Math.sqrt(square.people / most) }
  })
}

const SHAPES: Readonly<Record<string, (r: number) => string>> = {
  A: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  B: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  C: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0Z`,
  D: (r) => `M0 ${-1.2 * r}L${1.2 * r} ${r}H${-1.2 * r}Z`,
  E: (r) => `M0 ${1.2 * r}L${1.2 * r} ${-r}H${-1.2 * r}Z`,
}

/** The outline of a group's mark: each group has its own, so that no colour is needed to tell them apart. */
export const shapeOf = (label: string, size: number): string => (SHAPES[label] ?? SHAPES['A'])?.(size / 2) ?? ''
