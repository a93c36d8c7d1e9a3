// The lock file names no registry, and every dependency is an exact version.
import { readFileSync } from 'node:fs'

const lock = readFileSync('package-lock.json', 'utf8')
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
const problems = [
  ...(lock.includes('"resolved"') ? ['package-lock.json holds "resolved": remove it with npm install --package-lock-only'] : []),
  ...loose.map(([name, version]) => `${name} is not pinned: ${version}`),
]
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log('Lock: no registry named, every version exact')
