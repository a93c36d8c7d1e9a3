import { locale } from '../app/locale'
import * as m from '../paraglide/messages/_index.js'
import type { Choice } from '../ui/codes'
import { languageName } from '../ui/format'
import { StepForm } from './StepForm'
import { textOf, wordsOrNull, type Spec, type Values } from './spec'
import type { Endorsement, Recommendation } from './types'
import { useAll } from './useAll'
import { mandateChoices, stanceChoices } from './words'

interface Props { recommendation: Recommendation; organisations: readonly Choice[] }

/** How an organisation stands to exactly this text; what it said of an older text is there to be confirmed again. */
export function StanceSteps({ recommendation, organisations }: Props) {
  const { id, state, textVersion } = recommendation
  const { data } = useAll<Endorsement>(`/api/recommendations/${id}/endorsements`)
  const mine = (data ?? []).filter((each) => each.withdrawnAt == null && organisations.some(({ value }) => value === each.actorId))
  const old = mine.filter((each) => each.textVersion < textVersion)
  const path = (actorId: string) => `/api/recommendations/${id}/endorsements/${actorId}`
  return (
    <>
      {old.map((each) => (
        <StepForm<Endorsement>
          key={`${each.id}${textVersion}`}
          id={`igen-${each.actorId}`}
          title={m.confirm_again({ name: nameOf(organisations, each.actorId) })}
          text={m.confirm_again_text({ old: each.textVersion, now: textVersion })}
          specs={(values) => stanceSpecs(values)}
          start={valuesOf(each)}
          path={path(each.actorId)}
          method="PUT"
          body={(values) => stanceBody(values, textVersion)}
          submitName={m.confirm_again_submit()}
        />
      ))}
      {takesStances(state) && (
        <StepForm<Endorsement>
          id="stallning"
          title={m.endorse_title()}
          text={m.endorse_text({ version: textVersion })}
          specs={(values) => [organisation(organisations), ...stanceSpecs(values)]}
          start={{ actor: organisations.length === 1 ? (organisations[0]?.value ?? '') : '' }}
          path={(values) => path(textOf(values, 'actor'))}
          method="PUT"
          body={(values) => stanceBody(values, textVersion)}
          submitName={m.endorse_submit()}
        />
      )}
      {mine.map((each) => (
        <StepForm<Endorsement> key={each.id} id={`aterta-${each.actorId}`} title={m.withdraw_stance({ name: nameOf(organisations, each.actorId) })} text={m.withdraw_stance_text()} specs={() => []} path={path(each.actorId)} method="DELETE" submitName={m.withdraw()} />
      ))}
      {state === 'CONSULTATION' && (
        <StepForm
          id="andring"
          title={m.amendment_propose()}
          text={m.amendment_propose_text()}
          specs={(values) => [
            organisation(organisations),
            { name: 'language', label: m.amendment_language(), at: ['/language'], kind: 'select', choices: LANGUAGES.map((value) => ({ value, label: languageName(value) })), required: true },
            { name: 'proposal', label: m.amendment_proposal(), at: ['/proposal'], kind: 'long', required: true, ...inLanguage(values) },
            { name: 'why', label: m.amendment_why(), at: ['/why'], kind: 'long', required: true, ...inLanguage(values) },
          ]}
          start={{ actor: organisations[0]?.value ?? '', language: locale() }}
          path={`/api/recommendations/${id}/amendments`}
          body={(values) => ({ actorId: textOf(values, 'actor'), language: textOf(values, 'language'), proposal: textOf(values, 'proposal'), why: textOf(values, 'why') })}
          submitName={m.send()}
        />
      )}
    </>
  )
}

/** What an amendment may be written in. */
const LANGUAGES = ['sv', 'en']
const inLanguage = (values: Values) => (LANGUAGES.includes(textOf(values, 'language')) ? { lang: textOf(values, 'language') } : {})

/** A draft is nobody's to judge yet, and a closed one nobody's any more. */
const takesStances = (state: Recommendation['state']) => state !== 'DRAFT' && state !== 'CLOSED'
const nameOf = (organisations: readonly Choice[], id: string) => organisations.find(({ value }) => value === id)?.label ?? id

export const organisation = (choices: readonly Choice[]): Spec => ({ name: 'actor', label: m.organisation(), at: ['/actorId'], kind: 'select', choices, required: true })

/** Not supporting takes a reason and supporting mainly a reservation: the field is there when it is asked for. */
function stanceSpecs(values: Values): Spec[] {
  const stance = values['stance']
  return [
    { name: 'stance', label: m.stance(), at: ['/stance'], kind: 'select', choices: stanceChoices(), required: true },
    ...(stance === 'SUPPORTS_MAINLY' ? both('reservation', m.reservation_sv(), m.reservation_en()) : []),
    ...(stance === 'DOES_NOT_SUPPORT' ? both('reason', m.stance_reason_sv(), m.stance_reason_en()) : []),
    { name: 'mandate', label: m.mandate(), at: ['/mandate'], kind: 'select', choices: mandateChoices(), required: true },
    { name: 'protocol', label: m.protocol(), at: ['/protocolReference'], required: true, hint: m.protocol_hint() },
  ]
}

export const both = (name: string, sv: string, en: string, at = `/${name}`, required = true): Spec[] => [
  { name: `${name}Sv`, label: sv, at: [at, `${at}/sv`], kind: 'long', required, lang: 'sv' },
  { name: `${name}En`, label: en, at: [`${at}/en`], kind: 'long', lang: 'en' },
]

const stanceBody = (values: Values, textVersion: number) => ({
  textVersion,
  stance: textOf(values, 'stance'),
  mandate: textOf(values, 'mandate'),
  protocolReference: textOf(values, 'protocol'),
  reason: values['stance'] === 'DOES_NOT_SUPPORT' ? wordsOrNull(values, 'reason') : null,
  reservation: values['stance'] === 'SUPPORTS_MAINLY' ? wordsOrNull(values, 'reservation') : null,
})

const valuesOf = ({ stance, mandate, reason, reservation, protocolReference }: Endorsement): Values => ({
  stance,
  mandate,
  protocol: protocolReference,
  reasonSv: reason['sv'] ?? '',
  reasonEn: reason['en'] ?? '',
  reservationSv: reservation['sv'] ?? '',
  reservationEn: reservation['en'] ?? '',
})
