import { useState } from 'react'
import { Link } from 'react-router'
import { get } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { Refused } from './Refused'

const PARTS = ['directory', 'resource', 'dialogue', 'search'] as const

/** Each service answers for its own part; here they become one file. A part that does not answer stops it: half a file would pass for a whole one. */
export async function collect(): Promise<string> {
  const parts = await Promise.all(PARTS.map((part) => get<unknown>(`/api/me/${part}`)))
  return JSON.stringify({ exportedAt: new Date().toISOString(), services: parts }, null, 2)
}

export function MyData() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const [done, setDone] = useState(false)
  const download = async () => {
    setBusy(true)
    setProblem(null)
    setDone(false)
    await collect().then((text) => {
      save(text)
      setDone(true)
    }, setProblem)
    setBusy(false)
  }
  return (
    <section aria-labelledby="mina-uppgifter">
      <h2 id="mina-uppgifter">{m.my_data()}</h2>
      <p>{m.my_data_text()}</p>
      <Refused problem={problem} />
      <p role="status">{done && m.my_data_done()}</p>
      <p className="button-row">
        <button type="button" className="button-secondary" disabled={busy} onClick={() => void download()}>
          {m.my_data_download()}
        </button>
        <Link to="/konto/radera">{m.erase_link()}</Link>
      </p>
    </section>
  )
}

function save(text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'samlingsplats-mina-uppgifter.json'
  link.click()
  URL.revokeObjectURL(link.href)
}
