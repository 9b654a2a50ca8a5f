/** What the search serves: the index of the official list with the answer of each place, the words and the numbers. */
import { cheminDepartement } from '../domain/commune.ts'
import { isSansPages, pageDeCommune } from '../domain/copie-partielle.ts'
import type { Dataset } from '../domain/dataset.ts'
import { buildIndex, lieuxDe, type Index, type Lieu } from '../domain/recherche/index.ts'
import { decouper, type NomPaquet } from '../domain/recherche/paquets.ts'
import { autourDe, reperesDe } from '../domain/recherche/reperes-contenu.ts'
import { reperesDesServices } from '../domain/recherche/reperes-services.ts'
import type { Repere } from '../domain/recherche/reperes.ts'
import { grandesVilles } from '../domain/recherche/suggestions.ts'
import { encodeFrance, encodePaquet, type Complements, type Manifeste } from '../domain/recherche/transport.ts'
import { repondre } from '../domain/reponse.ts'
import { resumeReponse } from '../domain/reponse-en-clair.ts'
import { hasPoints } from './points.ts'

/** Every file of /recherche/, by name without extension. */
export function fichiersDeRecherche(dataset: Dataset): Map<NomPaquet, string> {
  const index = loadIndex(dataset)
  const resumes = resumesDe(dataset)
  const ailleurs = ailleursDe(dataset)
  const cleDe = (codeInsee: string) => [resumes.get(codeInsee), ailleurs.get(codeInsee)].join('\n')
  const reponses = new Map([...resumes.keys()].map((codeInsee) => [cleDe(codeInsee), codeInsee]))
  const rangs = new Map([...reponses.keys()].map((cle, rang) => [cle, rang]))
  const reponseDe = ({ codeInsee }: Lieu) => rangs.get(cleDe(codeInsee)) ?? 0
  const paquets = decouper(index)
  const reperes = reperesDe(dataset)
  const manifeste: Manifeste = {
    departements: Object.fromEntries(
      [...dataset.decoupage.departements.values()].map(({ code, nom }) => [
        code,
        { nom, couvert: dataset.departementsAvecPages.has(code) },
      ]),
    ),
    reponses: [...reponses.values()].flatMap((codeInsee) => resumes.get(codeInsee) ?? []),
    ailleurs: Object.fromEntries(
      [...reponses.values()].flatMap((codeInsee, rang) => {
        const debut = ailleurs.get(codeInsee)
        return debut ? [[rang, debut]] : []
      }),
    ),
    paquets: [...paquets.keys()],
    coupes: [...paquets].flatMap(([nom, { omis }]) => (omis > 0 ? [nom] : [])),
    villes: encodePaquet({ lieux: [...grandesVilles(index).lieux], omis: 0 }, reponseDe),
    points: hasPoints(),
    reperes: reperes.filter((repere) => !isLongNumber(repere)),
  }
  const complements: Complements = {
    services: [...reperes.filter(isLongNumber), ...reperesDesServices(dataset)],
    autour: autourDe(dataset),
  }
  return new Map([
    ['manifeste', JSON.stringify(manifeste)],
    ['services', JSON.stringify(complements)],
    ['france', encodeFrance(index.lieux, reponseDe)],
    ...[...paquets].map(([nom, paquet]) => [nom, encodePaquet(paquet, reponseDe)] as const),
  ])
}

/** A number that nobody types by chance: no place is waiting behind it. */
function isLongNumber({ cles }: Repere): boolean {
  return cles.every((cle) => /^\d{10}$/.test(cle))
}

/** The whole index in memory, for the command line and the measures. */
export function loadIndex(dataset: Pick<Dataset, 'decoupage'>): Index {
  return buildIndex(lieuxDe(dataset.decoupage))
}

/** In a build that lacks pages of communes: the page of the service that answers first, else of the département, by code INSEE. */
function ailleursDe(dataset: Dataset): Map<string, string> {
  return new Map(
    [...dataset.decoupage.communes.values()]
      .filter(({ codeDepartement }) => isSansPages(dataset, codeDepartement))
      .map((commune) => [
        commune.codeInsee,
        `${pageDeCommune(dataset, commune) ?? cheminDepartement(commune.codeDepartement)}#commune=`,
      ]),
  )
}

/** What the end of a suggestion line says, by code INSEE. */
export function resumesDe(dataset: Dataset): Map<string, string> {
  const { communes } = dataset.decoupage
  return new Map(
    [...communes.values()].map((commune) => [commune.codeInsee, resumeReponse(repondre(dataset, commune))]),
  )
}
