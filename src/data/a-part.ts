/** Work whose tools are heavy, done apart so that their memory goes with it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const PROGRAMME = `process.once('message', async ({ module, fonction, donnees }) => {
  const lu = await import(module)
  process.send(await lu[fonction](...donnees), () => process.disconnect())
})`

/**
 * What `fonction` of `module` (a path from the root of the project) returns, computed in a process of its own: a module that has been
 * loaded stays as long as its process, a thread gives little back, and a build of all of France needs the room. What goes in
 * and out is copied: data only.
 */
export async function aPart<F extends (...donnees: never[]) => unknown>(
  module: string,
  fonction: string,
  ...donnees: Parameters<F>
): Promise<Awaited<ReturnType<F>>> {
  const processus = spawn(process.execPath, ['--max-semi-space-size=4', '--eval', PROGRAMME], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  processus.send({ module: pathToFileURL(resolve(module)).href, fonction, donnees })
  const tu = once(processus, 'disconnect').then(() => {
    throw new Error(`${module} : ${fonction} n’a rien rendu.`)
  })
  const [rendu] = await Promise.race([once(processus, 'message'), tu])
  return rendu as Awaited<ReturnType<F>>
}
