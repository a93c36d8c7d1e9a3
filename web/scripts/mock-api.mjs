// Sample data for development and for the tests of the pages: everything here is made up, and nothing is kept.
const now = '2026-11-20T09:00:00Z'
const source = { name: 'Exempelregistret', externalId: 'ex-17', retrievedAt: '2026-10-02T06:00:00Z', licence: 'CC0-1.0' }
const ref = (code, sv, en) => ({ code, labels: { sv, en } })
const lists = {
  sectors: [ref('PUBLIC_STATE', 'Staten', 'The state'), ref('PUBLIC_MUNICIPALITY', 'Kommun', 'Municipality'), ref('CIVIL_SOCIETY', 'Civilsamhälle', 'Civil society'), ref('ACADEMIA', 'Akademi', 'Academia'), ref('PRIVATE', 'Näringsliv', 'Business')],
  roles: [ref('INNOVATOR', 'Innovatör', 'Innovator'), ref('SUPPORT_ORGANISATION', 'Stödorganisation', 'Support organisation'), ref('FUNDER', 'Finansiär', 'Funder')],
  levels: [ref('LOCAL', 'Lokal', 'Local'), ref('NATIONAL', 'Nationell', 'National')],
  'legal-forms': [ref('IDEELL_FORENING', 'Ideell förening', 'Non-profit association'), ref('STIFTELSE', 'Stiftelse', 'Foundation')],
  municipalities: [ref('2480', 'Umeå', 'Umeå'), ref('0180', 'Stockholm', 'Stockholm')],
  sdgs: [ref('8', 'Anständiga arbetsvillkor och ekonomisk tillväxt', 'Decent work and economic growth'), ref('17', 'Genomförande och globalt partnerskap', 'Partnerships for the goals')],
  challenges: [{ ...ref('ELDERLY_LONELINESS', 'Ensamhet bland äldre', 'Loneliness among the elderly'), descriptions: { sv: 'Äldre som saknar någon att träffa.', en: 'Older people who have nobody to meet.' }, sdgTargets: ['17'] }, { ...ref('FOOD_WASTE', 'Matsvinn', 'Food waste'), descriptions: { sv: 'Mat som slängs.', en: 'Food thrown away.' }, sdgTargets: ['8'] }],
  stages: [ref('IDEA', 'Idé', 'Idea'), ref('SCALE', 'Skala', 'Scale')],
  'support-types': [ref('GRANT', 'Bidrag', 'Grant'), ref('LOAN', 'Lån', 'Loan'), ref('COACHING', 'Rådgivning', 'Coaching'), ref('RESERVED_PROCUREMENT', 'Reserverad upphandling', 'Reserved procurement')],
  'support-types': [ref('GRANT', 'Bidrag', 'Grant'), ref('LOAN', 'Lån', 'Loan'), ref('GUARANTEE', 'Garanti', 'Guarantee')],
  challenges: [ref('FOOD_WASTE', 'Matsvinn', 'Food waste')],
  'need-areas': [ref('FINANCING', 'Finansiering', 'Financing'), ref('IMPACT_MEASUREMENT', 'Tydliggör och mät effekterna', 'Clarify and measure effects')],
}
const actor = (n, slug, sv, county, extra = {}) => ({
  id: `0193000${n}-0000-7000-8000-000000000000`, version: 3, slug, aliases: [], names: { sv, en: sv }, descriptions: { sv: 'Provar nya sätt att möta ensamhet bland äldre, tillsammans med kommunen och en studieförening.\n\nArbetar i tre stadsdelar och delar med sig av allt material.' },
  sector: 'CIVIL_SOCIETY', sectorAssumed: n % 2 === 0, roles: ['INNOVATOR', 'SUPPORT_ORGANISATION'], level: 'LOCAL', legalForm: 'IDEELL_FORENING', organisationNumber: null, registryIds: {}, website: 'https://example.org/', country: 'SE', county, municipality: '2480', locality: 'Umeå', location: null,
  sdgTargets: ['8', '17'], status: 'PUBLISHED', assuredAt: null, sources: [source], createdAt: now, updatedAt: now, ...extra,
})
const actors = [
  actor(1, 'vaxthuset-umea', 'Växthuset Umeå (exempel)', '24'),
  actor(2, 'grannskap-stockholm', 'Grannskap Stockholm (exempel)', '01', { assuredAt: '2026-09-01T08:00:00Z' }),
  actor(3, 'motesplats-knivsta', 'Mötesplats Knivsta med ett riktigt långt organisationsnamn (exempel)', '03'),
  actor(4, 'lyftet-eksjo', 'Lyftet Eksjö (exempel)', '06', { descriptions: { en: 'Only described in English so far.' } }),
]
const initiative = {
  id: '01930020-0000-7000-8000-000000000000', version: 2, slug: 'ett-starkare-ekosystem-for-social-innovation', titles: { sv: 'Ett starkare ekosystem (exempel)', en: 'A stronger ecosystem (example)' },
  descriptions: { sv: 'Samlar aktörer som vill att social innovation ska få bättre villkor i Sverige.', en: 'Brings together those who want better conditions for social innovation in Sweden.' }, activities: { sv: 'Kartläggning, samtal och en gemensam bild av vad som saknas.', en: 'Mapping, conversations and a shared picture of what is missing.' },
  lead: { actorId: actors[1].id, name: 'Grannskap Stockholm (exempel)' }, partners: [{ actorId: actors[0].id, name: 'Växthuset Umeå (exempel)' }],
  fundings: [{ funder: { actorId: null, name: 'Exempelstiftelsen' }, amount: { amount: '800000.00', currency: 'SEK' }, awardedOn: '2021-09', programme: null, rationale: { sv: 'Sektorn är splittrad, och ingen har haft uppdraget att samla den.', en: 'The sector is fragmented, and nobody had the task of bringing it together.' } }],
  planned: { from: '2021-10', to: '2023-04' }, actual: null, goesOn: false, sdgTargets: ['17'], county: '01', timeStatus: 'ENDED', percent: 100, followUp: { texts: {}, links: [] }, status: 'PUBLISHED', sources: [source], createdAt: now, updatedAt: now,
}
const offer = {
  id: '01930025-0000-7000-8000-000000000000', version: 3, revision: 2, slug: 'pilotstod', aliases: [], titles: { sv: 'Pilotstöd (exempel)', en: 'Pilot support (example)' }, descriptions: { sv: 'För föreningar som vill pröva något nytt tillsammans med andra.' },
  owner: { actorId: actors[1].id, name: 'Grannskap Stockholm (exempel)' }, needAreas: ['FINANCING'], supportTypes: ['GRANT'], stages: ['IDEA'], reach: 'REGIONAL', counties: ['23', '24'], jurisdiction: 'SE',
  eligibility: { legalForms: ['IDEELL_FORENING', 'STIFTELSE'], sectors: ['CIVIL_SOCIETY'], counties: ['23'], stages: ['IDEA'], amount: { min: '50000.00', max: '300000.00', currency: 'SEK' }, freeText: { sv: 'Minst tio medlemmar.' } },
  ticket: { min: '50000.00', max: '300000.00', currency: 'SEK' }, cost: { sv: 'Kostnadsfritt' }, howToApply: { texts: { sv: 'Skicka en ansökan på högst två sidor.' }, url: 'https://example.org/ansok' },
  intake: { opens: '2026-12-01T09:00', closes: '2027-02-01T00:00', zone: 'Europe/Stockholm', rolling: false, opensAt: '2026-12-01T08:00:00Z', closesAt: '2027-01-31T23:00:00Z' }, intakeState: 'NOT_YET_OPEN',
  capacity: { total: 20, available: 5, fullUntil: null }, languages: ['sv'], status: 'ACTIVE', retiredBecause: null, assuredAt: null, freshness: 0.25, sources: [source], createdAt: now, updatedAt: now,
}
const need = {
  id: '01930070-0000-7000-8000-000000000000', version: 3, slug: 'talmodigt-kapital', aliases: [], titles: { sv: 'Tålmodigt kapital (exempel)', en: 'Patient capital (example)' }, descriptions: { sv: 'Lån som får ta tid finns inte för föreningar.' },
  needArea: 'FINANCING', challenges: ['FOOD_WASTE'], supportTypes: ['LOAN', 'GUARANTEE'], stages: ['SCALE'], counties: ['24', '17'], national: false, beneficiaries: { sv: 'Arbetsintegrerande föreningar' }, severity: 4,
  evidence: [{ kind: 'SURVEY', source: 'Exempelenkäten 2025', url: 'https://example.org/enkat', method: 'Webbenkät till alla i registret', n: 212, responseRate: 0.62, collectedFrom: '2025-09-01', collectedTo: '2025-10-15' }], claim: false,
  owner: { actorId: null, name: 'Exempelforum' }, validFrom: '2025-09-01', validTo: null, corroborations: [{ actorId: actors[0].id, name: 'Växthuset Umeå (exempel)', sector: 'CIVIL_SOCIETY', severity: 5, at: now }, { actorId: actors[1].id, name: 'Exempelkommun', sector: 'PUBLIC_MUNICIPALITY', severity: 3, at: now }], corroborated: true,
  state: 'PRIORITISED', decisions: [{ state: 'REPORTED', byRole: 'curator', organisation: null, why: {}, at: now }, { state: 'PRIORITISED', byRole: 'curator', organisation: { actorId: null, name: 'Exempelregionen' }, why: { sv: 'Störst i enkäten.' }, at: now }], retiredBecause: null, confirmedAt: null, sources: [], createdAt: now, updatedAt: now,
}
const claim = { ...need, id: '01930071-0000-7000-8000-000000000000', slug: 'lokaler', titles: { sv: 'Lokaler mitt i byn (exempel)' }, needArea: 'IMPACT_MEASUREMENT', supportTypes: [], counties: [], national: true, severity: 2, evidence: [], claim: true, corroborated: false, corroborations: [], corroborators: 0, state: 'REPORTED' }
const cellOf = (needArea, supportType, needs, severity, corroborated, claims) => ({ needArea, supportType, count: { needs, severity, corroborated, claims } })
const figures = { totals: { needs: 7, severity: 22, corroborated: 3, claims: 2 }, cells: [cellOf('FINANCING', 'LOAN', 4, 15, 2, 0), cellOf('FINANCING', 'GUARANTEE', 1, 4, 1, 0), cellOf('IMPACT_MEASUREMENT', 'LOAN', 1, 2, 0, 1), cellOf('IMPACT_MEASUREMENT', null, 2, 3, 0, 1)] }
const picture = (query) => ({ asOf: query.get('asOf') ?? '2026-11-20', recordedAsOf: query.get('recordedAsOf') ?? now, figures, items: [{ ...need, corroborators: 2 }, claim], next: null })
const editionOf = (number, revision) => ({
  id: `0193008${number}-0000-7000-8000-000000000000`, version: revision, slug: `2026-${number}`, label: `Behovsbild 2026:${number}`, year: 2026, number, asOf: '2026-03-02', recordedAsOf: now, messages: [{ sv: 'Tålmodigt kapital saknas mest.', en: 'Patient capital is lacking most.' }], method: { sv: 'Alla behov som gäller den dagen.\n\nAllvar sätts av redaktionen.' }, figures, revision,
  errata: revision > 1 ? [{ revision, text: { sv: 'En uppgift om ett behov har tagits bort ur utgåvan.' }, at: now }] : [], contentHash: 'ab'.repeat(32), files: ['CSV', 'PDF'].map((format) => ({ format, href: `/api/editions/x/revisions/${revision}/${format.toLowerCase()}`, sha256: 'cd'.repeat(32), bytes: 12345 })), createdAt: now, updatedAt: now,
})
const editions = [editionOf(2, 1), editionOf(1, 2)]
const difference = {
  from: editions[1], to: editions[0], counts: { added: 1, gone: 1, severityChanged: 1, stateChanged: 1 }, next: null,
  items: [{ kind: 'ADDED', ...claim, severityBefore: null, severityAfter: 2, stateBefore: null, stateAfter: 'REPORTED' }, { kind: 'CHANGED', ...need, severityBefore: 3, severityAfter: 4, stateBefore: 'REPORTED', stateAfter: 'PRIORITISED' }, { kind: 'GONE', ...need, id: 'x', titles: { sv: 'Juridiskt stöd (exempel)' }, severityBefore: 3, severityAfter: null, stateBefore: 'REPORTED', stateAfter: 'ADDRESSED' }],
}
const resource = {
  id: '01930030-0000-7000-8000-000000000000', version: 1, slug: 'mata-effekt', titles: { sv: 'Att mäta effekt i små organisationer (exempel)', en: 'Measuring effect in small organisations (example)' }, summaries: { sv: 'En kort handledning i fem steg.', en: 'A short guide in five steps.' },
  type: 'guide', creators: ['Exempelgruppen'], publisher: 'Exempelförlaget', issued: '2024-05', language: 'sv', licence: 'CC-BY-4.0', stages: ['IDEA', 'SCALE'], needAreas: ['IMPACT_MEASUREMENT'], sdgTargets: [], links: [{ url: 'https://example.org/mata-effekt', label: 'Läs handledningen' }], status: 'PUBLISHED', createdAt: now, updatedAt: now,
}
const adopter = (n, name, extra) => ({ id: `0193002${n}-0000-7000-8000-000000000001`, actorId: null, name, since: null, howItWent: {}, outcome: null, statedBy: 'curator', at: now, ...extra })
const solution = {
  id: '01930025-0000-7000-8000-000000000000', version: 3, slug: 'matlaget', aliases: [], titles: { sv: 'Matlaget (exempel)', en: 'The supper club (example)' }, descriptions: { sv: 'Grannar i alla åldrar lagar mat ihop två kvällar i månaden.' },
  owner: { actorId: actors[0].id, name: actors[0].names.sv }, challenges: ['ELDERLY_LONELINESS', 'FOOD_WASTE'], stages: ['SCALE'], beneficiaries: { sv: 'Äldre som bor ensamma' }, evidenceLevel: 3, evidence: [{ url: 'https://example.org/jamforelse', label: { sv: 'Jämförelse mellan två byar' } }],
  cost: { texts: { sv: 'per år, råvaror och samordning' }, amount: { amount: '85000.00', currency: 'SEK' } }, readyToSpread: true, adoptionNeeds: { sv: 'Ett kök, två kvällar i månaden och en samordnare.' },
  adopters: [adopter(1, 'Exempelby kommun', { since: '2024-05', outcome: 'GOING_WELL', howItWent: { sv: 'Fler kommer för varje månad.' } }), adopter(2, 'Byalaget i Exempelby')],
  sdgTargets: ['17'], county: '24', municipality: '2480', status: 'PUBLISHED', retiredBecause: null, sources: [], createdAt: now, updatedAt: now,
}
const impact = (n, extra) => ({
  id: `0193002${n}-0000-7000-8000-000000000002`, version: 2, about: { kind: 'SOLUTION', id: solution.id }, outcomes: { sv: 'Fler äldre har någon att äta med.', en: 'More of the elderly have somebody to eat with.' }, indicator: 'Äldre som äter ensamma varje dag', unit: 'procent', baseline: '41', target: '30', actual: '33.5',
  periodFrom: '2024-01-01', periodTo: '2025-12-31', population: { sv: 'Ensamboende över 75 i Exempelby' }, evidenceLevel: 2, evidenceUrl: 'https://example.org/uppfoljning-av-matlaget', irisId: 'PI4060', impactClass: 'B', commitmentId: null, status: 'PUBLISHED', createdAt: now, updatedAt: now, ...extra,
})
const dialogue = {
  id: '01930040-0000-7000-8000-000000000000', version: 1, slug: 'finansiering', questions: { sv: 'Hur ska social innovation finansieras i Sverige?', en: 'How should social innovation be funded in Sweden?' }, descriptions: { sv: 'Vi vill veta var enigheten finns, och var den inte finns.', en: 'We want to know where people agree, and where they don’t.' },
  languages: ['sv', 'en'], opens: now, closes: '2027-03-01T22:59:00Z', status: 'OPEN', statementCount: 3, createdAt: now, updatedAt: now,
}
const statements = [
  ['Korta projekt borde få möjlighet till fortsatt stöd när de visat resultat.', 'Short projects should be able to get continued support once they have shown results.'],
  ['Kommuner borde kunna köpa lösningar som ännu inte är färdiga.', 'Municipalities should be able to buy solutions that aren’t finished yet.'],
  ['Effekt borde mätas på samma sätt av alla finansiärer.', 'Effect should be measured in the same way by all funders.'],
].map(([sv, en], i) => ({ id: `0193005${i}-0000-7000-8000-000000000000`, version: 1, dialogueId: dialogue.id, texts: { sv, en }, originalLanguage: 'sv', seed: true, meta: false, moderation: 1, createdAt: now }))

