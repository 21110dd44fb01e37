import { expect, test } from 'vitest'
import { indexOfProof } from './receipt'

test('the entry number is read from the proof', () => {
  expect(indexOfProof('c2sp.org/tlog-proof@v1\nindex 18361\nAAA=\n\norigin\n18402\nroot\n')).toBe(18361)
  expect(indexOfProof('c2sp.org/tlog-proof@v1\nextra QQ==\nindex 0\n')).toBe(0)
})

test('what is no proof has no entry number', () => {
  expect(indexOfProof('<html>index 7</html>')).toBe(null)
  expect(indexOfProof('index -1\n')).toBe(null)
  expect(indexOfProof('')).toBe(null)
})
