/** What the server may have put into the page's data block; anything may be absent. */
export interface ServerData {
  timeZone: string
  languages: string[] | undefined
}

/** Reads `<script type="application/json" id="claror-data">`; a missing or odd block is no error. */
export function readServerData(): ServerData {
  const fallback = Intl.DateTimeFormat().resolvedOptions().timeZone
  try {
    const block: unknown = JSON.parse(document.getElementById('claror-data')?.textContent ?? '{}')
    const council = (block as { council?: { timeZone?: unknown; languages?: unknown } }).council
    return {
      timeZone: typeof council?.timeZone === 'string' ? council.timeZone : fallback,
      languages: Array.isArray(council?.languages) ? council.languages.map(String) : undefined,
    }
  } catch {
    return { timeZone: fallback, languages: undefined }
  }
}