const hit = (type, page, it, title) => ({ sector: it.sector ?? null, status: it.status, type, id: it.id, slug: it.slug, title, snippet: [{ text: 'Provar nya sätt att möta ' }, { text: 'ensamhet', match: true }, { text: ' bland äldre, tillsammans med kommunen.' }], matched: ['names'], county: it.county ?? null, locality: it.locality ?? null, links: { page: `/${page}/${it.slug}`, self: '/api' } })
const allHits = [...actors.map((a) => hit('actor', 'aktorer', a, a.names.sv)), hit('offer', 'stod', offer, offer.titles.sv), hit('initiative', 'initiativ', initiative, initiative.titles.sv), { ...hit('solution', 'losningar', solution, solution.titles.sv), evidenceLevel: 3, readyToSpread: true }, hit('resource', 'kunskap', resource, resource.titles.sv), hit('dialogue', 'dialog', dialogue, dialogue.questions.sv)]
const facet = (rows, selected) => rows.map(([value, sv, en, count]) => ({ value, label: { sv, en }, count, selected: selected.includes(value) }))
const countyCounts = { '01': 412, '03': 61, '04': 18, '05': 44, '06': 31, '07': 9, '08': 14, 10: 8, 12: 120, 13: 22, 14: 171, 17: 21, 18: 38, 19: 17, 20: 19, 21: 16, 22: 24, 23: 12, 24: 33, 25: 15 }
let votes = []

