/** The answers of a whole département for reading without a network: communes that are told the same share one sheet. */
import { ageDe, type Age } from './age.ts'
import { certitudeEnClair, type CertitudeEnClair } from './certitude-en-clair.ts'
import { avisDeReponse } from './changements-en-clair.ts'
import { compareNoms, type Commune } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { fermeturesNonFinies, phraseFermeture } from './fermeture-en-clair.ts'
import { reserveDuService } from './lieux.ts'
import { reglesDe, type Regle } from './ligne-en-clair.ts'
import { aSavoirDuNumero } from './meme-numero-en-clair.ts'
import { formatAcces } from './organisation.ts'
import {
  ageDeLEtape,
  douteDe,
  etapeEnClair,
  explicationsDe,
  fermeturesDe,
  plaqueDe,
  type EtapeEnClair,
  type PlaqueEnClair,
} from './reponse-en-clair.ts'
import { partagerEtapes, type Etape } from './etape.ts'
import { repondre } from './reponse.ts'
import { documentsDuNumero, mostRecent } from './source.ts'
import { ensuiteDe } from './suite-en-clair.ts'

interface EtapeHorsLigne extends EtapeEnClair {
  numero: string | null
  /** « Fermé du 3 au 5 mars 2027 : congés. », true on whatever day the file is read. */
  fermetures: string[]
  /** How old the number is; null for the 15, told with the emergency numbers, and where the reserve says it. */
  age: string | null
}

/** All that a sheet shows, and nothing else: two communes whose sheets say the same have the same one. */
export interface Fiche {
  plaque: PlaqueEnClair
  /** Those of the number on the plate. */
  fermetures: string[]
  /** Why the first number comes with caution. */
  conteste: string | null
  /** What the number also reaches, and what nobody knows of its hours. */
  aussi: string[]
  regles: Regle[]
  certitude: Pick<CertitudeEnClair, 'ton' | 'terme' | 'texte'>
  explications: string[]
  age: Age | null
  avis: string[]
  quinze: string | null
  suite: EtapeHorsLigne[]
  complements: EtapeHorsLigne[]
  sansNumero: { nom: string; texte: string; reserve: string | null }[]
}

export interface FicheDeCommunes extends Fiche {
  /** « A », « B »…: never digits, which beside the name of a commune would be read as a number to call. */
  lettre: string
  /** In alphabetical order. */
  communes: Commune[]
}

export interface NomDeLieu {
  nom: string
  /** The commune of today, where this one is part of it. */
  dans: string | null
  lettre: string
}

/** Sheets of a département, the one of most communes first, and every name that leads to one. */
export function fichesHorsLigne(
  dataset: Dataset,
  codeDepartement: string,
  today: string,
): { fiches: FicheDeCommunes[]; noms: NomDeLieu[] } {
  const communes = (dataset.communesParDepartement.get(codeDepartement) ?? []).toSorted(compareNoms)
  const dites = communes.map((commune) => ({ commune, fiche: ficheDe(dataset, commune, today) }))
  const groupes = [...Map.groupBy(dites, ({ fiche }) => JSON.stringify(fiche)).values()]
  const fiches = groupes
    .sort((a, b) => b.length - a.length)
    .flatMap(([premiere, ...autres], rang) =>
      premiere
        ? {
            ...premiere.fiche,
            lettre: lettreDe(rang),
            communes: [premiere, ...autres].map(({ commune }) => commune),
          }
        : [],
    )
  return { fiches, noms: nomsDe(dataset, fiches) }
}

function ficheDe(dataset: Dataset, commune: Commune, today: string): Fiche {
  const reponse = repondre(dataset, commune)
  const { principale, suite, complements } = partagerEtapes(reponse)
  const { ligne, organisation } = principale
  const { ton, terme, texte } = certitudeEnClair(reponse)
  return {
    plaque: plaqueDe(reponse),
    fermetures: fermeturesDites(principale, today),
    conteste: ligne && douteDe(ligne),
    aussi: aSavoirDuNumero(principale),
    regles: ligne && organisation ? reglesDe(ligne, organisation) : [],
    certitude: { ton, terme, texte },
    explications: explicationsDe(reponse),
    age: ligne && ageDe(mostRecent(documentsDuNumero(ligne, dataset.sources)), today, ensuiteDe(suite.length)),
    avis: avisDeReponse(dataset, reponse),
    quinze: ligne ? null : (reponse.departement?.quinze?.texte ?? null),
    suite: suite.map((etape) => etapeHorsLigne(dataset, etape, today)),
    complements: complements.map((etape) => etapeHorsLigne(dataset, etape, today)),
    sansNumero: reponse.liensSansNumero.map(({ organisation: service, lien }) => ({
      nom: service.nom,
      texte: formatAcces(service),
      reserve: reserveDuService(reponse.lieux, service, lien),
    })),
  }
}

function etapeHorsLigne(dataset: Dataset, etape: Etape, today: string): EtapeHorsLigne {
  return {
    ...etapeEnClair(etape, dataset),
    numero: etape.numero,
    fermetures: fermeturesDites(etape, today),
    age: ageDeLEtape(etape, dataset.sources, today),
  }
}

function fermeturesDites(etape: Etape, today: string): string[] {
  return fermeturesNonFinies(fermeturesDe(etape), today).flatMap((une) => phraseFermeture(une, null) ?? [])
}

/** 0 → « A », 25 → « Z », 26 → « AA ». */
function lettreDe(rang: number): string {
  const derniere = String.fromCodePoint(65 + (rang % 26))
  return rang < 26 ? derniere : lettreDe(Math.floor(rang / 26) - 1) + derniere
}

function nomsDe({ decoupage }: Dataset, fiches: readonly FicheDeCommunes[]): NomDeLieu[] {
  const parCode = new Map(
    fiches.flatMap(({ lettre, communes }) =>
      communes.map((commune) => [commune.codeInsee, { nom: commune.nom, lettre }] as const),
    ),
  )
  const actuelles = [...parCode.values()].map(({ nom, lettre }) => ({ nom, dans: null, lettre }))
  const anciennes = decoupage.anciennes.flatMap(({ nom, actuelle }) => {
    const commune = parCode.get(actuelle)
    return commune && commune.nom !== nom ? [{ nom, dans: commune.nom, lettre: commune.lettre }] : []
  })
  return [...actuelles, ...anciennes].sort(compareNoms)
}
