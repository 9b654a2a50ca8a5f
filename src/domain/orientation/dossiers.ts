/** The dossiers of a département in one file: a few answers, shared by many communes. A request tells no more than a département. */
import { cheminCommune, cheminDepartement } from '../commune.ts'
import type { Dataset } from '../dataset.ts'
import { fuseauDe } from '../heure.ts'
import { joursFeries } from '../horaires-osm.ts'
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
  const communes = [...dataset.decoupage.communes.values()].filter(({ codeDepartement }) => codeDepartement === code)
  const annee = Number(today.slice(0, 4))
  return {
    nom: departement.nom,
    chemin: cheminDepartement(code),
    fuseau: fuseauDe(code),
    feries: joursFeries(code, [annee - 1, annee, annee + 1, annee + 2, annee + 3]),
    dossiers,
    communes: Object.fromEntries(
      communes.map((commune) => {
        const rang = ranger(dossierDe(repondre(dataset, commune), dataset, today))
        return [commune.codeInsee, couvert ? [commune.nom, rang, cheminCommune(commune)] : [commune.nom, rang]]
      }),
    ),
    commun,
  }
}
