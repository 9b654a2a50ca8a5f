/** Dates follow each other: a document is read after it is published, under the name that says when, and a period ends after it begins. */
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

export const sourcesDatees: Check = {
  name: 'une source porte la date de son nom, et a été lue après sa publication',
  check({ contenu }) {
    return [...contenu.sources.values()].flatMap(({ id, publieLe, consulteLe }): Constat[] => {
      const faute = (attendu: string) => [
        { fichier: `content/sources/${id}.yaml`, cle: 'publieLe', trouve: publieLe ?? 'rien', attendu },
      ]
      if (!publieLe) {
        if (dateDuNom(id) === SANS_DATE) return []
        return faute('Le nom du fichier porte une date : écrivez-la ici, ou nommez-le « sans-date-… ».')
      }
      if (publieLe > consulteLe.slice(0, publieLe.length)) {
        return faute(`Ce document a été lu le ${consulteLe}, donc publié avant : corrigez l’une des deux dates.`)
      }
      return id.startsWith(`${publieLe}-`) || publieLe.startsWith(`${dateDuNom(id)}-`)
        ? []
        : faute('Le nom du fichier commence par cette date, ou par son année ou son mois : corrigez l’un des deux.')
    })
  },
}

/** It begins no date. */
const SANS_DATE = '-'

/** « 2024-02-07 », « 2024-02 » or « 2024 » at the head of an id. */
function dateDuNom(id: string): string {
  return /^\d{4}(?:-\d{2}(?!\d)){0,2}/.exec(id)?.[0] ?? SANS_DATE
}

export const periodesOrdonnees: Check = {
  name: 'une période finit après avoir commencé',
  check(contexte) {
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      periodes(valeur).flatMap(({ chemin, du, au }) =>
        du.slice(0, au.length) <= au.slice(0, du.length)
          ? []
          : [
              {
                fichier,
                cle: formatCle([...chemin, 'au']),
                trouve: au,
                attendu: `Cette période commence le ${du} : elle finit ce jour-là ou après.`,
              },
            ],
      ),
    )
  },
}

/** Every group that has a beginning and an end, with its key path. */
function periodes(valeur: unknown, chemin: PropertyKey[] = []): { chemin: PropertyKey[]; du: string; au: string }[] {
  if (valeur === null || typeof valeur !== 'object') return []
  const enfants = Array.isArray(valeur) ? [...valeur.entries()] : Object.entries(valeur)
  const dedans = enfants.flatMap(([cle, enfant]) => periodes(enfant, [...chemin, cle]))
  const { du, au } = valeur as Record<string, unknown>
  return typeof du === 'string' && typeof au === 'string' ? [{ chemin, du, au }, ...dedans] : dedans
}
