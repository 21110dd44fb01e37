/** Languages of the council in which a draft has no text yet. */
export function missingLanguages(council: readonly string[], versions: readonly { version: number; languages: readonly string[] }[], current: number): string[] {
  const there = versions.find((one) => one.version === current)?.languages ?? []
  return council.filter((language) => !there.includes(language))
}

interface SeatLike {
  code: string
  vacant: boolean
  validFrom: string
  validUntil?: string | null | undefined
}

/** Seats that nobody speaks for today, of the organisations that take part. */
export function vacantSeats<O extends { seats: readonly SeatLike[] }>(organisations: readonly O[], today: string): { organisation: O; seat: O['seats'][number] }[] {
  return organisations.flatMap((organisation) =>
    organisation.seats
      .filter((seat) => seat.vacant && seat.validFrom <= today && (seat.validUntil == null || seat.validUntil >= today))
      .map((seat) => ({ organisation, seat })),
  )
}

interface PersonLike {
  invited: boolean
  signedUp: boolean
  roles: readonly unknown[]
  mandates: readonly { current: boolean }[]
}

/** Of those who have something to do here, who cannot sign in yet. */
export function cannotSignIn<P extends PersonLike>(people: readonly P[]): { uninvited: P[]; waiting: P[] } {
  const needed = people.filter((person) => !person.signedUp && (person.roles.length > 0 || person.mandates.some((m) => m.current)))
  return { uninvited: needed.filter((person) => !person.invited), waiting: needed.filter((person) => person.invited) }
}

/** The tasks of those who run votes; casting a ballot is a representative's, and stands in their own workspace. */
export function conductTasks<T extends { kind: string }>(tasks: readonly T[]): T[] {
  return tasks.filter((task) => task.kind !== 'castBallot')
}