function search(query) {
  const q = query.get('q') ?? ''
  const types = query.getAll('type')
  const none = q === 'xyzzy' || query.getAll('county').includes('09')
  const hits = none ? [] : allHits.filter((h) => types.length === 0 || types.includes(h.type)).slice(0, Number(query.get('limit') ?? 25))
  const more = !query.has('cursor') && hits.length > 2 && !none
  return {
    total: { value: none ? 0 : 1105, relation: 'eq' }, hits,
    facets: {
      type: facet([['actor', 'Aktör', 'Actor', 1082], ['offer', 'Stöd', 'Support', 1], ['initiative', 'Initiativ', 'Initiative', 9], ['resource', 'Kunskap', 'Knowledge', 12], ['dialogue', 'Dialog', 'Dialogue', 2]], types),
      sector: facet(lists.sectors.map((s, i) => [s.code, s.labels.sv, s.labels.en, 600 >> i]), query.getAll('sector')),
      role: facet(lists.roles.map((s, i) => [s.code, s.labels.sv, s.labels.en, 90 >> i]), query.getAll('role')),
      county: Object.entries(countyCounts).map(([value, count]) => ({ value, label: null, count, selected: false })),
      country: facet([['SE', 'Sverige', 'Sweden', 1040], ['NO', 'Norge', 'Norway', 65]], query.getAll('country')),
      challenge: facet(lists.challenges.map((c, i) => [c.code, c.labels.sv, c.labels.en, 4 - i]), query.getAll('challenge')),
      sdg: facet([['8', 'Anständiga arbetsvillkor', 'Decent work', 51]], query.getAll('sdg')),
    },
    stale: q === 'stale', next: more ? 'cursor-2' : null, didYouMean: q === 'inovation' ? 'innovation' : null,
    map: [{ lat: 63.83, lon: 20.26, count: 12 }, { lat: 59.33, lon: 18.07, count: 140 }, { lat: 57.7, lon: 11.97, count: 60 }, { lat: 55.6, lon: 13, count: 40 }],
  }
}

