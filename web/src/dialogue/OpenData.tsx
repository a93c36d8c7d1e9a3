import * as m from '../paraglide/messages/_index.js'

/** The figures as files that anybody may use, with the card that says what they hold and under which licence. */
export const OpenData = ({ id }: { id: string }) => (
  <>
    <p>{m.open_data_text()}</p>
    <ul className="plain-list">
      <li>
        <a href={`/api/dialogues/${id}/open-data/comments.csv`}>{m.open_data_comments()}</a>
      </li>
      <li>
        <a href={`/api/dialogues/${id}/open-data/groups.csv`}>{m.open_data_groups()}</a>
      </li>
      <li>
        <a href={`/api/dialogues/${id}/open-data/datacard.json`}>{m.open_data_card()}</a>
      </li>
    </ul>
  </>
)
