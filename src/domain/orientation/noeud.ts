/** The wording of one node of the wizard: a question and its choices, or a piece of advice. Where each leads is in graph.ts. */
import { z } from 'zod'
import { proseSchema } from '../prose.ts'
import { referenceSourceSchema } from '../source.ts'

/** One rule of fact: never without the document that says it. */
const pointSchema = z.strictObject({
  texte: proseSchema(5).describe('Une phrase, avec vos mots'),
  source: referenceSourceSchema,
})

const questionSchema = z.strictObject({
  type: z.literal('question').describe('question ou conseil'),
  titre: proseSchema(5).describe('Court : il tient sur un petit écran'),
  /** Why we ask, in one sentence. */
  aide: proseSchema(10).optional().describe('Pourquoi nous le demandons, en une phrase'),
  /** What the first choice speaks of, one sign a line. */
  signes: z.array(pointSchema).default([]).describe('Ce que décrit le premier choix, un signe par ligne'),
  choix: z
    .array(
      z.strictObject({
        id: z.string().describe('Fixé par le code : n’y touchez pas'),
        texte: proseSchema(2).describe('Une phrase, avec vos mots'),
        precision: proseSchema(5).optional().describe('Deux mots de plus, si c’est utile'),
      }),
    )
    .min(2)
    .describe('Les réponses possibles'),
})

const conseilSchema = z.strictObject({
  type: z.literal('conseil').describe('question ou conseil'),
  titre: proseSchema(5).describe('Court : il tient sur un petit écran'),
  /** What to do, first thing read. */
  texte: proseSchema(10).describe('Une phrase, avec vos mots'),
  /** National numbers (content/numeros), the one to dial first at the top. */
  numeros: z.array(z.string()).default([]).describe('Des numéros de numeros/, le premier à composer en haut'),
  sections: z
    .array(
      z.strictObject({
        titre: proseSchema(3).describe('Ce que la règle décide'),
        points: z.array(pointSchema).min(1).describe('Les règles, chacune avec sa source'),
      }),
    )
    .default([])
    .describe('Les règles, avec leurs sources'),
  /** What to have at hand before dialling. */
  preparer: z.array(proseSchema(3)).default([]).describe('Ce qu’il faut avoir sous la main avant d’appeler'),
  /** What to do when nobody answers or when this advice does not fit. */
  sinon: proseSchema(10).describe('Que faire si personne ne répond'),
})

export const noeudSchema = z.discriminatedUnion('type', [questionSchema, conseilSchema])

export type Noeud = z.infer<typeof noeudSchema> & { id: string }
export type QuestionRedigee = Extract<Noeud, { type: 'question' }>
export type ConseilRedige = Extract<Noeud, { type: 'conseil' }>
