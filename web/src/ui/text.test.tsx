import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Prose, choose } from './text'

it('a text is shown in the language of the page', () => {
  expect(choose({ sv: 'Hej', en: 'Hello' }, 'en')).toEqual({ text: 'Hello', language: 'en', missing: false })
})

it('a missing translation is marked and the text keeps its language', () => {
  render(<Prose of={{ en: 'Only in English' }} />)
  expect(screen.getByText('Översättning saknas. Texten är på engelska.')).toBeInTheDocument()
  expect(screen.getByText('Only in English')).toHaveAttribute('lang', 'en')
})

it('a text of unknown language is shown without a claim', () => {
  expect(choose({ und: 'Texto' }, 'sv')).toEqual({ text: 'Texto', language: 'und', missing: false })
})

it('no text at all is nothing', () => {
  expect(choose({ sv: '' })).toBeNull()
  expect(choose(null)).toBeNull()
})
