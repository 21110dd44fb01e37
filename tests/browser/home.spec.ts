import assert from 'node:assert/strict'
import { inspect } from './support/inspect.ts'
import { journey, none } from './support/journey.ts'
import { go } from './support/site.ts'

journey('the home page', (told) => {
  told('stands in both directions, wide and narrow', async (site) => {
    none(await inspect(site, 'home', '/'))
  })

  told('says who the council is and leads to its decisions', async (site) => {
    const page = await site.visitor({ language: 'en' })
    await go(page, '/')
    assert.match(await page.title(), /Sabadell/)
    await page.getByRole('navigation').getByRole('link', { name: 'Decisions' }).first().click()
    await page.waitForURL(/\/en\/decisions$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  told('says so without JavaScript, too', async (site) => {
    const page = await site.visitor({ language: 'en', javaScript: false })
    await page.goto('/en')
    assert.match(await page.locator('h1').innerText(), /\S/)
    assert.match(await page.locator('main').innerText(), /Sabadell/)
  })

  told('asks for the language of the browser at the first visit', async (site) => {
    const page = await site.visitor({ language: 'ar' })
    await page.goto('/')
    await page.waitForURL(/\/ar\/?$/)
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
  })

  told('answers an unknown address with a page and the code 404', async (site) => {
    site.expect(/404/)
    const page = await site.visitor({ language: 'en' })
    const response = await page.goto('/en/no-such-page')
    assert.equal(response?.status(), 404)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
})
