import { Link } from 'react-router'
import { useGet } from '../app/queries'
import * as m from '../paraglide/messages/_index.js'
import { OpenData } from '../dialogue/OpenData'
import { ErrorNotice } from '../ui/states'
import type { Dialogue } from './types'

const FILES = ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv']

/** What anybody may take, and of a conversation that came from elsewhere what came in. Rows of a dialogue held here are handed to nobody. */
export function DialogueFiles({ dialogue: { id } }: { dialogue: Dialogue }) {
  const { data, error, refetch } = useGet<{ source: string; imported?: boolean }>(`/api/dialogues/${id}/open-data/datacard.json`)
  return (
    <section aria-labelledby="filer">
      <h2 id="filer">{m.files_title()}</h2>
      <OpenData id={id} />
      {error !== null && <ErrorNotice error={error} retry={refetch} />}
      {data?.imported === true && (
        <>
          <h3>{m.files_imported()}</h3>
          <p>{m.files_imported_text({ source: data.source })}</p>
          <ul className="plain-list">
            {FILES.map((file) => (
              <li key={file}>
                <a href={`/api/dialogues/${id}/imported/${file}`}>{file}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {data?.imported === false && <p className="quiet">{m.files_rows_stay()}</p>}
      <p>
        <Link to="/redaktion/importera-dialog">{m.import_title()}</Link>
      </p>
    </section>
  )
}
