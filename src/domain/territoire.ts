/** Which communes an organisation serves, how sure that is, and why. */
import { z } from 'zod'
import { codeDepartementSchema, codeInseeSchema } from './adresse.ts'
import { compareNoms, type Commune, type Decoupage } from './commune.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

const zoneShape = {
  communes: z.array(codeInseeSchema).min(1).optional().describe('Les codes Insee des communes'),
  /** SIREN of intercommunalities: all their member communes. */
  epci: z
    .array(z.string().regex(/^\d{9}$/, 'le SIREN d’une intercommunalité, neuf chiffres'))
    .min(1)
    .optional()
    .describe('Des intercommunalités entières, par leur SIREN'),
  departements: z.array(codeDepartementSchema).min(1).optional().describe('Des départements entiers'),
  /** Keeps only the communes of this département (an EPCI may cross a limit). */
  dansDepartement: codeDepartementSchema.optional().describe('Garder seulement les communes de ce département'),
  /** Communes taken out of the zone. */
  sauf: z.array(codeInseeSchema).min(1).optional().describe('Les communes à retirer'),
  source: referenceSourceSchema,
}

/**
 * - `publie`: a source ties the commune to the organisation (`preuve` says by what).
 * - `deduit`: worked out; no source says it (`confiance`, and `raison` for the visitor).
 * - `possible`: sources disagree, or only part of a list is known.
 */
export const rattachementSchema = z.discriminatedUnion('statut', [
  z.strictObject({
    statut: z.literal('publie').describe('publie : un document le dit ; deduit : des indices ; possible : un doute'),
    preuve: z
      .enum(['liste', 'ligne', 'centre', 'siege'])
      .describe('Par quoi le document relie ces communes au service'),
    ...zoneShape,
  }),
  z.strictObject({
    statut: z.literal('deduit').describe('publie : un document le dit ; deduit : des indices ; possible : un doute'),
    confiance: z.enum(['haute', 'moyenne', 'faible']).describe('À quel point les indices le font penser'),
    raison: proseSchema(20).describe('Pourquoi, pour le visiteur'),
    ...zoneShape,
  }),
  z.strictObject({
    statut: z.literal('possible').describe('publie : un document le dit ; deduit : des indices ; possible : un doute'),
    raison: proseSchema(20).describe('Pourquoi, pour le visiteur'),
    ...zoneShape,
  }),
])

export type Rattachement = z.infer<typeof rattachementSchema>

/** Two organisations may claim one commune only where one of them says so here, with the reason. */
const chevauchementSchema = z.strictObject({
  avec: z.string().describe('L’autre organisation'),
  raison: proseSchema(20).describe('Pourquoi, pour le visiteur'),
  source: referenceSourceSchema,
})

export const territoireSchema = z.strictObject({
  rattachements: z.array(rattachementSchema).default([]).describe('Les communes, par degré de certitude'),
  chevauchements: z.array(chevauchementSchema).default([]).describe('Les organisations qui ont des communes en commun'),
  annonces: z
    .array(
      z
        .strictObject({
          habitants: z.int().positive().optional().describe('Le nombre d’habitants annoncé'),
          communes: z.int().positive().optional().describe('Le nombre de communes annoncé'),
          texte: proseSchema().optional().describe('Ce que le document annonce, avec vos mots'),
          source: referenceSourceSchema,
        })
        .refine(({ habitants, communes, texte }) => habitants ?? communes ?? texte, {
          path: ['habitants'],
          error: 'un nombre d’habitants ou de communes, ou un texte',
        }),
    )
    .default([])
    .describe('La taille que les documents annoncent'),
})

export type Territoire = z.infer<typeof territoireSchema>

/** How sure the link is, strongest first. */
const FORCES = ['publie', 'haute', 'moyenne', 'faible', 'possible'] as const

/** One commune’s link to one organisation. */
export interface Lien {
  organisation: string
  rattachement: Rattachement
}

function force(rattachement: Rattachement): number {
  return FORCES.indexOf(rattachement.statut === 'deduit' ? rattachement.confiance : rattachement.statut)
}

/** Negative when `a` is the surer of the two links. */
export function compareLiens(a: Lien, b: Lien): number {
  return force(a.rattachement) - force(b.rattachement)
}

/** Sure enough for the organisation’s line to come before the département’s (`reponse.ts`, rule 2). */
export function isCertain({ rattachement }: Pick<Lien, 'rattachement'>): boolean {
  return force(rattachement) <= FORCES.indexOf('moyenne')
}

/** How strongly a link is told to a visitor: one of low confidence is only possible (`reponse.ts`, rule 3). */
export function forceDite(lien: Pick<Lien, 'rattachement'>): Rattachement['statut'] {
  return isCertain(lien) ? lien.rattachement.statut : 'possible'
}

/** Codes INSEE of a zone, in the order of the official list. */
export function communesDeZone(zone: Rattachement, decoupage: Decoupage): string[] {
  const sauf = new Set(zone.sauf)
  const epci = (zone.epci ?? []).flatMap((siren) => decoupage.epci.get(siren)?.communes ?? [])
  const parDepartement = zone.departements ? communesDes(zone.departements, decoupage) : []
  return [...new Set([...(zone.communes ?? []), ...epci, ...parDepartement])]
    .filter((code) => !sauf.has(code))
    .filter((code) => !zone.dansDepartement || decoupage.communes.get(code)?.codeDepartement === zone.dansDepartement)
}

function communesDes(departements: readonly string[], { communes }: Decoupage): string[] {
  return [...communes.values()]
    .filter(({ codeDepartement }) => departements.includes(codeDepartement))
    .map(({ codeInsee }) => codeInsee)
}

/** The links of one organisation, by code INSEE; where two zones overlap the surer one stands. */
export function liensDe(organisation: string, territoire: Territoire, decoupage: Decoupage): Map<string, Lien> {
  const liens = new Map<string, Lien>()
  const zones = [...territoire.rattachements].sort((a, b) => force(b) - force(a))
  for (const rattachement of zones) {
    for (const code of communesDeZone(rattachement, decoupage)) liens.set(code, { organisation, rattachement })
  }
  return liens
}

/** How sure a zone is, in words. */
export function titreRattachement(rattachement: Rattachement): string {
  if (rattachement.statut !== 'publie')
    return forceDite({ rattachement }) === 'deduit' ? 'Communes probables' : 'Communes possibles'
  const preuves = {
    liste: 'Communes nommées par une source',
    ligne: 'Ville pour laquelle la ligne est publiée',
    centre: 'Communes où se trouve un lieu de soins',
    siege: 'Commune du siège',
  }
  return preuves[rattachement.preuve]
}

export interface ZoneTitree {
  titre: string
  /** Why, where no source says it. */
  raisons: string[]
  /** In alphabetical order. */
  communes: Commune[]
}

/** The zones of a territory, one for each title, in the order written. */
export function communesParTitre(rattachements: readonly Rattachement[], decoupage: Decoupage): ZoneTitree[] {
  return [...Map.groupBy(rattachements, titreRattachement)].map(([titre, zones]) => ({
    titre,
    raisons: [...new Set(zones.flatMap((zone) => (zone.statut === 'publie' ? [] : zone.raison)))],
    communes: [...new Set(zones.flatMap((zone) => communesDeZone(zone, decoupage)))]
      .flatMap((code) => decoupage.communes.get(code) ?? [])
      .sort(compareNoms),
  }))
}
