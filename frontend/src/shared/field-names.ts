import type { Problem } from './graphql'

/**
 * A refusal whose fields are named as the form names its inputs. The server counts texts by place (`texts.1.title`),
 * a form by language (`title-ar`).
 */
export function withFieldNames(problem: Problem, rename: (field: string) => string | null): Problem {
  return { ...problem, fields: problem.fields.map((error) => ({ ...error, field: rename(error.field) ?? error.field })) }
}

/** `names.1.text` → `names-ar`, when the second text sent was the Arabic one. */
export function byLanguage(
  field: string,
  list: string,
  languages: readonly string[],
  nameOf: (part: string, language: string) => string,
): string | null {
  const match = new RegExp(`^${list}(?:\\.(\\d+)(?:\\.(\\w+))?)?$`).exec(field)
  if (!match) return null
  const language = languages[Number(match[1] ?? 0)] ?? languages[0]
  return language === undefined ? null : nameOf(match[2] ?? 'text', language)
}
