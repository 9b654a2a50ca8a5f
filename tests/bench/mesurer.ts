/** What a command takes: time, processors and memory, its own and those of all that it starts. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Mesure {
  secondes: number
  /** Seconds of all processors, which other programs of the machine disturb less. */
  calcul: number
  /** Highest memory at one time, in MiB; what processes share is counted once. */
  mio: number
}

/** Runs `programme` by this Node in the folder `cwd`; throws when it fails. */
export async function mesurer(programme: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Mesure> {
  const debut = performance.now()
  const enfant = spawn(process.execPath, programme, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  let mio = 0
  let calcul = 0
  const releve = setInterval(() => {
    mio = Math.max(mio, arbre(enfant.pid, memoire))
    calcul = Math.max(calcul, arbre(enfant.pid, processeur))
  }, 200)
  const code = await new Promise<number | null>((fini) => enfant.once('exit', fini))
  clearInterval(releve)
  if (code !== 0) throw new Error(`${programme.join(' ')} : ${code}`)
  return { secondes: (performance.now() - debut) / 1000, calcul, mio: Math.round(mio) }
}

/** Sum of `lire` over a process and all that it has started and that runs. */
function arbre(pid: number | string | undefined, lire: (pid: number | string) => number): number {
  if (pid === undefined) return 0
  try {
    const enfants = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return lire(pid) + enfants.reduce((somme, un) => somme + arbre(un, lire), 0)
  } catch {
    // It has just ended.
    return 0
  }
}

function memoire(pid: number | string): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
}

/** The kernel counts in hundredths of a second: its own time and that of the processes it has ended (proc(5), fields 14 to 17). */
function processeur(pid: number | string): number {
  const champs = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return champs.slice(11, 15).reduce((somme, un) => somme + Number(un), 0) / 100
}
