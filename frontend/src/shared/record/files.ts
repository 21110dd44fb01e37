/** The public files of a log, below its address. */
import { fetchOnce } from '../graphql'
import { fromUtf8, type Bytes } from './encoding'
import { RecordError } from './errors'

export interface Files {
  /** The bytes of a file such as `checkpoint` or `tile/0/000`; null when there is none. */
  read: (path: string, how?: { fresh?: boolean }) => Promise<Bytes | null>
}

/** More than any file of a log has, openings apart: a bundle of 256 of the largest entries. */
const MAX_BYTES = 256 * 65_537

/** A log at an address such as `/log`. `fresh` goes past the browser's own cache. */
export function filesAt(base: string): Files {
  return {
    read: async (path, how = {}) => {
      const response = await fetchOnce(`${base}/${path}`, { credentials: 'omit', cache: how.fresh ? 'reload' : 'default' }).catch(() => {
        throw new RecordError('unreachable', `${base}/${path} did not answer`, { file: path })
      })
      if (response.status === 404) return null
      if (!response.ok) throw new RecordError('unreachable', `${base}/${path} answered ${response.status}`, { file: path })
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.length > MAX_BYTES) throw new RecordError('unreachable', `${base}/${path} is too long`, { file: path })
      return bytes
    },
  }
}

/** A file as text; null when there is none. */
export async function readText(files: Files, path: string): Promise<string | null> {
  const bytes = await files.read(path, { fresh: true })
  return bytes === null ? null : fromUtf8(bytes)
}
