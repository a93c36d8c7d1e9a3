import { ApiProblem } from '../api/http'
import * as m from '../paraglide/messages/_index.js'
import { explain } from '../ui/states'
import type { Dialogue, ModerationReason } from './types'

/** Why something is not shown, the likeliest first. */
const AGAINST: readonly ModerationReason[] = ['OFF_TOPIC', 'DUPLICATE', 'SEVERAL_THOUGHTS', 'UNCLEAR', 'PERSONAL_DATA', 'HATE_OR_THREAT', 'ADVERTISING', 'OTHER']

export const moderationReason = (reason: ModerationReason): string =>
  ({
    FITS: m.mod_fits,
    OFF_TOPIC: m.mod_off_topic,
    DUPLICATE: m.mod_duplicate,
    SEVERAL_THOUGHTS: m.mod_several,
    UNCLEAR: m.mod_unclear,
    PERSONAL_DATA: m.mod_personal,
    HATE_OR_THREAT: m.mod_hate,
    ADVERTISING: m.mod_advertising,
    OTHER: m.mod_other,
    UNREAD: m.mod_unread,
  })[reason]()

export const reasonsAgainst = () => AGAINST.map((value) => ({ value, label: moderationReason(value) }))

export const statusName = (status: Dialogue['status']): string =>
  ({ DRAFT: m.dialogue_draft, SCHEDULED: m.dialogue_scheduled, OPEN: m.dialogue_open, CLOSED: m.dialogue_closed })[status]()

const PLACE = /^(\S+\.csv), line (\d+): /

const IMPORT: Record<string, () => string> = {
  'not-facilitator': m.import_not_facilitator,
  'files-missing': m.import_files_missing,
  'columns-missing': m.import_columns_missing,
  'file-not-text': m.import_not_text,
  'row-unreadable': m.import_row_unreadable,
  'vote-unknown': m.import_vote_unknown,
  'duplicate-row': m.import_duplicate,
  'statement-unknown': m.import_statement_unknown,
  'vote-sign-contradicted': m.import_sign,
  'import-too-large': m.import_too_large,
}

/** What is wrong with the files, and where: the service names file and line, and never what stands there. */
export function importProblem(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return explain(problem)
  const sentence = IMPORT[problem.code]?.()
  if (sentence === undefined) return explain(problem)
  const [, file, line] = PLACE.exec(problem.detail) ?? []
  return file === undefined || line === undefined ? sentence : `${m.import_place({ file, line })} ${sentence}`
}
