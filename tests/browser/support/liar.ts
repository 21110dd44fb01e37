/** A server that lies: some of its answers are altered on the way to the browser. */
import type { Page, Route } from 'playwright-core'
import type { Rewritten } from './forger.ts'

/** Answers the files below `/log` whose path matches with what `change` makes of them. */
export async function lieAbout(page: Page, path: RegExp, change: (bytes: Buffer) => Buffer | string): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/log/') && path.test(url.pathname.slice(5)),
    async (route: Route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: change(await response.body()) })
    },
  )
}

/** Serves another record in place of the council's. */
export async function replaceRecord(page: Page, record: Rewritten): Promise<void> {
  await page.route(
    (url) => url.pathname.startsWith('/log/'),
    async (route: Route) => {
      const file = record.file(new URL(route.request().url()).pathname.slice(5))
      await (file === null ? route.continue() : route.fulfill({ body: file, contentType: 'application/octet-stream' }))
    },
  )
}

/** Alters the answers to one GraphQL operation. */
export async function lieInAnswers(page: Page, operation: string, change: (text: string) => string): Promise<void> {
  await page.route('**/graphql', async (route: Route) => {
    const asked = route.request().postData() ?? ''
    if (!asked.includes(operation)) return route.fallback()
    const response = await route.fetch()
    await route.fulfill({ response, body: change(await response.text()) })
  })
}

/** Bytes with one bit turned at a place. */
export function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/** Bytes in which a text is replaced by another of the same length. */
export function swapped(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error(`“${from}” does not stand in the file, or has another length`)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)])
}
