import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TimeBar } from './TimeBar'

it('an ended initiative has passed all of its time, between its months', () => {
  render(<TimeBar initiative={{ planned: { from: '2021-10', to: '2023-04' }, actual: null, percent: 100, timeStatus: 'ENDED' }} />)
  expect(screen.getByText('100 % av tiden, avslutat')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: '100 procent av tiden har gått' })).toBeInTheDocument()
  expect(screen.getByText('oktober 2021')).toBeInTheDocument()
  expect(screen.getByText('april 2023')).toBeInTheDocument()
})

it('what really happened goes before what was planned', () => {
  render(<TimeBar initiative={{ planned: { from: '2024', to: '2025' }, actual: { from: '2024-03' }, percent: 40, timeStatus: 'ONGOING' }} />)
  expect(screen.getByText('mars 2024')).toBeInTheDocument()
  expect(screen.getByText('2025')).toBeInTheDocument()
})

it('an unknown time is dotted and says so', () => {
  const { container } = render(<TimeBar initiative={{ planned: null, actual: null, percent: null, timeStatus: 'UNKNOWN' }} />)
  expect(screen.getByText('tid okänd')).toBeInTheDocument()
  expect(container.querySelector('rect')).toHaveAttribute('fill', 'url(#unknown)')
})
