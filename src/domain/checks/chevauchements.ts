/** A commune linked to two organisations: one of the two says so, and nothing else is said to overlap. */
import { liensDe } from '../territoire.ts'
import type { Check, Contexte } from './check.ts'
import type { Constat } from './constat.ts'

export const chevauchements: Check = {
  name: 'deux organisations ne réclament une même commune que si l’une le déclare',
  check({ contenu, decoupage }) {
    const declares = new Set(
      [...contenu.organisations.values()].flatMap(({ id, territoire }) =>
        territoire.chevauchements.flatMap(({ avec }) => [paire(id, avec)]),
      ),
    )
    return [...communesParPaire(contenu, decoupage)]
      .filter(([cle]) => !declares.has(cle))
      .map(([cle, noms]) => enConstat(cle, noms))
  },
}

export const chevauchementsReels: Check = {
  name: 'un chevauchement déclaré est celui de deux organisations qui ont une commune en commun',
  check({ contenu, decoupage }) {
    const communes = communesParPaire(contenu, decoupage)
    return [...contenu.organisations.values()].flatMap(({ id, territoire }) =>
      territoire.chevauchements.flatMap(({ avec }, rang): Constat[] => {
        // An organisation that is missing is told as such.
        if (communes.has(paire(id, avec)) || !contenu.organisations.has(avec)) return []
        return [
          {
            fichier: `content/organisations/${id}.yaml`,
            cle: `territoire.chevauchements[${rang}].avec`,
            trouve: avec,
            attendu:
              avec === id
                ? 'C’est le nom de cette fiche : écrivez celui de l’autre organisation, ou retirez ce chevauchement.'
                : 'D’après les deux territoires, aucune commune n’est aux deux : corrigez-les, ou retirez ce chevauchement.',
          },
        ]
      }),
    )
  },
}

function communesParPaire(contenu: Contexte['contenu'], decoupage: Contexte['decoupage']): Map<string, string[]> {
  const organisationsParCommune = new Map<string, string[]>()
  for (const { id, territoire } of contenu.organisations.values()) {
    for (const code of liensDe(id, territoire, decoupage).keys()) {
      organisationsParCommune.set(code, [...(organisationsParCommune.get(code) ?? []), id])
    }
  }
  const communes = new Map<string, string[]>()
  for (const [code, ids] of organisationsParCommune) {
    for (const [rank, a] of ids.entries()) {
      for (const b of ids.slice(rank + 1)) {
        const nom = decoupage.communes.get(code)?.nom ?? code
        communes.set(paire(a, b), [...(communes.get(paire(a, b)) ?? []), nom])
      }
    }
  }
  return communes
}

function paire(a: string, b: string): string {
  return [a, b].sort().join(' ')
}

function enConstat(cle: string, noms: string[]): Constat {
  const [a = '', b = ''] = cle.split(' ')
  const reste = noms.length > 3 ? ` et ${noms.length - 3} de plus` : ''
  return {
    fichier: `content/organisations/${a}.yaml`,
    cle: 'territoire.chevauchements',
    trouve: `${noms.slice(0, 3).join(', ')}${reste} aussi dans ${b}`,
    attendu: `Déclarez-le : - { avec: ${b}, raison: "…", source: … }, ou corrigez l’un des deux territoires.`,
  }
}
