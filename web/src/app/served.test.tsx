import { render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PageLoading } from '../ui/states'
import { keepServed } from './served'

const document_ = (html: string) => {
  document.body.innerHTML = html
  history.replaceState(null, '', '/aktorer/vaxthuset')
  keepServed()
  document.body.innerHTML = ''
}
afterEach(() => history.replaceState(null, '', '/'))

it('what the server wrote stays to be read while the page is loading, through every stage of it', () => {
  document_('<main class="server-page"><h1>Växthuset</h1></main>')
  const { unmount } = render(<PageLoading />)
  expect(screen.getByRole('heading', { name: 'Växthuset' })).toBeVisible()
  unmount()
  render(<PageLoading />)
  expect(screen.getByRole('heading', { name: 'Växthuset' })).toBeVisible()
})

it('on another page the place is kept with lines instead', () => {
  document_('<main class="server-page"><h1>Växthuset</h1></main>')
  history.replaceState(null, '', '/aktorer/lyftet')
  const { container } = render(<PageLoading />)
  expect(screen.queryByRole('heading')).not.toBeInTheDocument()
  expect(container.querySelectorAll('.loading-line')).toHaveLength(14)
})
