import './styles/index.css'
import { render } from 'preact'
import { App } from './App'
import { readServerData } from './shared/server-data'
import { langOfPath, LANGS, negotiate } from './shared/languages'
import { loadTexts } from './shared/texts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) return
  const known = readServerData()
  const asked = langOfPath(window.location.pathname)
  const lang = asked ?? negotiate(LANGS.filter((l) => known.languages?.includes(l) ?? true))
  if (asked === null) {
    const { pathname, search, hash } = window.location
    window.history.replaceState(null, '', `/${lang}${pathname === '/' ? '/' : pathname}${search}${hash}`)
  }
  await loadTexts(lang, ['shared', 'shell'])
  // What the server wrote for readers without scripts gives way to the page.
  root.replaceChildren()
  render(<App lang={lang} timeZone={known.timeZone} />, root)
}

void start()
