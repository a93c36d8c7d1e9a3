// Serves dist/ under the gateway's strict policy, for the tests of the pages. PORT says where; MOCK_ROLES who is logged in to the
// sample data. With HOUSE=http://localhost:8080 pages and data come from that running house, only the files are those of dist/.
import { readFileSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { answer } from './mock-api.mjs'

const HOUSE = process.env.HOUSE
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.txt': 'text/plain' }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const FACTS = `<main class="server-page"><h1>Växthuset Umeå (exempel)</h1><p>Provar nya sätt att möta ensamhet bland äldre.</p><dl><dt>Sektor</dt><dd>Civilsamhälle</dd><dt>Län</dt><dd>Västerbotten</dd></dl><h2>Initiativ</h2><ul><li><a href="/initiativ/ett-starkare-ekosystem-for-social-innovation">Ett starkare ekosystem (exempel)</a></li></ul><form action="/sok"><label for="q">Sök</label><input id="q" name="q"><button>Sök</button></form></main>`

const shell = (pathname) =>
  readFileSync('dist/app.html', 'utf8')
    .replace('<!--app:head-->', '<title>Samlingsplats</title>')
    .replace('<!--app:body-->', pathname.startsWith('/aktorer/') ? FACTS : '')
    .replace('<html lang="sv"', pathname.startsWith('/en') ? '<html lang="en"' : '<html lang="sv"')

/** The house's own page with the scripts and styles of dist/ in place of its own. */
function withOwnFiles(page) {
  const files = [...readFileSync('dist/app.html', 'utf8').matchAll(/^.*\/assets\/.*$/gm)].map(([line]) => line.trim())
  return page.replace(/^.*\/assets\/.*\n/gm, '').replace('</head>', `${files.join('\n')}\n</head>`)
}

function fromHouse(request, response) {
  const headers = { ...request.headers, host: new URL(HOUSE).host, 'accept-encoding': 'identity' }
  delete headers['if-none-match']
  if (headers.origin !== undefined) headers.origin = new URL(HOUSE).origin
  const onward = ask(HOUSE + request.url, { method: request.method, headers }, (given) => {
    const isPage = given.headers['content-type']?.startsWith('text/html') === true
    if (!isPage) {
      response.writeHead(given.statusCode, given.headers)
      given.pipe(response)
      return
    }
    let page = ''
    given.setEncoding('utf8')
    given.on('data', (part) => (page += part))
    given.on('end', () => {
      const headers = Object.entries(given.headers).filter(([name]) => !['content-length', 'etag', 'transfer-encoding'].includes(name))
      response.writeHead(given.statusCode, Object.fromEntries(headers))
      response.end(withOwnFiles(page))
    })
  })
  onward.on('error', () => response.writeHead(502).end())
  request.pipe(onward)
}

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost')
  const type = TYPES[extname(pathname)]
  if (HOUSE !== undefined && type === undefined) return fromHouse(request, response)
  if (answer(request, response)) return
  try {
    if (type === undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY })
      response.end(shell(pathname))
      return
    }
    const body = readFileSync(join('dist', normalize(pathname)))
    response.writeHead(200, { 'Content-Type': type })
    response.end(body)
  } catch {
    response.writeHead(404).end()
  }
}).listen(Number(process.env.PORT ?? 5199), 'localhost')
