/** A council of its own with a settings file, and a witness of its record: both are processes of the real program. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, freePort, run, withoutSettings, type Server } from './server.ts'

const ROOT = join(process.cwd(), '../..')
const ORIGIN = 'council.example/log'
/** The longest that anything is waited for: far beyond what a busy machine needs. */
const PATIENCE_SECONDS = 120

function program(): string {
  const found = process.env.CLAROR_TEST_BIN
  if (!found) throw new Error('CLAROR_TEST_BIN names no program: run these tests by `cargo xtask test --only browser`')
  return found
}

/** Waits until it holds. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < PATIENCE_SECONDS * 10; waited += 1) {
    if (await holds().catch(() => false)) return
    await sleep(100)
  }
  throw new Error(`it never came: ${what}`)
}

/** Somebody outside the council who cosigns its checkpoints. */
export class Witness {
  #child: ChildProcess | undefined

  private constructor(
    readonly name: string,
    private readonly directory: string,
    readonly vkey: string,
    readonly address: string,
  ) {}

  static async make(name: string): Promise<Witness> {
    const directory = await mkdtemp(join(tmpdir(), 'claror-witness-'))
    const vkey = await run(program(), ['witness', 'keygen', '--name', name, '--key', join(directory, 'key')])
    return new Witness(name, directory, vkey.trim(), `127.0.0.1:${await freePort()}`)
  }

  /** Begins to answer; what it saw before it remembers. */
  async start(log: string): Promise<void> {
    const words = ['witness', 'serve', '--key', join(this.directory, 'key'), '--state', join(this.directory, 'state'), '--log', log, '--listen', this.address]
    const child = spawn(program(), words, { stdio: ['ignore', 'pipe', 'ignore'], env: withoutSettings(process.env) })
    this.#child = child
    process.once('exit', () => child.kill('SIGKILL'))
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    if (!line.toString().includes(this.address)) throw new Error(`the witness says: ${line.toString()}`)
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child && child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.directory, { recursive: true, force: true })
  }
}

/** A council that prefers its checkpoints to be cosigned by a witness. */
export class House implements Server {
  #acts = 0
  #child: ChildProcess | undefined
  #ended: Promise<number | string> = Promise.resolve(0)

  private constructor(
    private readonly directory: string,
    readonly witness: Witness,
    private readonly port: number,
    readonly vkey: string,
  ) {}

  /** Founds the council, starts the witness and then the server. */
  static async start(witness: Witness): Promise<House> {
    const directory = await mkdtemp(join(tmpdir(), 'claror-house-'))
    const port = await freePort()
    const config = join(directory, 'claror.toml')
    const pages = process.env.CLAROR_TEST_FRONTEND_DIR
    const plain = [`data_dir = ${JSON.stringify(join(directory, 'data'))}`, `listen = "127.0.0.1:${port}"`, ...(pages ? [`frontend_dir = ${JSON.stringify(pages)}`] : [])]
    await writeFile(config, `${plain.join('\n')}\n`)
    const files = ['--council', join(ROOT, 'data/demo/council.yaml'), '--members', join(ROOT, 'data/sabadell/sabadell_council_members.csv')]
    await run(program(), ['import', ...files, '--ledger-origin', ORIGIN, '--config', config])
    const vkey = (await run(program(), ['log', 'vkey', '--config', config])).trim()
    const list = JSON.stringify([`uni ${witness.vkey} http://${witness.address}`])
    const more = ['[witnesses]', 'policy = "prefer"', 'quorum = 1', 'patience_seconds = 1', 'timeout_seconds = 2', `list = ${list}`, '[outbound]', `allow = ["${witness.address}"]`]
    await writeFile(config, `${[...plain, ...more].join('\n')}\n`)
    const house = new House(directory, witness, port, vkey)
    await witness.start(vkey)
    await house.#serve(config)
    return house
  }

  async #serve(config: string): Promise<void> {
    const output = await open(join(this.directory, 'server.log'), 'a')
    const child = spawn(program(), ['serve', '--config', config], { stdio: ['ignore', output.fd, output.fd], env: withoutSettings(process.env) })
    await output.close()
    process.once('exit', () => child.kill('SIGKILL'))
    this.#child = child
    this.#ended = once(child, 'exit').then(([code, signal]) => (code ?? signal ?? 'unknown') as number | string)
    await until('the server answers', async () => (await fetch(`${this.url}/health`)).status > 0)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get data(): string {
    return join(this.directory, 'data')
  }

  log(): Promise<string> {
    return readFile(join(this.directory, 'server.log'), 'utf8')
  }

  run(...words: string[]): Promise<string> {
    return run(program(), [...words, '--config', join(this.directory, 'claror.toml')])
  }

  /** One more entry in the record: an export, which is entered; answers when it is published. */
  async act(): Promise<void> {
    const before = (await this.note()).size
    this.#acts += 1
    await this.run('export', '--scope', 'public', '--out', join(this.directory, `act-${this.#acts}.tar`))
    await until('the act is published', async () => (await this.note()).size > before)
  }

  /** The published checkpoint: its size, and whether the witness cosigned it. */
  async note(): Promise<{ size: number; cosigned: boolean }> {
    const text = await (await fetch(`${this.url}/log/checkpoint`)).text()
    return { size: Number(text.split('\n')[1]), cosigned: text.includes(`— ${this.witness.name} `) }
  }

  async stop(): Promise<void> {
    const code = this.#child ? await end(this.#child, this.#ended) : 0
    const printed = await this.log()
    await this.witness.remove()
    await rm(this.directory, { recursive: true, force: true })
    if (code !== 0 || printed.includes('panicked at')) throw new Error(`claror ended with ${code}\n${printed}`)
  }
}
