// The bars of the website that don't vary between machines: bytes after gzip, read from the built shell.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const KB = 1000
const EDITOR = /editor|Queue|Propose/i
const assets = 'dist/assets'
const size = (name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length
const names = readdirSync(assets)
const shell = readFileSync('dist/app.html', 'utf8')
const scripts = names.filter((name) => name.endsWith('.js'))
const initial = scripts.filter((name) => shell.includes(name))
const sum = (list, measure) => list.reduce((total, name) => total + measure(name), 0)
const raw = (name) => readFileSync(join(assets, name)).length

const figures = [
  ['initial JavaScript (gzip)', sum(initial, size), 105 * KB],
  ['CSS (gzip)', sum(names.filter((name) => name.endsWith('.css')), size), 12 * KB],
  ['fonts', sum(names.filter((name) => name.endsWith('.woff2')), raw), 60 * KB],
  ...scripts.filter((name) => !initial.includes(name) && !EDITOR.test(name)).map((name) => [`lazy ${name} (gzip)`, size(name), 30 * KB]),
]
for (const [what, bytes, bar] of figures) console.log(`${bytes > bar ? 'OVER' : 'ok  '} ${(bytes / KB).toFixed(1).padStart(6)} of ${bar / KB} kB  ${what}`)
const placeholders = ['<html lang="sv">', '<!--app:head-->', '<!--app:body-->'].filter((mark) => !shell.includes(mark))
if (placeholders.length > 0) console.error(`The shell lost ${placeholders.join(', ')}`)
if (figures.some(([, bytes, bar]) => bytes > bar) || placeholders.length > 0) process.exit(1)
