import * as m from '../paraglide/messages/_index.js'

interface Props { found: boolean; kept: boolean; keep: (kept: boolean) => void; cleared: boolean; clear: () => void; undo: () => void }

/** What happens to what is being written, and how to be rid of it. */
export function DraftTools({ found, kept, keep, cleared, clear, undo }: Props) {
  return (
    <div>
      {found && <p className="quiet">{m.draft_found()}</p>}
      <label className="check">
        <input type="checkbox" checked={kept} onChange={() => keep(!kept)} aria-describedby="utkast" />
        <span className="check-name">{m.draft_keep()}</span>
      </label>
      <p id="utkast" className="quiet">
        {m.draft_hint()}
      </p>
      <p role="status">
        {cleared ? (
          <>
            {m.draft_cleared()}{' '}
            <button type="button" className="button-link" onClick={undo}>
              {m.draft_undo()}
            </button>
          </>
        ) : (
          <button type="button" className="button-link" onClick={clear}>
            {m.draft_clear()}
          </button>
        )}
      </p>
    </div>
  )
}
