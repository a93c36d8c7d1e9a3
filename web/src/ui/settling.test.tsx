import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ActorField } from './ActorField'
import { ChooseField } from './ChooseField'
import type { Named } from './found'
import { Form } from './form'
import { LONGEST_WAIT } from './settling'

const actor = (id: string, text: string, detail: string | null = null) => ({ type: 'actor', id, text, detail })
let suggestions: object[]
let hits: object[]
let held: Promise<void>
let release: () => void
let sent: { who: Named; needs: string[] }[]

beforeEach(() => {
  suggestions = []
  hits = []
  sent = []
  held = Promise.resolve()
  release = () => undefined
  vi.stubGlobal('fetch', async () => {
    await held
    return new Response(JSON.stringify({ suggestions, hits, titles: { sv: 'Lokaler' } }))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const holdAnswers = () => {
  held = new Promise((go) => {
    release = go
  })
}

function Filled({ busy = false }: { busy?: boolean }) {
  const [who, setWho] = useState<Named>({ actorId: null, name: '' })
  const [needs, setNeeds] = useState<string[]>([])
  return (
    <Form problem={null} busy={busy} submit={() => sent.push({ who, needs })} submitName="Skicka" nameOf={() => null}>
      <ActorField name="vem" label="Vem" value={who} errors={[]} change={setWho} />
      <ChooseField name="vilka" label="Vilka" among="need" chosen={needs} errors={[]} change={setNeeds} />
    </Form>
  )
}

function open() {
  const shown = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Filled />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup(), shown, who: () => screen.getByLabelText(/^Vem/), needs: () => screen.getByLabelText('Vilka'), button: () => screen.getByRole('button', { name: 'Skicka' }) }
}

it('a name that is sent before the suggestions have come waits for them and is linked', async () => {
  suggestions = [actor('a9', 'Strandby kommun'), actor('a8', 'Strandby kommunförbund')]
  holdAnswers()
  const { user, who, button } = open()
  await user.type(who(), 'strandby kommun{Enter}')
  expect(sent).toHaveLength(0)
  expect(button()).toBeDisabled()
  expect(screen.getByText('Letar efter namnet i katalogen …')).toBeInTheDocument()
  release()
  await vi.waitFor(() => expect(sent).toEqual([{ who: { actorId: 'a9', name: 'strandby kommun' }, needs: [] }]))
  expect(button()).toBeEnabled()
})

it('of two that are called so neither is linked: it is sent as it was written', async () => {
  suggestions = [actor('a1', 'Forum'), actor('a2', 'Forum')]
  holdAnswers()
  const { user, who } = open()
  await user.type(who(), 'Forum{Enter}')
  release()
  await vi.waitFor(() => expect(sent).toEqual([{ who: { actorId: null, name: 'Forum' }, needs: [] }]))
  expect(screen.getByText('Visas som namn. Välj ett förslag för att länka till aktören.')).toBeInTheDocument()
})

it('an answer that does not come is waited for two seconds and no longer', async () => {
  holdAnswers()
  const { user, who, button } = open()
  await user.type(who(), 'Strandby kommun')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  button().click()
  await act(() => vi.advanceTimersByTimeAsync(LONGEST_WAIT - 1))
  expect(sent).toHaveLength(0)
  await act(() => vi.advanceTimersByTimeAsync(1))
  expect(sent).toEqual([{ who: { actorId: null, name: 'Strandby kommun' }, needs: [] }])
})

it('an answer that is an error is waited for no longer than it takes', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 503 })))
  const { user, who } = open()
  await user.type(who(), 'Strandby kommun{Enter}')
  await vi.waitFor(() => expect(sent).toHaveLength(1), { timeout: LONGEST_WAIT / 2 })
})

it('pressed twice it is sent once, and not at all when the form is gone', async () => {
  holdAnswers()
  const { user, who, shown } = open()
  await user.type(who(), 'Strandby kommun{Enter}{Enter}')
  shown.unmount()
  release()
  await act(async () => held)
  expect(sent).toHaveLength(0)
})

it('what is written out as exactly one is called is chosen when the form is sent, and what is not stays written', async () => {
  hits = [{ id: 'n1', title: 'Kapital' }, { id: 'n2', title: 'Kapital till lokaler' }]
  holdAnswers()
  const { user, needs } = open()
  await user.type(needs(), 'kapital{Enter}')
  release()
  await vi.waitFor(() => expect(sent).toEqual([{ who: { actorId: null, name: '' }, needs: ['n1'] }]))
  await user.type(needs(), 'kap{Enter}')
  await vi.waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.needs).toEqual(['n1'])
  expect(needs()).toHaveValue('kap')
})

it('what is written may be half of another word: before the form is sent nothing is chosen', async () => {
  hits = [{ id: 'n1', title: 'Kapital' }, { id: 'n2', title: 'Kapital till lokaler' }]
  const { user, needs } = open()
  await user.type(needs(), 'kapital')
  expect(await screen.findByRole('button', { name: 'Välj Kapital' })).toBeInTheDocument()
  expect(needs()).toHaveValue('kapital')
  expect(screen.queryByRole('button', { name: /^Ta bort/ })).not.toBeInTheDocument()
})

it('two of the same name are told apart by a second line, which is part of what is read aloud', async () => {
  suggestions = [actor('a1', 'Forum', 'Umeå · Ideell förening · 802000-0010'), actor('a2', 'Forum', 'Bergen, Norge'), actor('a3', 'Forum')]
  const { user, who } = open()
  await user.type(who(), 'Forum')
  await user.click(await screen.findByRole('option', { name: /^Forum,\s*Umeå · Ideell förening · 802000-0010$/ }))
  expect(screen.getByText('Finns i katalogen. Umeå · Ideell förening · 802000-0010'), 'which one it became').toBeInTheDocument()
  expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
})

it('hits are told apart by where they are, or by how they begin', async () => {
  hits = [{ id: 'n1', title: 'Lokaler', county: '24' }, { id: 'n2', title: 'Lokaler', snippet: [{ text: 'För unga ' }, { text: 'mitt i byn', match: true }] }]
  const { user, needs } = open()
  await user.type(needs(), 'Lokaler')
  const list = within(await screen.findByRole('listbox'))
  expect(list.getAllByRole('option').map((each) => each.textContent)).toEqual(['Lokaler, Västerbotten', 'Lokaler, För unga mitt i byn'])
})
