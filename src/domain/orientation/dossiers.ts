/** The dossiers of a département in one file: a few answers, shared by many communes. A request tells no more than a département. */
import { cheminCommune, cheminDepartement, type Commune } from '../commune.ts'
import type { Dataset } from '../dataset.ts'
import { fuseauDe } from '../heure.ts'
import { joursFeries } from '../jours-feries.ts'
import { repondre, repondreDepartement } from '../reponse.ts'
import { dossierDe, type Dossier } from './dossier.ts'

export interface DossiersDepartement {
  nom: string
  chemin: string
  /** Time zone of the place, for the clock. */
  fuseau: string
  /** Public holidays, AAAA-MM-JJ: last year’s, this year’s and those of the next three. */
  feries: string[]
  dossiers: Dossier[]
  /** Name, place in `dossiers` and page of each commune, by code INSEE; the page is that of the département where communes have none. */
  communes: Record<string, [nom: string, dossier: number, chemin?: string]>
  /** Place of what holds all over the département. */
  commun: number
}

/** `today` gives the years of the holidays and the ages. */
export function dossiersDepartement(dataset: Dataset, code: string, today: string): DossiersDepartement {
  const departement = dataset.decoupage.departements.get(code)
  if (!departement) throw new Error(`no département « ${code} »`)
  const couvert = dataset.departementsAvecPages.has(code)
  const dossiers: Dossier[] = []
  const places = new Map<string, number>()
  const ranger = (dossier: Dossier): number => {
    const cle = JSON.stringify(dossier)
    const place = places.get(cle) ?? dossiers.push(dossier) - 1
    places.set(cle, place)
    return place
  }
  const commun = ranger(dossierDe(repondreDepartement(dataset, code), dataset, today))
  const parReponse = new Map<string, number>()
  const rangDe = (commune: Commune): number => {
    const cle = cleReponse(dataset, commune.codeInsee)
    const rang = parReponse.get(cle) ?? ranger(dossierDe(repondre(dataset, commune), dataset, today))
    parReponse.set(cle, rang)
    return rang
  }
  const communes = dataset.communesParDepartement.get(code) ?? []
  const annee = Number(today.slice(0, 4))
  return {
    nom: departement.nom,
    chemin: cheminDepartement(code),
    fuseau: fuseauDe(code),
    feries: joursFeries(code, [annee - 1, annee, annee + 1, annee + 2, annee + 3]),
    dossiers,
    communes: Object.fromEntries(
      communes.map((commune) => {
        const rang = rangDe(commune)
        return [commune.codeInsee, couvert ? [commune.nom, rang, cheminCommune(commune)] : [commune.nom, rang]]
      }),
    ),
    commun,
  }
}

/** The same for two communes of a département whose answers are the same, places apart: the same links, and the same places in them. */
function cleReponse({ organisations, liensParCommune, centresParCommune }: Dataset, codeInsee: string): string {
  const liens = liensParCommune.get(codeInsee) ?? []
  const ici = centresParCommune.get(codeInsee) ?? []
  return [
    ...liens.map(({ organisation, rattachement }) => {
      const rang = organisations.get(organisation)?.territoire.rattachements.indexOf(rattachement)
      return `${organisation} ${rang}`
    }),
    ...ici.map(({ id }) => id),
  ].join('\n')
}
