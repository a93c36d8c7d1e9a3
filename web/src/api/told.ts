import type { Localized } from './types'

/**
 * An answer as a service gives it. The contract names its fields and not which of them are always there: all of them are,
 * down to the last, and texts are read by language. What may be missing is named in its parts.
 */
type Whole<T> = T extends readonly (infer E)[]
  ? Whole<E>[]
  : T extends object
    ? string extends keyof T
      ? { [K in keyof T]: Whole<NonNullable<T[K]>> }
      : 'sv' extends keyof T
        ? Localized
        : { [K in keyof T]-?: Whole<NonNullable<T[K]>> }
    : T

/** The same, with some fields read in a way of their own. */
export type Told<T, Parts extends object = object> = Omit<Whole<T>, keyof Parts> & Parts
