import { Component, type ComponentChildren, type ComponentType, type VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation, useRouter } from 'wouter-preact'
import { findRoute, type Params } from './routes'
import { useI18n } from './shared/i18n'
import { loadTexts } from './shared/texts'
import { Skeleton } from './shared/ui/States'
import { FailedPage } from './shell/parts/FailedPage'

interface Shown {
  Page: ComponentType<{ params: Params }>
  params: Params
  /** The page with its parameters and language; when it changes the page starts afresh. */
  key: string
}

/** The page of the address, with its code and texts loaded before it appears; until then the last one stays. */
export function Outlet(): VNode {
  const [path] = useLocation()
  const { lang } = useI18n()
  const { parser } = useRouter()
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    // Between two languages the address is already outside the old one's base: wait for the new texts.
    if (path.startsWith('~')) return
    let current = true
    const [route, params] = findRoute(path, parser)
    setFailed(false)
    Promise.all([route.load(), loadTexts(lang, route.texts)]).then(
      ([module]) => current && setShown({ Page: module.default, params, key: `${lang}${path}` }),
      () => current && setFailed(true),
    )
    return () => {
      current = false
    }
  }, [path, lang])
  if (failed) return <FailedPage />
  if (shown === null) return <div class="wrap page"><Skeleton lines={8} /></div>
  const { Page, params, key } = shown
  return (
    <Boundary key={key}>
      <Page params={params} />
    </Boundary>
  )
}

/** A page that throws is replaced by words; the frame around it stays. */
class Boundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false }
  static override getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children
  }
}
