import { useId, type ReactNode } from 'react'
import * as m from '../paraglide/messages/_index.js'
import type { DraftTools as Tools } from './useDraft'

/** What happens to what is being written, and how to be rid of it. */
export function DraftTools({ found, cleared, clear, undo, ...keeping }: Tools) {
  return (
    <div>
      {found && <p className="quiet">{m.draft_found()}</p>}
      <Keeping {...keeping} />
      <p role="status">
        {cleared ? (
          <>
            {m.draft_cleared()} <Choice name={m.draft_undo()} choose={undo} />
          </>
        ) : (
          <Choice name={m.draft_clear()} choose={clear} />
        )}
      </p>
    </div>
  )
}

/** The same around a form of editors: a draft that was found is told before the form, with a way back to what is published. */
export function Drafted({ tools: { found, cleared, clear, undo, ...keeping }, children }: { tools: Tools; children: ReactNode }) {
  return (
    <>
      <div role="status">
        {found && (
          <p className="notice">
            {m.draft_restored()} <Choice name={m.draft_discard()} choose={clear} />
          </p>
        )}
        {cleared && (
          <p className="notice">
            {m.draft_discarded()} <Choice name={m.draft_undo()} choose={undo} />
          </p>
        )}
      </div>
      {children}
      <Keeping {...keeping} />
    </>
  )
}

function Keeping({ kept, keep }: Pick<Tools, 'kept' | 'keep'>) {
  const hint = useId()
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={kept} onChange={() => keep(!kept)} aria-describedby={hint} />
        <span className="check-name">{m.draft_keep()}</span>
      </label>
      <p id={hint} className="quiet">
        {m.draft_hint()}
      </p>
    </>
  )
}

const Choice = ({ name, choose }: { name: string; choose: () => void }) => (
  <button type="button" className="button-link" onClick={choose}>
    {name}
  </button>
)