const queued = { id: '01930090-0000-7000-8000-000000000000', version: 1, kind: 'NEED', targetType: null, correction: false, title: 'Lokaler för ungas idéer (exempel)', counties: ['24'], needAreas: ['FINANCING'], challenges: [], state: 'RECEIVED', objection: null, receivedAt: now, updatedAt: now }
const barrier = { id: '019300e1-0000-7000-8000-000000000000', version: 1, kind: 'ACCESSIBILITY', page: '/sok', text: 'Kartan går inte att använda med tangentbordet.\nJag använder NVDA.', wantsAnswer: true, language: 'sv', status: 'NEW', answer: null, receivedAt: now, handledAt: null }
const barriers = [barrier, { ...barrier, id: '019300e2-0000-7000-8000-000000000000', kind: 'OTHER', page: null, text: 'Tack för sidan!', wantsAnswer: false }]
const payload = { titles: { sv: queued.title }, descriptions: {}, needArea: 'FINANCING', severity: 4, counties: ['24'], evidence: [{ kind: 'REPORT', source: 'Exempelrapporten' }] }
const proposed = { ...queued, target: null, targetNow: null, payload, base: {}, steps: [{ fact: 'CHANGES_REQUESTED', byRole: 'curator', reason: 'INCOMPLETE', text: 'Vilken källa?', at: '2026-11-18T09:00:00Z' }, { fact: 'ANSWERED', byRole: 'visitor', reason: null, text: 'Exempelrapporten', at: now }], possibleDuplicates: [{ likeness: 'SAME_NAME', id: need.id, slug: need.slug }], result: null, resultSlug: null }
const correction = { ...proposed, id: '01930091-0000-7000-8000-000000000000', title: 'Tålmodigt kapital (exempel)', target: need.id, payload: { severity: 5 }, base: { severity: 3 }, targetNow: { version: 3, slug: need.slug, stale: true, conflicts: ['severity'], fields: { severity: 4 } }, possibleDuplicates: [] }
const sentBack = { version: 2, kind: 'NEED', targetType: null, target: null, title: queued.title, payload, state: 'CHANGES_REQUESTED', steps: proposed.steps.slice(0, 1), mayAppeal: false, resultSlug: null, receivedAt: now, updatedAt: now }
const figuresOfCuration = { asOf: now, proposals: { total: 44, counts: { DECLINED: 9, PUBLISHED: 30, WAITING: 5 } }, declined: { total: 9, counts: { DUPLICATE: null, NOT_VERIFIABLE: null } }, appeals: { total: null, counts: { CHANGED: null } }, reports: { total: 12, counts: { UPHELD: 7, DECLINED: 5 } }, medianDays: 2.5 }

const note = { id: '01930090-0000-7000-8000-000000000000', version: 1, about: { kind: 'SOLUTION', id: solution.id }, actorId: actors[0].id, actorName: actors[0].names.sv, texts: { sv: 'Vi söker kommuner med kök.', en: 'We look for towns with a kitchen.' }, sought: ['FUNDER'], until: '2027-06-30', status: 'PUBLISHED', declinedBecause: null, createdAt: now, updatedAt: now }
const letters = [{ id: '01930091-0000-7000-8000-000000000000', to: 'asa@example.org', kind: 'ASSURE_REMINDER', language: 'sv', subject: 'Stämmer uppgifterna om Växthuset?', body: 'Hej!\n\nhttp://localhost:8080/bekrafta#exempel.exempel\n', state: 'WAITING', writtenAt: now }]

const session = () => ({ authenticated: process.env.MOCK_ROLES !== undefined, name: 'Anna Lind', roles: (process.env.MOCK_ROLES ?? '').split(',').filter(Boolean), csrfToken: 'token' })
const by = (all, slug) => all.find((one) => one.slug === slug || one.id === slug)

const member = (n, name, role, me) => ({ id: `0193009${n}-0000-7000-8000-000000000000`, version: 1, name, role, mandate: 'Styrelsebeslut 2026-02-01 (exempel)', since: now, me })
const claimed = (n, state, doubts, extra = {}) => ({ id: `019300a${n}-0000-7000-8000-000000000000`, version: 1, actorId: actors[1].id, actorName: actors[1].names.sv, state, doubts, mandate: 'Kommunikatör', claimant: 'Bo Ek', email: 'bo@exempel.se', attemptsLeft: 5, reason: null, createdAt: now, dueAt: now, endedAt: null, ...extra })
const list = (...items) => ({ items, next: null })
function people(path) {
  if (path === '/api/me/memberships') return list({ ...member(1, '', 'OWNER', true), actorId: actors[0].id, actorName: actors[0].names.sv, actorSlug: actors[0].slug, lastOwner: true })
  if (path === '/api/me/claims') return list(claimed(1, 'CODE_SENT', []), claimed(2, 'WAITING_FOR_CURATOR', ['FREE_MAIL', 'OTHER_DOMAIN'], { dueAt: null }))
  if (path === '/api/claims/waiting' || path.endsWith('/claims')) return list(claimed(3, 'WAITING_FOR_CURATOR', ['SHARED_HOST', 'WEBSITE_NEW'], { dueAt: null }))
  if (path.endsWith('/members')) return list(member(1, 'Anna Lind', 'OWNER', true), member(2, 'Eva Sten', 'EDITOR', false))
  if (path.endsWith('/invitations')) return list({ id: '01930098-0000-7000-8000-000000000000', email: 'inbjuden.person.med.lang.adress@exempel.se', role: 'EDITOR', mandate: 'x', createdAt: now, expiresAt: now })
  return undefined
}

