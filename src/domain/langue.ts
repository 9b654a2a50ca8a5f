/** The vital card in one language: whom to call, and sentences to read aloud in French. */
import { z } from 'zod'
import { jourSchema } from './date.ts'
import { numeroSchema } from './numero.ts'
import { proseSchema } from './prose.ts'

/** What one may have to say on the phone, in the order of the card. Each is written in French in content/langues/fr.yaml. */
const PHRASES = [
  'aide',
  'langue',
  'adresse',
  'telephone',
  'poitrine',
  'respire',
  'connaissance',
  'saigne',
  'attends',
] as const

const phrase = (sens: string) => proseSchema(4).describe(sens)

export const langueSchema = z.strictObject({
  nom: proseSchema(2).describe('Le nom de la langue, dans cette langue'),
  nomEnFrancais: z.string().min(3).describe('Son nom en français, comme après « Je parle »'),
  sens: z.enum(['ltr', 'rtl']).describe('rtl pour une langue qui s’écrit de droite à gauche'),
  rang: z.int().positive().describe('Sa place dans la page'),
  titre: proseSchema(4).describe('« J’ai besoin d’aide »'),
  danger: proseSchema(10).describe('Quand appeler : la vie est en danger'),
  numeros: z
    .array(
      z.strictObject({
        numero: numeroSchema.describe('Une fiche de numeros/ ; le site l’affiche à côté du texte'),
        texte: proseSchema(4).describe('À quoi il sert, sans écrire de numéro'),
      }),
    )
    .min(1)
    .describe('Les numéros vitaux, dans l’ordre du bandeau'),
  aLire: proseSchema(10).describe('« Lisez ces phrases à voix haute, en français »'),
  nonRelue: proseSchema(10).describe('« Personne dont c’est la langue n’a encore relu ce texte »'),
  phrases: z
    .strictObject({
      aide: phrase('Il faut une ambulance'),
      langue: phrase('Je parle mal français ; en français, {langue} devient le nom de la langue'),
      adresse: phrase('Je suis à cette adresse…'),
      telephone: phrase('Mon numéro de téléphone est…'),
      poitrine: phrase('Douleur forte dans la poitrine'),
      respire: phrase('Grande difficulté à respirer'),
      connaissance: phrase('Perte de connaissance'),
      saigne: phrase('Saignement abondant'),
      attends: phrase('Je reste au téléphone'),
    })
    .describe('Ce que veut dire chaque phrase de fr.yaml'),
  relue: z
    .strictObject({
      le: jourSchema.describe('Le jour de la relecture'),
      par: z.string().min(3).describe('Un organisme ou une qualité, jamais le nom d’une personne'),
    })
    .optional()
    .describe('Absent tant qu’une personne dont c’est la langue ne l’a pas relu'),
})

export type Langue = z.infer<typeof langueSchema> & { id: string }

/** The language that the others translate: that of the people who answer. */
export const MODELE = 'fr'

/** The card in that language. Content without it is refused by checks/langues.ts. */
export function modeleDe(toutes: ReadonlyMap<string, Langue>): Langue {
  const modele = toutes.get(MODELE)
  if (!modele) throw new Error(`modeleDe: content/langues/${MODELE}.yaml is always there`)
  return modele
}

/** A sentence to read aloud, and what it means. */
export interface PhraseALire {
  francais: string
  traduction: string
}

/** The sentences of the card of `langue`, in order. */
export function phrasesALire(langue: Langue, modele: Langue): PhraseALire[] {
  return PHRASES.map((cle) => ({
    francais: modele.phrases[cle].replace('{langue}', langue.nomEnFrancais),
    traduction: langue.phrases[cle],
  }))
}

/** Those that have a card, in the order of the page. */
export function langues(toutes: ReadonlyMap<string, Langue>): Langue[] {
  return [...toutes.values()].filter(({ id }) => id !== MODELE).sort((a, b) => a.rang - b.rang)
}
