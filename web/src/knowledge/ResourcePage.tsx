import { useParams } from 'react-router'
import type { Resource } from '../api/types'
import { Unreadable } from '../app/NotFound'
import { locale } from '../app/locale'
import { usePage } from '../app/page'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { Facts, WebLink } from '../ui/Facts'
import { Challenges } from '../ui/Challenges'
import { Goals } from '../ui/Goals'
import { useCodes } from '../ui/codes'
import { age, partialDate } from '../ui/format'
import { PageLoading } from '../ui/states'
import { Prose, Title, plain } from '../ui/text'
import { Remarks } from '../ui/Remarks'

export default function ResourcePage() {
  const { slug = '' } = useParams()
  const { data: resource, isPending, error, refetch } = useGet<Resource>(`/api/resources/by-slug/${encodeURIComponent(slug)}`)
  usePage(resource === undefined ? null : plain(resource.titles), plain(resource?.summaries) || undefined)
  if (isPending) return <PageLoading />
  if (error !== null) return <Unreadable error={error} retry={refetch} />
  return <ResourceView resource={resource} />
}

const language = (code: string) => new Intl.DisplayNames([locale()], { type: 'language' }).of(code) ?? code

function licenceName(licence: string): string {
  if (licence === 'OFFICIAL_TEXT') return m.licence_official()
  if (licence === 'UNKNOWN_LINK_ONLY') return m.licence_unknown()
  return licence
}

export function resourceType(type: string): string {
  const names: Record<string, () => string> = {
    report: m.resource_report,
    tool: m.resource_tool,
    method: m.resource_method,
    guide: m.resource_guide,
    dataset: m.resource_dataset,
    case: m.resource_case,
    course: m.resource_course,
    film: m.resource_film,
  }
  return names[type.toLowerCase()]?.() ?? type
}

function ResourceView({ resource }: { resource: Resource }) {
  const stages = useCodes('stages')
  const needs = useCodes('need-areas')
  return (
    <article className="entity">
      <header>
        <p className="kind">{resource.type == null ? m.type_resource() : resourceType(resource.type)}</p>
        <h1>
          <Title of={resource.titles} />
        </h1>
      </header>
      <div className="entity-main">
        <Prose of={resource.summaries} />
        <section aria-labelledby="lank">
          <h2 id="lank">{m.read_it()}</h2>
          {(resource.links ?? []).length === 0 && <p className="quiet">{m.no_links()}</p>}
          <ul className="plain-list">
            {resource.links?.map(({ url, label }) => (
              <li key={url} className="way-out">
                <WebLink url={url}>{plain(label) || m.open_at({ host: hostOf(url) })}</WebLink>
                {plain(label) !== '' && <span className="quiet">{hostOf(url)}</span>}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <aside className="entity-side" aria-label={m.facts()}>
        <h2>{m.facts()}</h2>
        <Facts
          facts={[
            { name: m.creators(), value: resource.creators?.join(', ') },
            { name: m.publisher(), value: resource.publisher },
            { name: m.issued(), value: resource.issued != null && partialDate(resource.issued) },
            { name: m.language(), value: resource.language != null && language(resource.language) },
            { name: m.licence(), value: resource.licence != null && licenceName(resource.licence) },
            { name: m.stages(), value: resource.stages?.map(stages.label).join(', ') },
            { name: m.need_areas(), value: resource.needAreas?.map(needs.label).join(', ') },
            { name: m.challenges(), value: (resource.challenges ?? []).length > 0 && <Challenges codes={resource.challenges} /> },
            { name: m.filter_sdg(), value: (resource.sdgTargets ?? []).length > 0 && <Goals targets={resource.sdgTargets} /> },
          ]}
        />
        <p className="quiet">{resource.updatedAt != null && m.updated({ age: age(resource.updatedAt) })}</p>
        <Remarks type="RESOURCE" id={resource.id} title={plain(resource.titles)} />
      </aside>
    </article>
  )
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host.replace(/^www\./, '')
  } catch {
    return url
  }
}