const opinions = {
  dialogueId: dialogue.id, version: 3, published: true, voters: 45, clear: true, leftOut: false, agreed: [statements[0].id], disagreed: [], shared: [statements[0].id], dividing: [statements[1].id, statements[2].id], computedAt: now, threshold: 20,
  groups: [{ label: 'A', people: 25, x: -1.2, y: 0.3, marks: [{ statementId: statements[1].id, agree: true }] }, { label: 'B', people: 20, x: 1.4, y: -0.2, marks: [{ statementId: statements[1].id, agree: false }, { statementId: statements[2].id, agree: true }] }],
  statements: statements.map((each, i) => ({ statementId: each.id, agree: 30 - 6 * i, disagree: 5 + 5 * i, pass: 10 + i, x: 0.1 * i, y: 0.2, groupAware: 0.5, commonGround: 0.4, division: 0.3 * i, groups: { A: { agree: 80 - 10 * i, disagree: 10, pass: 10 }, B: { agree: 75 - 30 * i, disagree: 15, pass: 10 } } })),
  picture: [{ label: 'A', x: -1.2, y: 0.3, people: 15 }, { label: 'A', x: -0.8, y: 0.9, people: 10 }, { label: 'B', x: 1.4, y: -0.2, people: 15 }, { label: 'B', x: 0.8, y: -0.9, people: 5 }],
  method: { sv: 'De som står nära varandra blir en grupp. Siffror visas från tjugo röstande.', en: 'Those who stand close together become a group. Figures appear from twenty voters.' },
}
const recommended = {
  id: '019300b0-0000-7000-8000-000000000000', version: 7, slug: 'fortsatt-stod', aliases: [], state: 'DELIVERED', titles: { sv: 'Fortsatt stöd efter korta projekt (exempel)', en: 'Continued support after short projects (example)' }, bodies: { sv: 'Staten bör ge fortsatt stöd till projekt som har visat resultat.' }, rationales: { sv: 'Erfarenheten går annars förlorad.' },
  textVersion: 2, contentHash: 'ef'.repeat(32), texts: [1, 2].map((number) => ({ number, contentHash: 'ef'.repeat(32), writtenAt: now })), dialogueId: dialogue.id, addresseeIds: [actors[2].id, actors[0].id],
  addressees: [{ actorId: actors[2].id, names: { sv: 'Exempelmyndigheten' }, delivery: { deliveredOn: '2026-10-01', reference: 'Brev 7', receivedOn: '2026-10-03', diaryNumber: '2026/117' }, answer: null }, { actorId: actors[0].id, names: { sv: 'Exempelregionen' }, delivery: { deliveredOn: '2026-10-01', reference: 'Brev 8', receivedOn: '2026-10-02', diaryNumber: 'RS 2026-9' }, answer: { decision: 'PARTLY', texts: { sv: 'Vi prövar det i två län.' }, answeredOn: '2026-11-02', letter: 'https://example.org/svar', diaryNumber: 'RS 2026-12', registeredBy: 'curator', confirmedAt: null } }],
  basis: [{ kind: 'NEED', id: need.id }, { kind: 'STATEMENT', id: statements[0].id }], basedOn: [{ kind: 'NEED', id: need.id, slug: need.slug, titles: need.titles }, { kind: 'STATEMENT', id: statements[0].id, slug: null, titles: statements[0].texts }],
  amendments: [{ id: '019300b1-0000-7000-8000-000000000000', actorId: actors[1].id, names: { sv: 'Grannskap Stockholm (exempel)' }, textVersion: 1, proposal: { sv: 'Lägg till kommunerna.' }, outcome: 'PARTLY', reason: { sv: 'De nämns i skälen.' }, decidedAt: now }],
  milestones: [{ id: '019300b2-0000-7000-8000-000000000000', titles: { sv: 'Utredning tillsatt' }, due: '2027-03-01', reachedOn: null, evidence: null }], closedBecause: {}, facts: [], createdAt: now, updatedAt: now,
}
const recommendations = [recommended, { ...recommended, id: '019300b3-0000-7000-8000-000000000000', slug: 'samma-matt', state: 'CONSULTATION', titles: { sv: 'Mät effekt på samma sätt (exempel)' }, addressees: [], addresseeIds: [], milestones: [], amendments: [] }]
const stance = (n, sv, sector, how, extra = {}) => ({ id: `019300c${n}-0000-7000-8000-000000000000`, version: 1, recommendationId: recommended.id, textVersion: 2, contentHash: recommended.contentHash, actorId: actors[n]?.id ?? `0193009${n}-0000-7000-8000-000000000009`, names: { sv }, sector, sectorConfirmed: sector !== null, mandate: 'BOARD', stance: how, reason: {}, reservation: {}, protocolReference: '§ 14', endorsedAt: now, withdrawnAt: null, facts: [], createdAt: now, updatedAt: now, ...extra })
const stances = [stance(0, 'Växthuset Umeå (exempel)', 'CIVIL_SOCIETY', 'SUPPORTS', { textVersion: 1 }), stance(1, 'Grannskap Stockholm (exempel)', 'CIVIL_SOCIETY', 'SUPPORTS_MAINLY', { reservation: { sv: 'Inte för alla projekt.' } }), stance(2, 'Exempelkommun', 'PUBLIC_MUNICIPALITY', 'DOES_NOT_SUPPORT', { reason: { sv: 'Kostar för mycket.' } }), stance(3, 'Exempelbolaget', null, 'SUPPORTS')]
const standing = {
  recommendationId: recommended.id, asOf: '2026-11-20', textVersion: 2, explanation: { sv: 'Inte en gemensam röst. 1 av minst 4 sektorer har minst 3 organisationer som tagit ställning.', en: 'Not a common voice. 1 of at least 4 sectors have at least 3 organisations that took a stance.' }, toConfirmAgain: 1, waiting: [{ actorId: actors[2].id, names: { sv: 'Exempelmyndigheten' }, receivedOn: '2026-10-03', days: 48 }],
  commonVoice: { isCommon: false, sectors: [{ sector: 'CIVIL_SOCIETY', organisations: 40, supporting: 38, counts: true, agrees: true }, { sector: 'PUBLIC', organisations: 2, supporting: 1, counts: false, agrees: false }], failing: [{ part: 'TOO_FEW_SECTORS', sector: null, have: 1, need: 4 }, { part: 'TOO_FEW_ORGANISATIONS', sector: 'PUBLIC', have: 2, need: 3 }], uncounted: { abstains: 1, sectorNotConfirmed: 1, sectorOther: 0 } },
  sectors: [{ sector: 'CIVIL_SOCIETY', stances: { SUPPORTS: 37, SUPPORTS_MAINLY: 1, ABSTAINS: 1 } }, { sector: 'PUBLIC_MUNICIPALITY', stances: { DOES_NOT_SUPPORT: 1 } }, { sector: 'UNKNOWN', stances: { SUPPORTS: 1 } }],
}
const shown = (state, on, sv, url = null) => ({ state, on, evidence: { titles: { sv }, url } })
const commitment = (n, state, amount, currency, steps) => ({ id: `019300d${n}-0000-7000-8000-000000000000`, version: steps.length, recommendationId: recommended.id, actorId: actors[0].id, names: { sv: 'Exempelregionen' }, instrument: 'GRANT', amount: { amount, currency }, purposes: { sv: 'Fortsatt stöd till fem projekt' }, reference: `RS 2026-${n}`, state, steps, facts: [], createdAt: now, updatedAt: now })
const commitments = [commitment(1, 'PAID', '800000.00', 'SEK', [shown('PLEDGED', '2026-09-01', 'Avsiktsförklaring'), shown('DECIDED', '2026-10-01', 'Beslut § 9', 'https://example.org/beslut'), shown('PAID', '2026-11-01', 'Verifikation 44')]), commitment(2, 'PLEDGED', '25000.00', 'EUR', [shown('PLEDGED', '2026-11-02', 'Brev')])]
const sums = (currency, decided, paid, unlocked, pledged, n) => ({ currency, decided: { amount: decided, currency }, paid: { amount: paid, currency }, unlocked: { amount: unlocked, currency }, pledged: { amount: pledged, currency }, commitments: n })
const ledger = { currencies: [sums('EUR', '0.00', '0.00', '0.00', '25000.00', 0), sums('SEK', '0.00', '800000.00', '800000.00', '0.00', 1)] }
const said = { id: '019300e0-0000-7000-8000-000000000000', version: 2, sentences: { sv: 'Korta projekt behöver en väg vidare.', en: 'Short projects need a way on.' }, figures: { sv: 'Sju av tio projekt upphör inom ett år.' }, source: { titles: { sv: 'Exempelrapporten' }, url: 'https://example.org/rapport' }, recommendationId: recommended.id, endorsers: [{ actorId: actors[1].id, names: actors[1].names, sector: 'CIVIL_SOCIETY', sectorConfirmed: true, at: now }], retired: false, facts: [], createdAt: now, updatedAt: now }
const opening = { id: '019300e1-0000-7000-8000-000000000000', version: 1, kind: 'BUDGET', titles: { sv: 'Budgetpropositionen (exempel)', en: 'The budget bill (example)' }, descriptions: { sv: 'Regeringen tar emot synpunkter.' }, receivers: { sv: 'Regeringen' }, opensAt: '2026-01-01T08:00:00Z', deadline: '2099-01-01T12:00:00Z', url: 'https://example.org/inbjudan', recommendationIds: [recommended.id], messageIds: [said.id], createdAt: now, updatedAt: now }
const joint = { window: opening, recommendations: [{ recommendationId: recommended.id, slug: recommended.slug, textVersion: 2, contentHash: recommended.contentHash, titles: recommended.titles, bodies: recommended.bodies, signatories: [{ sector: 'CIVIL_SOCIETY', organisations: [{ actorId: actors[1].id, names: actors[1].names, stance: 'SUPPORTS_MAINLY', reservation: {} }] }] }], messages: [said] }
const textDifference = { from: 1, to: 2, titles: { sv: [{ change: 'SAME', text: recommended.titles.sv }] }, bodies: { sv: [{ change: 'SAME', text: 'Staten bör ' }, { change: 'REMOVED', text: 'överväga' }, { change: 'ADDED', text: 'ge' }, { change: 'SAME', text: ' fortsatt stöd.' }] }, rationales: { sv: [{ change: 'SAME', text: 'Erfarenheten går annars förlorad.' }] } }
const hop = (kind, sv, en, ...items) => ({ kind, labels: { sv, en }, missing: items.length === 0, items })
const threadItem = (key, titles, state, page, facts = [{ fact: 'published', eventId: '019300f0-0000-7000-8000-000000000000', at: now }]) => ({ key, titles, state, page, resource: null, facts })
const thread = {
  recommendationId: recommended.id, slug: recommended.slug, titles: recommended.titles, jsonLd: {}, edges: [{ from: 'CHALLENGE:FOOD_WASTE', to: 'NEED:1' }, { from: 'NEED:1', to: 'RECOMMENDATION:1' }, { from: 'RECOMMENDATION:1', to: 'COMMITMENT:1' }],
  hops: [hop('CHALLENGE', 'Utmaning', 'Challenge', threadItem('CHALLENGE:FOOD_WASTE', { sv: 'Matsvinn', en: 'Food waste' }, null, '/utmaningar/FOOD_WASTE', [])), hop('NEED', 'Behov', 'Need', threadItem('NEED:1', need.titles, 'PRIORITISED', `/behov/${need.slug}`)), hop('STATEMENT', 'Påstående', 'Statement', threadItem('STATEMENT:1', statements[0].texts, null, null)), hop('RECOMMENDATION', 'Rekommendation', 'Recommendation', threadItem('RECOMMENDATION:1', recommended.titles, 'DELIVERED', `/rekommendationer/${recommended.slug}`)), hop('ENDORSEMENT', 'Ställningstagande', 'Endorsement', threadItem('ENDORSEMENT:1', { sv: 'Grannskap Stockholm (exempel)' }, 'SUPPORTS_MAINLY', null)), hop('ANSWER', 'Svar', 'Answer', threadItem('ANSWER:1', { sv: 'Exempelregionen' }, 'PARTLY', null)), hop('COMMITMENT', 'Åtagande', 'Commitment', threadItem('COMMITMENT:1', { sv: 'Exempelregionen' }, 'PAID', null)), hop('IMPACT', 'Effekt', 'Impact')],
}

