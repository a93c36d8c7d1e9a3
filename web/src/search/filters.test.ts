import { describe, expect, it } from 'vitest'
import { apiQuery, chosenFilters, formatSearch, parseSearch, toggle, withoutFilters } from './filters'

const search = (query: string) => parseSearch(new URLSearchParams(query))

describe('a search and its address', () => {
  it('are the same in both directions', () => {
    const query = 'q=ensamhet&sector=ACADEMIA&county=24&county=25&sort=newest&view=table'
    expect(formatSearch(search(query)).toString()).toBe(query)
  })
  it('keeps to known orders and views, and leaves empty and repeated values out', () => {
    expect(formatSearch(search('q=+&sort=worst&view=cube&county=&county=24&county=24&utm=x')).toString()).toBe('county=24')
  })
  it('keeps letters such as å ä ö', () => {
    expect(search(formatSearch(search('q=R%C3%A4ttvik')).toString()).q).toBe('Rättvik')
  })
  it('puts a filter on and takes it off again', () => {
    const one = toggle(search('q=stöd'), { name: 'county', value: '24' })
    expect(chosenFilters(one)).toEqual([{ name: 'county', value: '24' }])
    expect(formatSearch(toggle(one, { name: 'county', value: '24' })).toString()).toBe('q=st%C3%B6d')
  })
  it('keeps the words when all filters are cleared', () => {
    expect(formatSearch(withoutFilters(search('q=stöd&sdg=8&near=59.3,18.0,20&view=map'))).toString()).toBe('q=st%C3%B6d&view=map')
  })
  it('asks the service with cursor, own position and language, but without the view', () => {
    expect(apiQuery(search('q=a&view=map'), { cursor: 'c', after: 'p', language: 'en' })).toBe('q=a&lang=en&cursor=c&after=p')
    expect(apiQuery(search('q=a'), { cursor: null, after: null, language: 'sv' })).toBe('q=a&map=true')
  })
})
