import { describe, expect, test } from 'vitest'
import { hemicycle } from './hemicycle'

describe.each([1, 2, 7, 46, 101, 500])('a half circle of %i seats', (count) => {
  const { places, radius } = hemicycle(count)

  test('has a place for each, inside the half circle', () => {
    expect(places).toHaveLength(count)
    for (const { x, y } of places) {
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1.000001)
      expect(y).toBeGreaterThanOrEqual(-0.000001)
    }
  })

  test('lets no two seats touch', () => {
    let nearest = Infinity
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) nearest = Math.min(nearest, Math.hypot(a.x - b.x, a.y - b.y))
    })
    expect(nearest).toBeGreaterThan(2 * radius)
  })

  test('goes from one side to the other, so that a group becomes a wedge', () => {
    // Rounded: the base line itself is 0, whichever side of it the arithmetic lands on.
    const angles = places.map(({ x, y }) => Math.round(Math.atan2(Math.max(y, 0), -x) * 1e6))
    expect(angles).toEqual(angles.toSorted((a, b) => a - b))
  })
})

test('no seats are no places', () => {
  expect(hemicycle(0)).toEqual({ places: [], radius: 0 })
})