const meeting = { version: 4, dialogueId: dialogue.id, state: 'PLANNED', published: true, titles: { sv: 'Samtal om lån (exempel)', en: 'A talk about loans (example)' }, startsAt: '2098-01-14T16:00:00Z', endsAt: '2098-01-14T18:00:00Z', place: { sv: 'Bystugan' }, link: 'https://mote.example.org/lan', agenda: { sv: 'Vem kan låna ut?' }, sequence: 0, cancelledBecause: {}, participants: [], minutes: null, facts: [], createdAt: now, updatedAt: now }
const meetings = [
  { ...meeting, id: '019300d1-0000-7000-8000-000000000000' },
  { ...meeting, id: '019300d2-0000-7000-8000-000000000000', state: 'HELD', startsAt: '2026-01-14T16:00:00Z', endsAt: '2026-01-14T18:00:00Z', participants: [{ sector: 'ACADEMIA', people: null }, { sector: 'PRIVATE', people: 7 }], minutes: { language: 'sv', text: 'Vi sade att banker är stela.', publishedAt: now } },
]

/** From a dialogue's results to what came of them. */
function voices(path, query) {
  const [, , collection, second, third, fourth] = path.split('/')
  if (path === '/api/recommendations') return list(...(query.get('state') === 'DRAFT' ? [] : recommendations))
  if (collection === 'recommendations' && third === 'endorsements') return list(...stances)
  if (collection === 'recommendations' && third === 'standing') return standing
  if (collection === 'recommendations' && third === 'amendments') return { items: [{ id: '019300b9-0000-7000-8000-000000000000', actorId: actors[1].id, actorName: actors[1].names.sv, textVersion: 2, language: 'sv', proposal: 'Nämn regionerna.', why: 'De betalar.', proposedAt: now }] }
  if (collection === 'recommendations' && third === 'texts') return fourth === undefined ? undefined : textDifference
  if (collection === 'recommendations') return by(recommendations, second === 'by-slug' ? third : second)
  if (path === '/api/commitments') return list(...commitments)
  if (path === '/api/commitments/ledger') return ledger
  if (path === '/api/messages') return list(said)
  if (path === '/api/windows') return list(opening)
  if (collection === 'windows' && third === 'response') return joint
  if (path === '/api/threads') return { items: query.get('need') === need.id ? [{ recommendationId: recommended.id, slug: recommended.slug, titles: recommended.titles, state: 'DELIVERED', page: `/rodatraden/${recommended.slug}` }] : [] }
  if (collection === 'threads') return second === recommended.id ? thread : undefined
  if (collection === 'dialogues' && third === 'opinions') return opinions
  if (path === '/api/meetings') return list(meetings[0])
  if (collection === 'dialogues' && fourth === 'mine') return { facilitates: true }
  if (collection === 'dialogues' && third === 'facilitators') return { items: [] }
  if (collection === 'dialogues' && (third === 'sectors' || fourth === 'sectors')) return { present: [{ sector: 'ACADEMIA', people: null }], missing: ['PRIVATE'] }
  if (collection === 'dialogues' && third === 'meetings') return list(...meetings)
  if (collection === 'dialogues' && third === undefined && second !== undefined) return by([dialogue], second)
  return undefined
}

