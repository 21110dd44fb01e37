import { beforeAll, expect, test, vi } from 'vitest'
import { openCheckpoint } from '../../shared/record/checkpoint'
import { utf8 } from '../../shared/record/encoding'
import { Log } from '../../shared/record/log'
import { act, heartbeat, id, makeKey, TestLog } from '../../shared/testing/log'
import { TYPES } from '../../shared/record/catalogue'
import { ACTS } from './acts'
import { makeLabels } from './labels'
import { readAsked } from './query'
import { search, type Ask, type Filter } from './search'

const ALL: Filter = { types: [], about: [], alsoAbout: [], from: '', until: '' }
const ZONE = 'Europe/Madrid'
const noHints = () => Promise.reject(new Error('not to be asked'))

const seat = (n: number, organisation: number, at: string) =>
  act('seat.ended', 'seat', id(n), { organisation: id(organisation), valid_until: '2026-11-24' }, { at })

async function logOf(made: TestLog): Promise<Log> {
  return new Log(made.files(), await openCheckpoint(utf8(await made.checkpoint()), made.key.vkey))
}

let log: Log

beforeAll(async () => {
  const made = new TestLog(await makeKey(), [
    seat(1, 9, '2026-11-20T23:30:00Z'), // 21 November in Madrid
    act('ballot.cast', 'poll', id(5), { poll: id(5), seat: id(1), choice: 'for' }),
    seat(2, 8, '2026-11-22T10:00:00Z'),
    ...Array.from({ length: 300 }, () => heartbeat('2026-11-23T10:00:00Z')),
    seat(3, 9, '2026-11-24T10:00:00Z'),
  ])
  log = await logOf(made)
})

const found = async (filter: Partial<Filter>, before = log.size, wanted = 100) => {
  const { entries, ...rest } = await search(log, { ...ALL, ...filter }, ZONE, before, wanted, noHints)
  return { indexes: entries.map((entry) => entry.index), ...rest }
}

test('the newest come first, as many as wanted, and the search says how far it read', async () => {
  expect(await found({}, log.size, 3)).toEqual({ indexes: [303, 302, 301], readFrom: 301, whole: false, hinted: false })
  expect((await found({}, 301, 2)).indexes).toEqual([300, 299])
})

test('by kind of act, thing and organisation; entries name things in any field', async () => {
  expect(await found({ types: ['seat.ended'] })).toEqual({ indexes: [303, 2, 0], readFrom: 0, whole: true, hinted: false })
  expect((await found({ about: [id(9)] })).indexes).toEqual([303, 0])
  expect((await found({ about: [id(1)] })).indexes).toEqual([1, 0])
  expect((await found({ about: [id(9)], alsoAbout: [id(3)] })).indexes).toEqual([303])
  expect(await found({ about: ['nothing'] })).toMatchObject({ indexes: [], whole: true })
})

test('by days of the council; a ballot counts as of the entry after it', async () => {
  expect((await found({ from: '2026-11-24' })).indexes).toEqual([303])
  expect((await found({ until: '2026-11-21' })).indexes).toEqual([0])
  expect((await found({ until: '2026-11-22' })).indexes).toEqual([2, 1, 0])
  expect((await found({ from: '2000-01-01', until: '2000-01-02' })).indexes).toEqual([])
})

test('in a long record the site says where to look, and what it says is looked at again', async () => {
  const long = new Log(log.files, log.checkpoint)
  vi.spyOn(long, 'bundleCount', 'get').mockReturnValue(1000)
  const ask = vi.fn<Ask>(async () => [303, 302, 2, 999_999])
  const { entries, hinted } = await search(long, { ...ALL, types: ['seat.ended'] }, ZONE, long.size, 10, ask)
  expect(entries.map((entry) => entry.index)).toEqual([303, 2])
  expect(hinted).toBe(true)
  await search(long, ALL, ZONE, long.size, 10, ask)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('what was typed is an entry, a thing, or words that name things', () => {
  const labels = makeLabels({
    council: { id: id(1), name: { text: 'Council' }, colleges: [] },
    decisions: { nodes: [{ id: id(2), code: 'D-2026-001', title: { text: 'Pressupost' }, poll: { id: id(3) } }] },
    organisations: { nodes: [{ id: id(4), code: 'SOC-01', name: { text: 'Casa Ucraïna' }, seats: [{ id: id(5), code: 'S-1' }] }] },
  } as never)
  const read = (text: string) => readAsked(text, labels.named)
  expect(read('  ')).toEqual({ kind: 'nothing' })
  expect(read('#18395')).toEqual({ kind: 'entry', name: '18395' })
  expect(read('AAAAAAAAAAAAAAAAAAAAAA')).toEqual({ kind: 'entry', name: 'AAAAAAAAAAAAAAAAAAAAAA' })
  expect(read('ucraina')).toEqual({ kind: 'about', ids: [id(4), id(5)] })
  expect(read('d-2026')).toEqual({ kind: 'about', ids: [id(2), id(3)] })
  expect(read('roll-call')).toEqual({ kind: 'about', ids: ['roll-call'] })
  expect(labels.of(id(5))).toMatchObject({ text: 'S-1', organisation: 'Casa Ucraïna' })
})

test('every type of the catalogue can be searched for', () => {
  expect([...ACTS].sort()).toEqual([...TYPES.keys()].sort())
})
