/**
 * The real program: `claror demo` in a fresh directory on a free port, as a citizen would start it.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Seeding the demo hashes some fifty passwords; a slow machine may take its time. */
const START_SECONDS = 180
const STOP_SECONDS = 20

export interface Server {
  /** Such as `http://127.0.0.1:41234`, without a slash at the end. */
  readonly url: string
  /** Where the demo keeps its data. */
  readonly data: string
  /** Runs another command of the program on the same data; answers what it printed. */
  run(...words: string[]): Promise<string>
  /** What the program has printed so far. */
  log(): Promise<string>
  /** Ends the program as Ctrl-C does and removes its data. Fails if it did not end well. */
  stop(): Promise<void>
}

/** Starts the program named in CLAROR_TEST_BIN and waits until it says that it is ready. */
export async function startServer(): Promise<Server> {
  const program = process.env.CLAROR_TEST_BIN
  if (!program) throw new Error('CLAROR_TEST_BIN names no program: run these tests by `cargo xtask test --only browser`')
  const directory = await mkdtemp(join(tmpdir(), 'claror-browser-'))
  const data = join(directory, 'data')
  const ready = join(directory, 'ready')
  const logFile = join(directory, 'log')
  const port = await freePort()

  // While pages are being written: another build of them than the one inside the program.
  const pages = process.env.CLAROR_TEST_FRONTEND_DIR
  const options = ['--data', data, '--listen', `127.0.0.1:${port}`, '--ready-file', ready, ...(pages ? ['--frontend-dir', pages] : [])]
  const output = await open(logFile, 'w')
  const child = spawn(program, ['demo', ...options], {
    stdio: ['ignore', output.fd, output.fd],
    env: withoutSettings(process.env),
  })
  await output.close()
  const ended = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
    child.once('error', (error) => resolve(error.message))
  })
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)

  const log = () => readFile(logFile, 'utf8').catch(() => '')
  try {
    await waitUntilReady(ready, ended)
  } catch (error) {
    child.kill('SIGKILL')
    throw new Error(`${(error as Error).message}\n--- what it printed ---\n${await log()}`)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    data,
    log,
    run: (command, ...words) => run(program, [command ?? '', ...words, '--data-dir', data]),
    stop: async () => {
      const code = await end(child, ended)
      process.removeListener('exit', killAtExit)
      const printed = await log()
      await rm(directory, { recursive: true, force: true })
      if (code !== 0) throw new Error(`claror ended with ${code}\n--- what it printed ---\n${printed}`)
      if (printed.includes('panicked at')) throw new Error(`claror panicked\n${printed}`)
    },
  }
}

/** Runs the program to its end. */
export async function run(program: string, words: string[]): Promise<string> {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: withoutSettings(process.env) })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()))
  const code = await new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')))
  if (code !== 0) throw new Error(`claror ${words.join(' ')} ended with ${code}\n${printed}`)
  return printed
}

/** A setting in the environment of whoever runs the tests is none of theirs. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('CLAROR_')))
}

async function waitUntilReady(ready: string, ended: Promise<number | string>): Promise<void> {
  let gone: number | string | undefined
  void ended.then((code) => (gone = code))
  const deadline = Date.now() + START_SECONDS * 1000
  while (Date.now() < deadline) {
    if (gone !== undefined) throw new Error(`claror ended with ${gone} before it was ready`)
    const there = await readFile(ready).then(() => true, () => false)
    if (there) return
    await sleep(50)
  }
  throw new Error(`claror was not ready after ${START_SECONDS} s`)
}

export async function end(child: ChildProcess, ended: Promise<number | string>): Promise<number | string> {
  child.kill('SIGINT')
  const late = sleep(STOP_SECONDS * 1000, 'late' as const, { ref: false })
  const first = await Promise.race([ended, late])
  if (first !== 'late') return first
  child.kill('SIGKILL')
  await ended
  return `no end ${STOP_SECONDS} s after SIGINT`
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener = createServer()
    listener.once('error', reject)
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      listener.close(() => resolve(port))
    })
  })
}
