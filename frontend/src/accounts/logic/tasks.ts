/** Nearest deadline first; what has none comes last, in the order given. */
export function byDeadline<T extends { dueAt?: string | null }>(tasks: readonly T[]): T[] {
  const time = (task: T) => (task.dueAt ? Date.parse(task.dueAt) : Infinity)
  return tasks.toSorted((a, b) => {
    const [first, second] = [time(a), time(b)]
    return first === second ? 0 : first - second
  })
}

/** A task is named after the command that settles it; `cast_ballot` and `castBallot` are the same. */
export function commandOf(kind: string): string {
  return kind.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
