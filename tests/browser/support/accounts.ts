/** The demo's accounts, as `claror demo` writes them down for whoever runs it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Account {
  email: string
  password: string
  name: string
  /** chair, secretary, technical_staff, administrator, auditor, observer or representative. */
  role: string
  /** Codes of the seats that this person may act for. */
  seats: string[]
}

/** Reads DIR/demo-accounts.json. */
export async function accounts(data: string): Promise<Account[]> {
  const text = await readFile(join(data, 'demo-accounts.json'), 'utf8')
  const parsed: unknown = JSON.parse(text)
  const list = Array.isArray(parsed) ? parsed : (parsed as { accounts?: unknown }).accounts
  if (!Array.isArray(list) || list.length === 0) throw new Error(`demo-accounts.json lists no accounts: ${text.slice(0, 200)}`)
  return list as Account[]
}

/** The first account that fits. */
export function who(list: readonly Account[], fits: (account: Account) => boolean): Account {
  const found = list.find(fits)
  if (!found) throw new Error('no account of the demo fits')
  return found
}