function get(path, query) {
  const ofVoices = voices(path, query)
  if (ofVoices !== undefined) return ofVoices
  const ofPeople = people(path)
  if (ofPeople !== undefined) return ofPeople
  const [, , collection, second, third, fourth] = path.split('/')
  if (path === '/api/session') return session()
  if (path === '/api/search') return search(query)
  if (path === '/api/search/suggest') return { suggestions: allHits.filter((h) => h.title.toLowerCase().includes((query.get('q') ?? '').toLowerCase())).map((h) => ({ text: h.title, type: h.type, id: h.id, detail: h.type === 'actor' ? `${h.locality} · Ideell förening` : null })) }
  if (collection === 'reference') return { list: second, version: '1', items: lists[second] ?? [] }
  if (third === 'generations') return { items: [{ number: 2, index: 'samlingsplats-g2', state: 'ACTIVE', documents: 1105, read: 1203, total: 1203, percent: 100, perSecond: 0, secondsLeft: null, lag: 0, note: null, createdAt: now, activatedAt: now }] }
  if (third === 'dead-letters') return { items: [{ id: '01930060-0000-7000-8000-000000000000', topic: 'directory.actor', partition: 2, offset: 17, key: actors[0].id, type: 'ActorPublished', reason: 'No field names', at: now, bytes: 12, attempts: 1, canBeRetried: true }], next: null }
  if (third === 'mail') return { server: false, waiting: 1, waitingSeconds: 61, parked: 0, parkedSeconds: 0 }
  if (third === 'letters') return letters
  if (collection === 'operations') return { depth: 0, ageSeconds: 0, parked: second === 'resource' ? 2 : 0 }
  if (path === '/api/proposals') return { items: [queued, { ...queued, id: correction.id, title: correction.title, correction: true, objection: 'competing-matter' }], next: null }
  if (path === '/api/feedback') return { items: query.get('status') === 'NEW' ? barriers : [], next: null }
  if (path === '/api/proposals/mine') return { items: [sentBack], next: null }
  if (collection === 'proposals') return second === correction.id ? correction : proposed
  if (path === '/api/transparency') return figuresOfCuration
  if (collection === 'actors') return by(actors, second === 'by-slug' ? third : second)
  if (path === '/api/offers') return { items: query.get('owner') === offer.owner.actorId ? [offer] : [], next: null }
  if (collection === 'offers') return by([offer], second === 'by-slug' ? third : second)
  if (path === '/api/initiatives') return { items: [initiative], next: null }
  if (collection === 'initiatives') return by([initiative], third)
  if (path === '/api/partner-notes') return { items: query.get('about') === solution.id ? [note] : [], next: null }
  if (collection === 'partner-notes') return by([note], second)
  if (collection === 'assurances') return second === 'exempel.exempel' ? { kind: 'ACTOR', id: actors[0].id, slug: actors[0].slug, names: actors[0].names, assuredAt: '2024-05-02T08:00:00Z' } : undefined
  if (collection === 'introductions') return second === 'exempel.exempel' ? { side: 'OWNER', state: 'RELAYED', kind: 'SOLUTION', slug: solution.slug, titles: solution.titles, name: 'Frida', message: 'Hej!\nVi vill göra som ni.', expiresAt: now } : undefined
  if (collection === 'need-contacts') return second === 'exempel.exempel' ? {} : undefined
  if (path === '/api/impact-claims') return list(...[impact(1), impact(2, { commitmentId: commitments[0].id })].filter((each) => each.about.id === query.get('about') || (each.commitmentId !== null && each.commitmentId === query.get('commitmentId'))))
  if (collection === 'solutions') return by([solution], second === 'by-slug' ? third : second)
  if (path === '/api/needs/picture') return picture(query)
  if (collection === 'needs') return by([need, claim], second === 'by-slug' ? third : second)
  if (path === '/api/editions') return { items: editions, next: null }
  if (collection === 'editions' && third === 'difference') return difference
  if (collection === 'editions' && third === 'needs') return { items: [{ ...need, corroborators: 2 }, claim], next: null }
  if (collection === 'editions') return by(editions, second === 'by-slug' ? third : second)
  if (collection === 'resources') return by([resource], third)
  if (path === '/api/dialogues') return { items: [dialogue], next: null }
  if (second === 'by-slug') return by([dialogue], third)
  if (third === 'statements') return { items: statements, next: null }
  if (third === 'votes') return fourth === 'mine' ? { items: votes, next: null } : undefined
  if (third === 'next') return { statement: statements.find((s) => !votes.some((v) => v.statementId === s.id)) ?? null, voted: votes.length, total: statements.length }
  if (third === 'figures') return { published: true, voters: 45, threshold: 20, statements: statements.map((s, i) => ({ id: s.id, agree: 30 - 6 * i, disagree: 5 + 5 * i, pass: 10 + i })) }
  return undefined
}

