import type { ReactNode } from 'react'
import type { Localized, Source } from '../api/types'
import * as m from '../paraglide/messages/_index.js'
import { age, dayOf } from './format'

export interface Fact { name: string; value: ReactNode }

/** Facts as a list of terms; a fact nobody has given is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const given = facts.filter(({ value }) => value != null && value !== '' && value !== false)
  return (
    <dl className="facts">
      {given.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the facts come from, under which licence, and how old they are. A source's own id is shown where it is more than the name. */
export function Sources({ sources, names }: { sources: readonly Source[] | undefined; names?: Localized }) {
  if (sources === undefined || sources.length === 0) return <p>{m.source_own()}</p>
  const known = Object.values(names ?? {})
  return (
    <ul className="sources">
      {sources.map(({ name, externalId, licence, retrievedAt }) => (
        <li key={`${name}${externalId ?? ''}`}>
          <strong>{name}</strong>
          {externalId != null && externalId !== '' && !known.includes(externalId) && <span className="quiet"> ({externalId})</span>}
          <br />
          {m.licence()}: {licence ?? m.not_stated()}
          {retrievedAt != null && (
            <>
              <br />
              {m.retrieved({ day: dayOf(retrievedAt), age: age(retrievedAt) })}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A website leaves the site; only what is really an http address becomes a link. */
export function WebLink({ url, children }: { url: string; children?: ReactNode }) {
  if (!/^https?:\/\//i.test(url)) return <>{url}</>
  return (
    <a href={url} rel="noopener noreferrer external">
      {children ?? url.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  )
}
