/** The demo's accounts, as `claror demo` writes them down for whoever runs it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Account {
  /** An office (chair, secretary, administrator …) or `representative`. */
  role: string
  email: string
  password: string
  /** Codes of the organisations that the person speaks for. */
  members?: string[]
}

/** Reads DIR/demo-accounts.json. */
export async function accounts(data: string): Promise<Account[]> {
  const text = await readFile(join(data, 'demo-accounts.json'), 'utf8')
  const list: unknown = JSON.parse(text)
  if (!Array.isArray(list) || list.length === 0) throw new Error('demo-accounts.json lists no accounts')
  return list as Account[]
}

/** The first account that fits. */
export function who(list: readonly Account[], fits: (account: Account) => boolean): Account {
  const found = list.find(fits)
  if (!found) throw new Error('no account of the demo fits')
  return found
}
