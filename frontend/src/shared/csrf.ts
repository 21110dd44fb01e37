/** The proof that a request comes from our own page; it arrives with the viewer and lives only in memory. */
let token: string | null = null

export function csrfToken(): string | null {
  return token
}

export function rememberCsrf(next: string | null): void {
  token = next
}
