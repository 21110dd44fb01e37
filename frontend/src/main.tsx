import './styles/index.css'
import { render } from 'preact'
import { parse } from 'regexparam'
import { App } from './App'
import { readServerData } from './shared/server-data'
import { findRoute } from './routes'
import { langOfPath, LANGS, negotiate, pathWithoutLang } from './shared/languages'
import { takeOver } from './shared/take-over'
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
  // The page's code and texts come at the same time as the frame's, not after them.
  const [route] = findRoute(pathWithoutLang(window.location.pathname), parse)
  await Promise.all([loadTexts(lang, ['shared', 'shell', ...route.texts]), route.load()])
  render(<App lang={lang} timeZone={known.timeZone} />, takeOver(root))
}

// Where the program cannot be loaded whole, the server's text of the page stays.
start().catch((error: unknown) => console.error(error))
