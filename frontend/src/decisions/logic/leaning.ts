export type Leaning = 'for' | 'against' | 'none'

/** Where a group leans: more for than against, more against, or neither. */
export function leaning(figures: { for: number; against: number }): Leaning {
  if (figures.for > figures.against) return 'for'
  return figures.against > figures.for ? 'against' : 'none'
}
