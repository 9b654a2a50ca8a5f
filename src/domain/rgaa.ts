/** The grid of the RGAA 4.1: each criterion with what was found on this site, and how it was found. */
import { z } from 'zod'
import { jourSchema } from './date.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

/** Criteria of each of the thirteen themes, in order: 106 (RGAA 4.1). */
export const CRITERES_PAR_THEMATIQUE = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12] as const

const preuveSchema = z.union(
  [
    z.strictObject({
      fichier: z
        .string()
        .regex(/^tests\/[a-z/-]+\.(test|spec)\.ts$/, 'un fichier de tests/')
        .describe('Le fichier de tests/ qui le vérifie'),
      test: z.string().min(8).describe('Le nom de la vérification, ou son début'),
    }),
    z.strictObject({
      vuLe: jourSchema.describe('Le jour du contrôle'),
      comment: proseSchema(15).describe('Ce qui a été regardé, et comment'),
    }),
  ],
  'un test { fichier, test }, ou un contrôle { vuLe, comment }',
)

const commun = {
  critere: z
    .string()
    .regex(/^([1-9]|1[0-3])\.([1-9]|1[0-4])$/, 'un critère, comme "1.1"')
    .describe('Le numéro du critère'),
  titre: proseSchema(10).describe('Ce qu’il demande, avec vos mots'),
}

const critereSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    ...commun,
    verdict: z.literal('conforme').describe('Le site le respecte sur les pages testées'),
    preuves: z.array(preuveSchema).min(1).describe('Comment nous le savons : un test, ou un contrôle daté'),
  }),
  z.strictObject({
    ...commun,
    verdict: z.literal('nonConforme').describe('Le site ne le respecte pas'),
    constat: proseSchema(15).describe('Ce qui ne va pas, et pour qui'),
    preuves: z.array(preuveSchema).min(1).describe('Comment nous le savons : un test, ou un contrôle daté'),
  }),
  z.strictObject({
    ...commun,
    verdict: z.literal('nonApplicable').describe('Le site n’a rien de tel'),
    raison: proseSchema(10).describe('Ce que le site n’a pas'),
  }),
  z.strictObject({
    ...commun,
    verdict: z.literal('nonTeste').describe('Personne ne l’a vérifié'),
    raison: proseSchema(10).describe('Ce qui manque pour le vérifier'),
  }),
])

export type Critere = z.infer<typeof critereSchema>
export type Verdict = Critere['verdict']

export const LIBELLES_VERDICT: Record<Verdict, string> = {
  conforme: 'Respecté',
  nonConforme: 'Non respecté',
  nonApplicable: 'Sans objet',
  nonTeste: 'Pas testé',
}

export const thematiqueSchema = z
  .strictObject({
    rang: z.int().min(1).max(13).describe('Le numéro de la thématique'),
    titre: proseSchema(4).describe('Son nom'),
    criteres: z.array(critereSchema).describe('Tous ses critères, dans l’ordre'),
    source: referenceSourceSchema,
  })
  .superRefine(({ rang, criteres }, contexte) => {
    const attendus = Array.from({ length: CRITERES_PAR_THEMATIQUE[rang - 1] ?? 0 }, (_, n) => `${rang}.${n + 1}`)
    if (attendus.join() === criteres.map(({ critere }) => critere).join()) return
    contexte.addIssue({
      code: 'custom',
      path: ['criteres'],
      message: `les critères ${attendus[0]} à ${attendus.at(-1)}, chacun une fois, dans l’ordre`,
    })
  })

export type Thematique = z.infer<typeof thematiqueSchema> & { id: string }

/** The themes in the order of the RGAA. */
export function grilleDe(thematiques: ReadonlyMap<string, Thematique>): Thematique[] {
  return [...thematiques.values()].sort((a, b) => a.rang - b.rang)
}

export interface BilanRgaa {
  parVerdict: ReadonlyMap<Verdict, readonly Critere[]>
  /** Of the criteria that were tested and concern the site, how many it respects; whole per cent, rounded down. */
  taux: number
  /** Criteria that were tested and concern the site. */
  testes: number
  total: number
  /** The last day when someone looked, AAAA-MM-JJ; absent when only tests have. */
  dernierControle: string | undefined
}

/** The count of the grid. What nobody has tested counts neither for nor against, and is counted apart. */
export function bilanDe(grille: readonly Thematique[]): BilanRgaa {
  const criteres = grille.flatMap((thematique) => thematique.criteres)
  const parVerdict = Map.groupBy(criteres, ({ verdict }) => verdict)
  const compte = (verdict: Verdict) => parVerdict.get(verdict)?.length ?? 0
  const testes = compte('conforme') + compte('nonConforme')
  const controles = criteres.flatMap((critere) =>
    'preuves' in critere ? critere.preuves.flatMap((preuve) => ('vuLe' in preuve ? [preuve.vuLe] : [])) : [],
  )
  return {
    parVerdict,
    taux: testes === 0 ? 0 : Math.floor((100 * compte('conforme')) / testes),
    testes,
    total: criteres.length,
    dernierControle: controles.sort().at(-1),
  }
}
