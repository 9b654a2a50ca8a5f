/** Closures are short, near and apart from each other: else a typing slip would close a line for years, or say two ends. */
import type { Fermeture } from '../fermeture.ts'
import { formatDate } from '../calendrier.ts'
import { JOURS_FERMES_MAX } from '../fermeture-en-clair.ts'
import { jourSuivant } from '../heure.ts'
import type { Check, Contexte } from './check.ts'
import type { Constat } from './constat.ts'

/** Announced further ahead, the year is more likely to be wrong. */
const AVANCE_MAX = 366

interface Fermees {
  fichier: string
  fermetures: readonly Fermeture[]
}

export const fermeturesBreves: Check = {
  name: 'une fermeture commence dans l’année et dure au plus un trimestre',
  check({ contenu, today }) {
    return fermees(contenu).flatMap(({ fichier, fermetures }) =>
      fermetures.flatMap(({ du, au }, rang): Constat[] => {
        if (du > jourSuivant(today, AVANCE_MAX))
          return [
            {
              fichier,
              cle: `fermetures[${rang}].du`,
              trouve: du,
              attendu: 'Cette fermeture commence dans plus d’un an : vérifiez l’année.',
            },
          ]
        if (au < jourSuivant(du, JOURS_FERMES_MAX)) return []
        return [
          {
            fichier,
            cle: `fermetures[${rang}].au`,
            trouve: au,
            attendu: `Cette fermeture dure plus de ${JOURS_FERMES_MAX} jours : vérifiez la date, ou écrivez plutôt « statut: suspendu ».`,
          },
        ]
      }),
    )
  },
}

export const fermeturesDistinctes: Check = {
  name: 'deux fermetures d’une fiche ne se chevauchent pas',
  check({ contenu }) {
    return fermees(contenu).flatMap(({ fichier, fermetures }) =>
      fermetures.flatMap(({ du, au }, rang): Constat[] => {
        const avant = fermetures.slice(0, rang).find((autre) => autre.du <= au && du <= autre.au)
        if (!avant) return []
        return [
          {
            fichier,
            cle: `fermetures[${rang}]`,
            trouve: `${du}, ${au}`,
            attendu: `Elle en recouvre une autre, du ${formatDate(avant.du)} au ${formatDate(avant.au)} : gardez-en une, avec les deux sources.`,
          },
        ]
      }),
    )
  },
}

function fermees({ lignes, centres }: Contexte['contenu']): Fermees[] {
  const dossier = (nom: string, fiches: typeof lignes | typeof centres) =>
    [...fiches.values()].map(({ id, fermetures }) => ({ fichier: `content/${nom}/${id}.yaml`, fermetures }))
  return [...dossier('lignes', lignes), ...dossier('centres', centres)]
}
