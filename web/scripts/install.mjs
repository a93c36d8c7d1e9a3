// npm ci, but only when the lock file has changed since the last one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const STAMP = 'node_modules/.installed-lock'
const lock = readFileSync('package-lock.json', 'utf8')
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) process.exit(0)
const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' })
if (status === 0) writeFileSync(STAMP, lock)
process.exit(status ?? 1)
