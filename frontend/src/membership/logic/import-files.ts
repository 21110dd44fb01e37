import type { Problem } from '../../shared/graphql'

/** The files of an import, as the server names them. */
export type ImportFile = 'members' | 'representatives' | 'council'

/** One thing that is wrong with a file: at a line and column, or in a row as a whole. */
export interface Finding {
  file: ImportFile
  line: number | null
  column: number | null
  row: number | null
  message: string
}

/** The columns that each table takes; a language's code stands for `…`. */
export const COLUMNS = {
  members: 'member_id, seat_group, platform_sector, name_…, kind, description_…, community_origin_iso, seats, website, persons_hidden, admitted_on',
  representatives: 'member_id, kind, name, email, language, seat, starts_on, ends_on',
} as const

/** The server names places as `members:3:14` (line and column) or `members.12` (row); null when a refusal is about no file. */
export function findingsOf(problem: Problem): Finding[] | null {
  const found = problem.fields.map((field) => {
    const place = /^(members|representatives|council)(?:\.yaml)?(?::(\d+):(\d+)|\.(\d+))$/.exec(field.field)
    if (place === null) return null
    const number = (text: string | undefined) => (text === undefined ? null : Number(text))
    return { file: place[1] as ImportFile, line: number(place[2]), column: number(place[3]), row: number(place[4]), message: field.message || field.code }
  })
  const findings = found.filter((finding) => finding !== null)
  return findings.length > 0 && findings.length === found.length ? findings : null
}

/** A file's text; null when it is not in UTF-8: other bytes must not be guessed at. */
export async function textOf(file: Blob): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return null
  }
}
