// Every message stands in both languages with the same parameters, and every message is used.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (locale) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'))
const [sv, en] = [read('sv'), read('en')]
const parameters = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join()
const sources = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'paraglide' ? [] : sources(join(folder, entry.name))
    return /\.tsx?$/.test(entry.name) ? [readFileSync(join(folder, entry.name), 'utf8')] : []
  })
const code = sources('src').join('\n')
const keys = (messages) => Object.keys(messages).filter((key) => key !== '$schema')

const problems = [
  ...keys(sv).filter((key) => !(key in en)).map((key) => `missing in English: ${key}`),
  ...keys(en).filter((key) => !(key in sv)).map((key) => `missing in Swedish: ${key}`),
  ...keys(sv).filter((key) => key in en && parameters(sv[key]) !== parameters(en[key])).map((key) => `parameters differ: ${key}`),
  ...keys(sv).filter((key) => sv[key].trim() === '' || (en[key] ?? 'x').trim() === '').map((key) => `empty: ${key}`),
  ...keys(sv).filter((key) => !new RegExp(`\\bm\\.${key}\\b`).test(code)).map((key) => `not used: ${key}`),
]
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log(`Messages: ${keys(sv).length} in Swedish and English`)
