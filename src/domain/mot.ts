/** Words that people type in the search and that are not places: each leads to a national number or to a page. */
import { z } from 'zod'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'
import { referenceSourceSchema } from './source.ts'

export const motSchema = z
  .strictObject({
    /** As people type them, accents included; compared without. */
    mots: z.array(z.string().min(2)).min(1).describe('Les mots, comme on les tape'),
    /** Those that count only when nothing else is typed. */
    seuls: z.array(z.string().min(2)).min(1).optional().describe('Les mots qui ne comptent que tapés seuls'),
    /** What holds one of `mots` and means something else. */
    autreSens: z
      .array(z.string().min(2))
      .min(1)
      .optional()
      .describe('Ce qui contient un de ces mots et dit autre chose'),
    /** What is said around the name of a commune, and calls for nothing: it is left out to read the name. */
    autour: z.array(z.string().min(1)).min(1).optional().describe('Ce qui entoure un nom de commune dans une phrase'),
    /** A number of content/numeros. */
    numero: numeroSchema.optional().describe('Un numéro de numeros/'),
    /** Shown instead of the name of the number; compulsory with `page`. */
    titre: proseSchema(3).optional().describe('Ce que la recherche affiche'),
    page: z
      .string()
      .regex(/^\/(?![/\\])/, 'une page de ce site, qui commence par une seule barre « / »')
      .optional()
      .describe('La page du site où elle mène'),
    /** Shown instead of what the number says of itself. */
    texte: proseSchema(10).optional().describe('Ce que la recherche explique'),
    source: referenceSourceSchema,
  })
  .refine(({ numero, page, titre, texte }) => Boolean(numero) !== Boolean(page && titre && texte), {
    error: 'un « numero » de content/numeros, ou bien une « page » avec « titre » et « texte »',
  })
