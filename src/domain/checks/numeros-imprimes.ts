/** The page names the documents of a line as those of its number: each of them prints it. */
import type { Contenu } from '../contenu.ts'
import { formatNumero } from '../numero.ts'
import { documentsDe, type ReferenceSource } from '../source.ts'
import type { Check } from './check.ts'

export const numerosImprimes: Check = {
  name: 'chaque document donné pour source d’un numéro l’imprime',
  check({ contenu }) {
    return [
      ...[...contenu.lignes.values()].map((ligne) => ({ fichier: `content/lignes/${ligne.id}.yaml`, ...ligne })),
      ...[...contenu.numeros.values()].map((numero) => ({ fichier: `content/numeros/${numero.id}.yaml`, ...numero })),
    ].flatMap(({ fichier, numero, source }) =>
      muets(numero, source, contenu.sources).map((id) => ({
        fichier,
        cle: 'source',
        trouve: id,
        attendu: `Ce document n’imprime pas le ${formatNumero(numero)}, et la page le donnerait pour source du numéro. Relisez-le. Si le numéro y est, notez-le dans « numerosCites » de content/sources/${id}.yaml. S’il n’y est pas, retirez-le d’ici et gardez-le pour les faits qu’il dit (« raison », s’il met le numéro en doute).`,
      })),
    )
  },
}

/** A document that is missing or badly formed is told as such elsewhere. */
function muets(numero: string, source: ReferenceSource, sources: Contenu['sources']): string[] {
  return documentsDe(source, sources)
    .filter(({ numerosCites }) => !numerosCites.includes(numero))
    .map(({ id }) => id)
}
