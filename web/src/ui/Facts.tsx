import type { ReactNode } from 'react'
import type { Source } from '../api/types'
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

/** Where the facts come from, under which licence, and how old they are. */
export function Sources({ sources }: { sources: readonly Source[] | undefined }) {
  if (sources === undefined || sources.length === 0) return <p>{m.source_own()}</p>
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={`${source.name}${source.externalId ?? ''}`}>
          <strong>{source.name}</strong>
          {source.externalId != null && source.externalId !== '' && <span className="quiet"> ({source.externalId})</span>}
          <br />
          {m.licence()}: {source.licence ?? m.not_stated()}
          {source.retrievedAt != null && (
            <>
              <br />
              {m.retrieved({ day: dayOf(source.retrievedAt), age: age(source.retrievedAt) })}
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
