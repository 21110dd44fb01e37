const MINUTE = 60_000

/** Which warning stands, by milliseconds left: 10 or 2 minutes, 0 when time is over, null while there is time. */
export function closingWarning(left: number): 10 | 2 | 0 | null {
  if (left <= 0) return 0
  if (left <= 2 * MINUTE) return 2
  return left <= 10 * MINUTE ? 10 : null
}
