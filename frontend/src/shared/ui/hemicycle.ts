/** A seat's place in a half circle of width 2 and height 1, origin at the centre of its base. */
export interface Place {
  x: number
  y: number
}

/**
 * Places for `count` seats in concentric half circles, ordered by angle from the start edge, so that
 * neighbours in the list sit beside each other and a group becomes a wedge.
 */
export function hemicycle(count: number): { places: Place[]; radius: number } {
  if (count <= 0) return { places: [], radius: 0 }
  const rows = rowCount(count)
  const radii = Array.from({ length: rows }, (_, row) => INNER + ((1 - INNER) * row) / Math.max(rows - 1, 1))
  const perRow = share(count, radii)
  const placed: (Place & { angle: number })[] = []
  perRow.forEach((seats, row) => {
    const r = radii[row] ?? 1
    for (let seat = 0; seat < seats; seat += 1) {
      const angle = seats === 1 ? Math.PI / 2 : (Math.PI * seat) / (seats - 1)
      placed.push({ angle, x: -r * Math.cos(angle), y: r * Math.sin(angle) })
    }
  })
  placed.sort((a, b) => a.angle - b.angle || b.y * b.y + b.x * b.x - (a.y * a.y + a.x * a.x))
  const gap = rows > 1 ? (1 - INNER) / (rows - 1) : 0.5
  return { places: placed.map(({ x, y }) => ({ x, y })), radius: Math.min(gap * 0.36, spacing(radii, perRow) * 0.42) }
}

const INNER = 0.42

function rowCount(count: number): number {
  return Math.max(1, Math.min(10, Math.round(Math.sqrt(count / 2.9))))
}

/** Shares seats between rows by their length; the rounding is paid by the outer rows. */
function share(count: number, radii: number[]): number[] {
  const total = radii.reduce((sum, r) => sum + r, 0)
  const seats = radii.map((r) => Math.max(1, Math.floor((count * r) / total)))
  let left = count - seats.reduce((sum, n) => sum + n, 0)
  for (let row = seats.length - 1; left !== 0 && seats.length > 0; row = row === 0 ? seats.length - 1 : row - 1) {
    const step = Math.sign(left)
    const now = seats[row] ?? 0
    if (now + step < 0) continue
    seats[row] = now + step
    left -= step
  }
  return seats
}

/** The smallest distance between neighbours of one row. */
function spacing(radii: number[], perRow: number[]): number {
  return Math.min(...perRow.map((n, row) => (n > 1 ? (Math.PI * (radii[row] ?? 1)) / (n - 1) : 1)))
}
