/** The name of a record begins with the code of its département: its address, and what its sentences may say, follow from it. */
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

export const nomsDeFiche: Check = {
  name: 'une fiche porte dans son nom le code de son département',
  check({ contenu: { organisations, lignes, centres }, decoupage }) {
    return [
      ...[...organisations.values()].flatMap(({ id, departements }) =>
        juger('organisations', id, 'departements', departements),
      ),
      ...[...lignes.values()].flatMap(({ id, organisation }) =>
        juger('lignes', id, 'organisation', organisations.get(organisation)?.departements),
      ),
      ...[...centres.values()].flatMap(({ id, adresse }) =>
        juger('centres', id, 'adresse.commune', decoupage.communes.get(adresse.commune)?.codeDepartement),
      ),
    ]
  },
}

/** `codes` is undefined when what would tell is missing: that is told elsewhere. */
function juger(dossier: string, id: string, cle: string, codes: string | readonly string[] | undefined): Constat[] {
  const code = id.split('-')[0]?.toUpperCase() ?? ''
  if (codes === undefined || [codes].flat().includes(code)) return []
  return [
    {
      fichier: `content/${dossier}/${id}.yaml`,
      cle,
      trouve: `département ${[codes].flat().join(', ')}`,
      attendu: `Le nom de ce fichier commence par « ${code} » : relisez cette clé. C’est le nom qui est faux, et la fiche est neuve ? Renommez-la.`,
    },
  ]
}