const supportOffer = (n, sv, rules, extra = {}) => ({ id: `0193007${n}-0000-7000-8000-000000000000`, slug: `stod-${n}`, titles: { sv, en: sv }, owner: 'Exempelfonden', supportTypes: ['GRANT'], ticket: null, opensAt: null, closesAt: null, assuredAt: now, stale: false, nextOpening: null, rules, links: { page: `/stod/stod-${n}`, self: '/api', calendar: null }, ...extra })
const rule = (name, verdict, expects = [], more = {}) => ({ rule: name, verdict, expects, range: null, texts: {}, ...more })
const support = ({ county }) => ({
  at: now, total: county === '09' ? { hits: 0, toCheck: 0 } : { hits: 1, toCheck: 1 },
  hits: county === '09' ? [] : [supportOffer(1, 'Pilotstöd (exempel)', [rule('INTAKE', 'PASS'), rule('LEGAL_FORM', 'PASS', ['IDEELL_FORENING', 'STIFTELSE'])], { closesAt: '2027-01-31T23:00:00Z', links: { page: '/stod/stod-1', self: '/api', calendar: '/api/search/support/1.ics' } })],
  toCheck: county === '09' ? [] : [supportOffer(2, 'Byapengen (exempel)', [rule('AMOUNT', 'CHECK', [], { range: { min: '50000.00', max: null, currency: 'EUR' } }), rule('FREE_TEXT', 'CHECK', [], { texts: { sv: 'Minst tio medlemmar' } })], { stale: true })],
  notNow: county === '09' ? [] : [supportOffer(3, 'Vårens utlysning för riktigt stora förändringsarbeten (exempel)', [rule('INTAKE', 'FAIL'), rule('REACH', 'FAIL', ['23', '22'])], { nextOpening: '2027-03-01T08:00:00Z' })],
  next: null,
})

function write(method, path, body) {
  if (path === '/api/search/support') return support(body)
  if (path === '/api/proposals' || path === '/api/reports') return { receipt: '0123-4567-89AB-CDEF-GHJS', kind: 'NEED', receivedAt: now }
  if (path === '/api/feedback') return { receivedAt: now }
  if (path.startsWith('/api/feedback/')) return { ...barrier, version: 2, status: body.answer === null ? 'HANDLED' : 'ANSWERED', answer: body.answer, handledAt: now }
  if (path === '/api/proposals/status') return sentBack
  if (path === '/api/erasures/status') return { requestedAt: now, finishedAt: null, parts: [{ part: 'DIRECTORY', doneAt: now }, { part: 'SEARCH', doneAt: null }], logForgottenBy: null }
  const [, , collection, , third, statementId] = path.split('/')
  if (collection === 'proposals') return third === undefined ? { ...sentBack, version: 3, state: 'RECEIVED' } : { ...proposed, version: 2, state: third === 'publish' ? 'PUBLISHED' : 'DECLINED' }
  if (third === 'participation') return { receiptCode: 'KVIST-7F3A-LIND-92' }
  if (third === 'votes' && method === 'PUT') {
    const vote = { statementId, ...body, at: now }
    votes = [...votes.filter((v) => v.statementId !== statementId), vote]
    return vote
  }
  if (third === 'votes') {
    votes = statementId === undefined ? [] : votes.filter((v) => v.statementId !== statementId)
    return {}
  }
  if (collection === 'recommendations') return third === 'endorsements' ? stances[0] : { ...recommended, version: 8 }
  if (collection === 'impact-claims') return impact(1, { ...body, version: 3 })
  if (collection === 'offers') return { ...offer, ...body, revision: method === 'PUT' ? 3 : 1 }
  if (path.startsWith('/api/solutions')) return { ...solution, ...(third === 'adopters' ? {} : body), version: 4 }
  if (method === 'PUT') return { ...actors[0], ...body, version: 4 }
  return { ...actors[0], ...body }
}

/** Answers what starts with /api; false for everything else. */
export function answer(request, response) {
  const url = new URL(request.url, 'http://localhost')
  if (!url.pathname.startsWith('/api/')) return false
  const send = (status, body, headers = {}) => {
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') {
    const found = get(url.pathname, url.searchParams)
    if (found === undefined) send(404, { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', detail: 'There is nothing here', correlationId: '7d1f' })
    else send(200, found, { ETag: '"3"' })
    return true
  }
  let text = ''
  request.on('data', (part) => (text += part))
  request.on('end', () => send(200, write(request.method, url.pathname, text === '' ? undefined : JSON.parse(text)), { 'Samlingsplats-Position': 'p1' }))
  return true
}
