import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, it } from 'vitest'
import type { Hit } from '../api/types'
import { HitList } from './Hits'

const meeting: Hit = { type: 'meeting', id: 'm1', title: 'Samtal om lån', status: 'PLANNED', locality: 'Bystugan', occasion: { startsAt: '2098-01-14T16:00:00Z', endsAt: '2098-01-14T18:00:00Z', online: true }, links: { page: '/moten/m1' } }

const shown = (...hits: Hit[]) =>
  render(
    <MemoryRouter>
      <HitList hits={hits} asked={false} facets={undefined} />
    </MemoryRouter>,
  )

it('a meeting says what it is, where and when, and leads to where it stands', () => {
  shown(meeting)

  expect(screen.getByRole('link', { name: 'Samtal om lån' })).toHaveAttribute('href', '/moten/m1')
  expect(screen.getByText('Möte · Bystugan')).toBeInTheDocument()
  expect(screen.getByText('14 januari 2098 kl. 17:00 – 19:00')).toHaveAttribute('datetime', '2098-01-14T16:00:00Z')
  expect(screen.getByText(/på nätet/)).toBeInTheDocument()
})

it('one that is cancelled says so first, and invites nobody to take part', () => {
  shown({ ...meeting, status: 'CANCELLED' })

  expect(screen.getByText('Inställt:')).toBeInTheDocument()
  expect(screen.queryByText(/på nätet/)).not.toBeInTheDocument()
})

it('a recommendation is called by its name', () => {
  shown({ type: 'recommendation', id: 'r1', title: 'Fortsatt stöd', links: { page: '/rekommendationer/fortsatt-stod' } })

  expect(screen.getByText('Rekommendation')).toBeInTheDocument()
})

it('a window says until when decision makers listen', () => {
  shown({ type: 'window', id: 'w1', title: 'Remiss om lån', occasion: { startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-06-01T10:00:00Z', online: false }, links: { page: '/budskap#fonster-w1' } })

  expect(screen.getByText('Påverkansfönster')).toBeInTheDocument()
  expect(screen.getByText('Öppet från 2 mars 2026 till 1 juni 2026 12:00')).toBeInTheDocument()
})
