import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ActorField } from './ActorField'
import { ChooseField } from './ChooseField'
import type { Among, Named } from './found'

const actor = (id: string, text: string) => ({ type: 'actor', id, text })
let suggestions: object[]
let hits: object[]
let asked: string[]
let release: (() => void) | null
let held: Promise<void>

beforeEach(() => {
  suggestions = []
  hits = []
  asked = []
  release = null
  held = Promise.resolve()
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    await held
    if (path === '/api/people/names') return new Response(JSON.stringify({ names: {} }))
    if (path.startsWith('/api/needs/')) return new Response(JSON.stringify({ titles: { sv: 'Lokaler' } }))
    return new Response(JSON.stringify({ suggestions, hits }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const holdAnswers = () => {
  held = new Promise((go) => {
    release = go
  })
}

function show(start: Named) {
  const seen: Named[] = []
  function Form() {
    const [value, setValue] = useState(start)
    return (
      <ActorField
        name="vem"
        label="Vem"
        value={value}
        errors={[]}
        change={(next) => {
          seen.push(next)
          setValue(next)
        }}
      />
    )
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), last: () => seen.at(-1), field: screen.getByRole('combobox') }
}

function choose(among: Among, start: string[] = [], most = 100) {
  const seen: string[][] = []
  function Form() {
    const [chosen, setChosen] = useState(start)
    return (
      <ChooseField
        name="vilka"
        label="Vilka"
        among={among}
        chosen={chosen}
        most={most}
        errors={[]}
        change={(ids) => {
          seen.push(ids)
          setChosen(ids)
        }}
      />
    )
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Form />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), last: () => seen.at(-1), field: screen.getByRole('combobox', { name: 'Vilka' }) }
}

it('a name that is written out before the suggestions have come is linked when they do', async () => {
  suggestions = [actor('a9', 'Strandby kommun'), actor('a8', 'Strandby kommunförbund')]
  holdAnswers()
  const { user, last, field } = show({ actorId: null, name: '' })
  await user.type(field, 'strandby kommun')
  expect(last()).toEqual({ actorId: null, name: 'strandby kommun' })
  release?.()
  await vi.waitFor(() => expect(last()).toEqual({ actorId: 'a9', name: 'strandby kommun' }))
  expect(screen.getByText('Finns i katalogen.')).toBeInTheDocument()
  await user.type(field, ' i norr')
  expect(last()).toEqual({ actorId: null, name: 'strandby kommun i norr' })
})

it('of two with the same name neither is guessed; one is chosen', async () => {
  suggestions = [actor('a1', 'Forum'), actor('a2', 'Forum')]
  const { user, last, field } = show({ actorId: null, name: '' })
  await user.type(field, 'Forum')
  expect(await screen.findAllByRole('option')).toHaveLength(2)
  expect(last()?.actorId).toBeNull()
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(last()).toEqual({ actorId: 'a2', name: 'Forum' })
})

it('arrows move among the suggestions, Escape closes them and keeps what is written', async () => {
  suggestions = [actor('a1', 'Byalaget'), actor('a2', 'Byarådet')]
  const { user, last, field } = show({ actorId: null, name: '' })
  await user.type(field, 'By')
  await screen.findAllByRole('option')
  expect(field).toHaveAttribute('aria-expanded', 'true')
  await user.keyboard('{ArrowUp}')
  expect(field).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Byarådet' }).id)
  await user.keyboard('{Escape}')
  expect(field).toHaveAttribute('aria-expanded', 'false')
  expect(field).toHaveValue('By')
  expect(last()).toEqual({ actorId: null, name: 'By' })
})

it('what was read as a name is linked by a person only', async () => {
  suggestions = [actor('a1', 'Byalaget')]
  const { user, last } = show({ actorId: null, name: 'Byalaget' })
  const link = await screen.findByRole('button', { name: 'Länka till Byalaget i katalogen' })
  expect(last()).toBeUndefined()
  await user.click(link)
  expect(last()).toEqual({ actorId: 'a1', name: 'Byalaget' })
})

it('something is found by a word, kept by its id, shown by its name and taken out again', async () => {
  hits = [{ id: 'n1', title: 'Tålmodigt kapital' }, { id: 'n2', title: 'Kapital till lokaler' }]
  const { user, last, field } = choose('need')
  await user.type(field, 'kapital')
  await user.click(await screen.findByRole('option', { name: 'Kapital till lokaler' }))
  await user.type(field, 'kapital')
  expect(await screen.findAllByRole('option'), 'what is chosen is suggested no more').toHaveLength(1)
  await user.keyboard('{ArrowDown}{Enter}')
  expect(last()).toEqual(['n2', 'n1'])
  await user.click(screen.getByRole('button', { name: 'Ta bort Kapital till lokaler' }))
  expect(last()).toEqual(['n1'])
  expect(field).toHaveFocus()
  expect(asked.every((path) => path.startsWith('/api/search?type=need&q='))).toBe(true)
})

it('whoever has an id may write that, and one in the place of another leaves one', async () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const { user, last, field } = choose('need', ['n7'], 1)
  expect(await screen.findByRole('button', { name: 'Ta bort Lokaler' }), 'asked for by its id').toBeInTheDocument()
  await user.click(field)
  await user.paste(id)
  await user.click(await screen.findByRole('option', { name: 'Lokaler' }))
  expect(last()).toEqual([id])
})

it('that nothing fits is said', async () => {
  const { user, field } = choose('resource')
  await user.type(field, 'xyz')
  expect(await screen.findByText('Inget passar det du har skrivit.')).toBeInTheDocument()
})

it('of a person whom nobody knows by name the id of the account may be written', async () => {
  const id = '01890000-0000-4000-8000-000000000002'
  const { user, last, field } = choose('person', [], 1)
  await user.click(field)
  await user.paste(id)
  await user.click(await screen.findByRole('option', { name: id }))
  expect(last()).toEqual([id])
  expect(asked.every((path) => path === '/api/people/names'), 'nothing of a person stands in an address').toBe(true)
})
