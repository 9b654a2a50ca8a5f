/** One organisation, one line: one record. A copy under another name of file would split its page, and only one would be corrected. */
import { normalise } from '../recherche/normalise.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const fichesUniques: Check = {
  name: 'une organisation ou une ligne n’a qu’une fiche',
  check({ contenu: { organisations, lignes } }) {
    const nommees = [...organisations.values()].flatMap(({ id, nom, autresNoms }) => [
      { id, cle: 'nom', nom },
      ...autresNoms.map((autre, rang) => ({ id, cle: `autresNoms[${rang}]`, nom: autre })),
    ])
    return [
      ...doubles(nommees, ({ nom }) => normalise(nom)).map(({ double: { id, cle, nom }, premiere }) => ({
        fichier: `content/organisations/${id}.yaml`,
        cle,
        trouve: nom,
        attendu: `Ce nom est déjà celui de content/organisations/${premiere.id}.yaml : complétez cette fiche-là et supprimez celle-ci. Ce sont deux organisations ? Écrivez le nom entier de chacune.`,
      })),
      ...doubles([...lignes.values()], ({ organisation, numero, usage }) =>
        [organisation, numero, usage].join(' '),
      ).map(({ double: { id, numero }, premiere }): Constat => ({
        fichier: `content/lignes/${id}.yaml`,
        cle: 'numero',
        trouve: numero,
        attendu: `Même service, même numéro, même usage que content/lignes/${premiere.id}.yaml : complétez cette fiche-là et supprimez celle-ci.`,
      })),
    ]
  },
}

/** Those that share their key with one of another record, each with the first that has it. */
function doubles<T extends { id: string }>(fiches: readonly T[], cleDe: (fiche: T) => string) {
  return [...Map.groupBy(fiches, cleDe).values()].flatMap(([premiere, ...autres]) =>
    autres.flatMap((double) => (premiere && premiere.id !== double.id ? [{ double, premiere }] : [])),
  )
}
