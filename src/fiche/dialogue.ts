/** Questions and answers in a terminal, one line each; the same when the answers are piped. */
import { createInterface } from 'node:readline/promises'
import { Refus } from '../data/refus.ts'

export interface Dialogue {
  dire: (texte: string) => void
  /** The line typed, without the spaces around it. Refuses when the input ends. */
  demander: (question: string) => Promise<string>
  fermer: () => void
}

/** Lines are kept as they come: piped ones arrive before they are asked for. */
export function ouvrirDialogue(entree: NodeJS.ReadableStream, sortie: NodeJS.WritableStream): Dialogue {
  const terminal = createInterface({ input: entree })
  const lignes = terminal[Symbol.asyncIterator]()
  return {
    dire: (texte) => void sortie.write(`${texte}\n`),
    async demander(question) {
      sortie.write(`${question}\n> `)
      const { value, done } = await lignes.next()
      if (done) throw new Refus('\nInterrompu : rien n’a été écrit.')
      return value.trim()
    },
    fermer: () => terminal.close(),
  }
}
