/** The council's API as any other program uses it: to bring a council into the state that a test is about. */
import type { Account } from './accounts.ts'
import type { Site } from './site.ts'

interface Answer {
  data?: Record<string, unknown> | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** A signed-in program. */
export class Api {
  private constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  static async signIn(site: Site, account: Account): Promise<Api> {
    const query = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken } }'
    const input = { email: account.email, password: account.password }
    const data = await ask(site.server.url, undefined, query, { input })
    return new Api(site.server.url, (data.signIn as { accessToken: string }).accessToken)
  }

  /** Runs an operation; an error of the API fails the test. */
  run<T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    return ask(this.url, this.token, query, variables) as Promise<T>
  }

  /** Runs an operation that must be refused, and gives the code of the refusal. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const answer = await post(this.url, this.token, query, variables)
    const code = answer.errors?.[0]?.extensions?.code
    if (!code) throw new Error(`not refused: ${JSON.stringify(answer)}`)
    return code
  }

  /** Sends the bytes of a document; they are named and attached afterwards. */
  async upload(bytes: string, mediaType: string): Promise<{ sha256: string; size: number }> {
    const response = await fetch(`${this.url}/documents`, {
      method: 'POST',
      headers: { 'Content-Type': mediaType, 'X-Claror': '1', Authorization: `Bearer ${this.token}` },
      body: bytes,
    })
    if (!response.ok) throw new Error(`POST /documents: ${response.status} ${await response.text()}`)
    return (await response.json()) as { sha256: string; size: number }
  }
}

async function ask(url: string, token: string | undefined, query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await post(url, token, query, variables)
  if (answer.errors?.length || !answer.data) throw new Error(`${query.slice(0, 80)}…: ${JSON.stringify(answer.errors)}`)
  return answer.data
}

async function post(url: string, token: string | undefined, query: string, variables: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': 'en',
      'Idempotency-Key': crypto.randomUUID(),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}
