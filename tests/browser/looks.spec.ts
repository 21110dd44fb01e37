import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { problemsOf } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { HOSTS, LANGUAGES, WIDTHS, go, type Site } from './support/site.ts'

const OTHER = `altra.${HOSTS}`
/** Two colours that no text could stand on as they are. */
const COUNCIL = `slug: altra
name: {ca: Consell de les Cultures, en: Council of Cultures, ar: مجلس الثقافات}
hosts: [${OTHER}]
languages: [ca, en, ar]
default_language: ca
time_zone: Europe/Madrid
look: {accent: "#FFD500", brand: "#7CFC00"}
seat_groups:
  - {id: entities, seats: 3, name: {ca: Entitats, en: Organisations, ar: منظمات}}
rule:
  quorum: {count: present, at_least: "1/2", of: seats}
  majority: {count: for, more_than: "1/2", of: votes_cast}
`
const MEMBERS = `member_id,seat_group,platform_sector,name_ca,name_en,name_ar
A-1,entities,cso,Pont,Bridge,جسر
A-2,entities,migrant_diaspora,Casa,House,بيت
A-3,entities,lra,Ajuntament,Town hall,البلدية
`
/** What the browser says of a name that is not this machine's without TLS, which a proxy adds in earnest. */
const PLAIN_HTTP = /Cross-Origin-Opener-Policy header has been ignored/
const PAGES = { home: '/', members: '/members', decisions: '/decisions', 'sign-in': '/sign-in' }

/** Founds the second council while the program serves, and waits until it is known there. */
async function foundAnother(site: Site): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claror-look-'))
  try {
    await writeFile(join(folder, 'council.yaml'), COUNCIL)
    await writeFile(join(folder, 'members.csv'), MEMBERS)
    await site.server.run('import', '--council', join(folder, 'council.yaml'), '--members', join(folder, 'members.csv'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await status(site, OTHER)) === 200) return
    await sleep(200)
  }
  throw new Error('the second council is not served within a minute')
}

function status(site: Site, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${site.server.url}/look.css`, { headers: { Host: host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.once('error', reject)
    asked.end()
  })
}

journey('two councils of one installation', (told) => {
  told('each have their address, their name and their colours, and both can be read', async (site) => {
    await foundAnother(site)
    site.expect(PLAIN_HTTP)
    const grounds = new Map<string, string>()
    const problems: string[] = []
    for (const host of [undefined, OTHER]) {
      for (const language of LANGUAGES) {
        for (const width of WIDTHS) {
          for (const [name, path] of Object.entries(PAGES)) {
            const page = await site.visitor({ language, width, ...(host ? { host } : {}) })
            await go(page, path, language)
            problems.push(...(await problemsOf(page, `look-${host ? 'other' : 'own'}-${name}`)))
            const ground = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground-deep'))
            grounds.set(host ?? 'own', ground.trim())
            await site.closeVisitors()
          }
        }
      }
    }
    none(problems)
    assert.equal(grounds.get('own'), '#073b4c')
    assert.notEqual(grounds.get(OTHER), grounds.get('own'))
  })

  told('know nothing of each other', async (site) => {
    const page = await site.visitor({ language: 'en', host: OTHER })
    await go(page, '/members')
    assert.match(await page.title(), /Council of Cultures/)
    assert.equal(await page.getByText('Sabadell').count(), 0)
    site.expect(/404/)
    const answer = await page.goto('/en/members/SOC-01')
    assert.equal(answer?.status(), 404)
  })
})
