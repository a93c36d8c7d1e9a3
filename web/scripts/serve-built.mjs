// Serves dist/ with the sample data and the gateway's strict policy, for the tests of the pages: PORT and MOCK_ROLES say how.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { answer } from './mock-api.mjs'

const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.txt': 'text/plain' }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const FACTS = `<main class="server-page"><h1>Växthuset Umeå (exempel)</h1><p>Provar nya sätt att möta ensamhet bland äldre.</p><dl><dt>Sektor</dt><dd>Civilsamhälle</dd><dt>Län</dt><dd>Västerbotten</dd></dl><h2>Initiativ</h2><ul><li><a href="/initiativ/ett-starkare-ekosystem">Ett starkare ekosystem (exempel)</a></li></ul><form action="/sok"><label for="q">Sök</label><input id="q" name="q"><button>Sök</button></form></main>`

createServer((request, response) => {
  if (answer(request, response)) return
  const { pathname } = new URL(request.url, 'http://localhost')
  const type = TYPES[extname(pathname)]
  try {
    if (type === undefined) {
      const shell = readFileSync('dist/app.html', 'utf8').replace('<!--app:head-->', '<title>Samlingsplats</title>')
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY })
      response.end(shell.replace('<!--app:body-->', pathname.startsWith('/aktorer/') ? FACTS : '').replace('lang="sv"', pathname.startsWith('/en') ? 'lang="en"' : 'lang="sv"'))
      return
    }
    const body = readFileSync(join('dist', normalize(pathname)))
    response.writeHead(200, { 'Content-Type': type })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(Number(process.env.PORT ?? 5199), 'localhost')
