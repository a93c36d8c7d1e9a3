// Writes the types of the services' answers from the committed OpenAPI files, before every build and check: they are never stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const CONTRACTS = new URL('../../contracts/openapi/', import.meta.url)
mkdirSync('src/generated', { recursive: true })
for (const service of ['directory', 'resource', 'dialogue', 'search']) {
  const types = await openapiTS(readFileSync(new URL(`${service}.yaml`, CONTRACTS), 'utf8'))
  writeFileSync(`src/generated/${service}.ts`, `// Made by scripts/build-types.mjs from contracts/openapi/${service}.yaml; do not edit.\n${astToString(types)}`)
}
