/** Where something was found wrong. */
export interface Place {
  /** The entry's number. */
  index?: number
  /** The address of a tile or of another file below `/log`. */
  file?: string
  /** The size of a tree. */
  size?: number
}

/**
 * Why bytes were not believed, or could not be checked. `code` names the reason, in the words that `claror verify` uses
 * where it has one; `message` is for those who repair it.
 */
export class RecordError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place: Place = {},
  ) {
    super(message)
    this.name = 'RecordError'
  }
}

/** An entry of a version or type that this program does not know: it cannot judge it, which is no proof of tampering. */
export class UnknownLeaf extends RecordError {
  constructor(message: string) {
    super('leaf-unknown', message)
  }
}

/** Codes of what could not be read or judged; every other code says that something is wrong. */
const UNFINISHED = new Set([
  'unreachable', 'checkpoint-missing', 'tile-missing', 'entries-missing', 'leaf-unknown', 'opening-missing', 'count-unknown',
  'policy-unmet', 'not-there', 'insecure', 'silent',
])

/** Whether an error proves nothing against the record: only that the check could not be finished. */
export function isUnfinished(error: RecordError): boolean {
  return UNFINISHED.has(error.code)
}

/** Any failure as one with a code: what a program did not expect is no proof against the record either. */
export function asRecordError(error: unknown): RecordError {
  if (error instanceof RecordError) return error
  return new RecordError('unreachable', error instanceof Error ? error.message : String(error))
}
