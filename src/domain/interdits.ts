/** What must never be published, known by its fingerprint only: private numbers, addresses and names of people. */
import { z } from 'zod'

const empreintesSchema = z
  .array(z.string().regex(/^[0-9a-f]{64}$/, 'une empreinte SHA-256 : 64 chiffres et lettres de a à f'))
  .default([])

export const interditsSchema = z.strictObject({
  numeros: empreintesSchema.describe('Empreintes de numéros : dix chiffres'),
  courriels: empreintesSchema.describe('Empreintes d’adresses électroniques, en minuscules'),
  noms: empreintesSchema.describe('Empreintes de deux mots, en minuscules sans accent, une espace entre eux'),
})

export type Interdits = z.infer<typeof interditsSchema>

/** SHA-256 in hexadecimal; given by who reads the disk, since this folder knows no library of the machine. */
export type Empreinte = (texte: string) => string

type Sorte = keyof Interdits

/** An address, even with spaces or « (at) » in the place of the sign. */
const COURRIEL = /[\p{L}\d._%+-]+\s?(?:@|[([]\s?(?:at|arobase)\s?[)\]])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu
/** Digits with what people put between them. */
const SUITE = /\d(?:[^\p{L}\d]{0,3}\d){8,}/gu

/** Addresses written in a text. */
export function courrielsDans(texte: string): string[] {
  return texte.match(COURRIEL) ?? []
}

/** One of the ways in which a piece of a text could be on the list; `place` is where it begins. */
interface Forme {
  sorte: Sorte
  place: number
  forme: string
}

/** Numbers, addresses and pairs of words of a text, as they are hashed; however it is spaced or written. */
export function formesInterdites(texte: string): Forme[] {
  const formes = (sorte: Sorte, place: number, ecrites: readonly string[]) =>
    ecrites.map((forme) => ({ sorte, place, forme }))
  return [
    ...[...texte.matchAll(SUITE)].flatMap(({ 0: suite, index }) => formes('numeros', index, numerosPossibles(suite))),
    ...[...texte.matchAll(COURRIEL)].flatMap(({ 0: adresse, index }) =>
      formes('courriels', index, [
        adresse
          .replace(/\s/g, '')
          .replace(/[([](?:at|arobase)[)\]]/i, '@')
          .toLowerCase(),
      ]),
    ),
    ...paires(texte).flatMap(({ un, deux, place }) => formes('noms', place, [`${un} ${deux}`, `${deux} ${un}`])),
  ]
}

/** What a text holds and must not: each kind with the place where it begins, once. */
export function interditsDans(
  texte: string,
  interdits: Interdits,
  empreinte: Empreinte,
): { sorte: Sorte; place: number }[] {
  const trouvees = formesInterdites(texte).filter(({ sorte, forme }) => interdits[sorte].includes(empreinte(forme)))
  return [...Map.groupBy(trouvees, ({ sorte, place }) => `${sorte} ${place}`).values()].flatMap((memes) =>
    memes.slice(0, 1),
  )
}

/** Every ten digits, and every nine as they stand after +33, of a run of digits. */
function numerosPossibles(suite: string): string[] {
  const chiffres = suite.replace(/\D/g, '')
  return [...chiffres].flatMap((chiffre, rang) => {
    const neuf = chiffre === '0' ? chiffres.slice(rang + 1, rang + 10) : chiffres.slice(rang, rang + 9)
    return neuf.length === 9 ? [`0${neuf}`] : []
  })
}

/** Words side by side, as they are hashed. */
function paires(texte: string): { un: string; deux: string; place: number }[] {
  const mots = [...texte.matchAll(/\p{L}[\p{L}\p{M}]*/gu)]
  return mots.slice(1).map(({ 0: deux }, rang) => ({
    un: nu(mots[rang]?.[0] ?? ''),
    deux: nu(deux),
    place: mots[rang]?.index ?? 0,
  }))
}

function nu(mot: string): string {
  return mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
