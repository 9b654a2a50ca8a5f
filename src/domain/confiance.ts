/** How far the numbers can be trusted, counted: confirmed, published, in doubt, how old, by département. */
import { bandeDe, type Bande } from './age.ts'
import type { DepartementOfficiel } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { moisEcoules } from './date.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import { documentsDuNumero, mostRecent, type Source } from './source.ts'

/** Counts of lines that may be called. A line is one number for one service: 116 117 may count several times. */
export interface Compte {
  lignes: number
  /** Of status `confirme`, whatever confirmed them. */
  confirmees: number
  /** Of these, with a telephone call among their sources. */
  parAppel: number
  publiees: number
  contestees: number
  /** By age of the most recent document that gives the number. */
  bandes: Record<Bande, number>
  /** Median age in whole months of those that are dated; null when none is. */
  medianeMois: number | null
}

export interface Confiance {
  compte: Compte
  /** The line whose most recent document is the oldest, with this document; null when none is dated. */
  plusAncienne: { ligne: Ligne; source: Source } | null
  /** By code; a line that serves several départements counts in each. */
  departements: { departement: DepartementOfficiel; compte: Compte }[]
  /** Départements of France where no line is known. */
  sansLigne: number
}

/** The whole on the day `today` (AAAA-MM-JJ). */
export function confianceDe(dataset: Dataset, today: string): Confiance {
  const lignes = [...dataset.lignes.values()].filter(isAppelable)
  const sources = new Map(lignes.map((ligne) => [ligne, mostRecent(documentsDuNumero(ligne, dataset.sources))]))
  const compter = (unes: readonly Ligne[]) => compteDe(unes, dataset, sources, today)
  const datees = [...sources].flatMap(([ligne, source]) => (source?.publieLe ? [{ ligne, source }] : []))
  const [plusAncienne] = datees.sort((a, b) => age(b.source, today) - age(a.source, today))
  const officiels = [...dataset.decoupage.departements.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const departements = officiels
    .map((departement) => ({ departement, siennes: lignes.filter((une) => sert(dataset, une, departement.code)) }))
    .filter(({ siennes }) => siennes.length > 0)
    .map(({ departement, siennes }) => ({ departement, compte: compter(siennes) }))
  return {
    compte: compter(lignes),
    plusAncienne: plusAncienne ?? null,
    departements,
    sansLigne: officiels.length - departements.length,
  }
}

/** A line serves the départements of its service, and those that name it as theirs. */
function sert({ organisations, departements }: Dataset, ligne: Ligne, code: string): boolean {
  return (
    (organisations.get(ligne.organisation)?.departements.includes(code) ?? false) ||
    (departements.get(code)?.lignes.includes(ligne.id) ?? false)
  )
}

function compteDe(
  lignes: readonly Ligne[],
  dataset: Dataset,
  recentes: ReadonlyMap<Ligne, Source | undefined>,
  today: string,
): Compte {
  const nombre = (convient: (ligne: Ligne) => boolean) => lignes.filter(convient).length
  const bande = (une: Bande) => nombre((ligne) => bandeDe(recentes.get(ligne), today) === une)
  const parAppel = (ligne: Ligne) => documentsDuNumero(ligne, dataset.sources).some(({ type }) => type === 'appel')
  return {
    lignes: lignes.length,
    confirmees: nombre(({ statut }) => statut === 'confirme'),
    parAppel: nombre((ligne) => ligne.statut === 'confirme' && parAppel(ligne)),
    publiees: nombre(({ statut }) => statut === 'publie'),
    contestees: nombre(({ statut }) => statut === 'conteste'),
    bandes: {
      recent: bande('recent'),
      ancien: bande('ancien'),
      tresAncien: bande('tresAncien'),
      nonDate: bande('nonDate'),
    },
    medianeMois: mediane(
      lignes.flatMap((ligne) => {
        const source = recentes.get(ligne)
        return source?.publieLe ? age(source, today) : []
      }),
    ),
  }
}

function age({ publieLe }: Source, today: string): number {
  return publieLe ? moisEcoules(publieLe, today) : 0
}

/** Of an even count, the mean of the two in the middle, rounded down. */
function mediane(valeurs: readonly number[]): number | null {
  const triees = [...valeurs].sort((a, b) => a - b)
  const [bas, haut] = [triees[Math.floor((triees.length - 1) / 2)], triees[Math.floor(triees.length / 2)]]
  return bas === undefined || haut === undefined ? null : Math.floor((bas + haut) / 2)
}
