import type { ReactNode } from 'react'
import * as m from '../paraglide/messages/_index.js'
import { Facts, WebLink } from '../ui/Facts'
import { evidenceName } from '../ui/evidence'
import { useName } from '../ui/found'
import { partialDate } from '../ui/format'
import { Prose, plain } from '../ui/text'
import { AMONG } from './fields'
import type { ImpactClaim } from './types'
import { aboutKindName, className, figure } from './words'

interface Props { claim: ImpactClaim; saysAbout: boolean; children?: ReactNode }

/** One claim as it is read: what changed, the figures, and how well that is shown. */
export function Claim({ claim, saysAbout, children }: Props) {
  const measured = (decimal: string | null | undefined) => (decimal == null ? null : `${figure(decimal)} ${claim.unit}`)
  return (
    <li>
      <Prose of={claim.outcomes} />
      <Facts
        facts={[
          { name: m.impact_about_kind(), value: saysAbout && <About claim={claim} /> },
          { name: m.impact_indicator(), value: claim.indicator },
          { name: m.impact_baseline(), value: measured(claim.baseline) },
          { name: m.impact_target(), value: measured(claim.target) },
          { name: m.impact_actual(), value: measured(claim.actual) },
          { name: m.impact_period(), value: m.impact_from_to({ from: partialDate(claim.periodFrom), to: partialDate(claim.periodTo) }) },
          { name: m.impact_population(), value: plain(claim.population) },
          { name: m.evidence_title(), value: m.evidence_at({ level: claim.evidenceLevel, name: evidenceName(claim.evidenceLevel) }) },
          { name: m.evidence_read(), value: claim.evidenceUrl != null && <WebLink url={claim.evidenceUrl} /> },
          { name: m.impact_class(), value: claim.impactClass != null && className(claim.impactClass) },
          { name: m.impact_iris(), value: claim.irisId },
        ]}
      />
      {children}
    </li>
  )
}

/** Where claims of one commitment stand together, each says what it is about. */
function About({ claim: { about } }: { claim: ImpactClaim }) {
  return <>{`${aboutKindName(about.kind)}: ${useName(AMONG[about.kind], about.id)}`}</>
}
