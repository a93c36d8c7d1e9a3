const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 20

/** What is typed, as it was shown: without spaces and dashes, and with the digits that letters are mistaken for. */
export const normal = (typed: string): string =>
  typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** Whether the last character fits the others, so that a slip is named before anything is asked. */
export function isWellTyped(typed: string): boolean {
  const code = normal(typed)
  const values = [...code].map((character) => ALPHABET.indexOf(character))
  if (code.length !== LENGTH || values.includes(-1)) return false
  const sum = values
    .slice(0, -1)
    .reverse()
    .reduce((total, value, place) => total + digitSum(value * (place % 2 === 0 ? 2 : 1)), 0)
  return (32 - (sum % 32)) % 32 === values.at(-1)
}

const digitSum = (weighted: number) => Math.floor(weighted / 32) + (weighted % 32)
