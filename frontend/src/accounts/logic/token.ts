import { useState } from 'preact/hooks'

/** The single-use token in the part of the address that never reaches a server: `#token=…`. */
export function tokenOfHash(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token')
  return token === null || token === '' ? null : token
}

/** Reads the token once and takes it out of the address bar and the history. */
export function useTokenFromAddress(): string | null {
  const [token] = useState(() => tokenOfHash(window.location.hash))
  if (token !== null && window.location.hash !== '') {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search)
  }
  return token
}
