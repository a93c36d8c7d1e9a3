import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import { Chips } from './Chips'
import { parseSearch } from './filters'

const show = (query: string) =>
  render(
    <MemoryRouter>
      <Chips search={parseSearch(new URLSearchParams(query))} facets={{ sector: [{ value: 'ACADEMIA', label: { sv: 'Akademi', en: 'Academia' }, count: 3 }] }} />
    </MemoryRouter>,
  )

it('each chosen filter has a chip that takes it away and leaves the others', () => {
  show('q=stöd&sector=ACADEMIA&county=24')
  expect(screen.getByRole('link', { name: 'Ta bort filtret Sektor: Akademi' })).toHaveAttribute('href', '/sok?q=st%C3%B6d&county=24')
  expect(screen.getByRole('link', { name: 'Ta bort filtret Län: Västerbotten' })).toHaveAttribute('href', '/sok?q=st%C3%B6d&sector=ACADEMIA')
  expect(screen.getByRole('link', { name: 'Rensa alla filter' })).toHaveAttribute('href', '/sok?q=st%C3%B6d')
})

it('there are no chips without a filter', () => {
  const { container } = show('q=stöd')
  expect(container).toBeEmptyDOMElement()
})
