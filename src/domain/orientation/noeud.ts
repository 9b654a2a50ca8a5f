/** The wording of one node of the wizard: a question and its choices, or a piece of advice. Where each leads is in graph.ts. */
import { z } from 'zod'
import { proseSchema } from '../prose.ts'
import { referenceSourceSchema } from '../source.ts'

/** One rule of fact: never without the document that says it. */
const pointSchema = z.strictObject({ texte: proseSchema(5), source: referenceSourceSchema })

const questionSchema = z.strictObject({
  type: z.literal('question'),
  titre: proseSchema(5),
  /** Why we ask, in one sentence. */
  aide: proseSchema(10).optional(),
  /** What the first choice speaks of, one sign a line. */
  signes: z.array(pointSchema).default([]),
  choix: z
    .array(z.strictObject({ id: z.string(), texte: proseSchema(2), precision: proseSchema(5).optional() }))
    .min(2),
})

const conseilSchema = z.strictObject({
  type: z.literal('conseil'),
  titre: proseSchema(5),
  /** What to do, first thing read. */
  texte: proseSchema(10),
  /** National numbers (content/numeros), the one to dial first at the top. */
  numeros: z.array(z.string()).default([]),
  sections: z.array(z.strictObject({ titre: proseSchema(3), points: z.array(pointSchema).min(1) })).default([]),
  /** What to have at hand before dialling. */
  preparer: z.array(proseSchema(3)).default([]),
  /** What to do when nobody answers or when this advice does not fit. */
  sinon: proseSchema(10),
})

export const noeudSchema = z.discriminatedUnion('type', [questionSchema, conseilSchema])

export type Noeud = z.infer<typeof noeudSchema> & { id: string }
export type QuestionRedigee = Extract<Noeud, { type: 'question' }>
export type ConseilRedige = Extract<Noeud, { type: 'conseil' }>
