/** Why bytes were not believed. `code` names the reason, in the words that `claror verify` uses where it has one. */
export class RecordError extends Error {
  constructor(
    readonly code: string,
    message: string,
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
