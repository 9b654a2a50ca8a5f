/** The feeds of changes: what each follows and where it is. A service or a département has one only when it has an event. */
import { changementsDe, dansDepartement, duService, type Changement } from './changements.ts'
import { cheminDepartement, cheminKit, duDepartement, type DepartementOfficiel } from './commune.ts'
import type { Dataset } from './dataset.ts'
import type { Kit } from './kit.ts'
import type { Organisation } from './organisation.ts'

export interface Flux {
  titre: string
  /** Address of the feed on the site: « /changements/atom.xml ». */
  chemin: string
  /** Address of the page that it follows. */
  page: string
}

/** A feed with its events, newest first. */
export interface FluxPlein {
  flux: Flux
  changements: readonly Changement[]
}

/** All changes. */
export const FLUX: Flux = { titre: 'Numéros qui ont changé', chemin: '/changements/atom.xml', page: '/changements/' }

/** The feed of one service, or null when nothing happened to it. */
export function fluxOrganisation(dataset: Dataset, { id, nom }: Organisation): FluxPlein | null {
  return plein(duService(changementsDe(dataset), id), `${nom}\u00a0: numéros qui ont changé`, `/organisations/${id}/`)
}

/** The feed of one département, or null when nothing happened there. */
export function fluxDepartement(dataset: Dataset, departement: DepartementOfficiel): FluxPlein | null {
  return plein(
    dansDepartement(changementsDe(dataset), departement.code),
    `Numéros qui ont changé dans les services ${duDepartement(departement)}`,
    cheminDepartement(departement.code),
  )
}

/** The feed of one commune: always there, so that a town hall may follow it before anything happens. */
export function fluxCommune({ commune, reponse }: Kit, changements: readonly Changement[]): FluxPlein {
  const organisations = new Set(
    [
      ...reponse.etapes.flatMap(({ organisation, memeNumero }) => [
        organisation,
        ...memeNumero.map((autre) => autre.organisation),
      ]),
      ...reponse.liensSansNumero.map(({ organisation }) => organisation),
    ].map((une) => une?.id),
  )
  const page = cheminKit(commune.codeInsee)
  return {
    flux: { titre: `${commune.nom}\u00a0: le numéro à appeler et ses changements`, chemin: `${page}atom.xml`, page },
    changements: changements.filter(({ organisation }) => organisations.has(organisation.id)),
  }
}

function plein(changements: readonly Changement[], titre: string, page: string): FluxPlein | null {
  return changements.length > 0 ? { flux: { titre, chemin: `${page}atom.xml`, page }, changements } : null
}
