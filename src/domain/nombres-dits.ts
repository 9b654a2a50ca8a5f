/** The numbers that a printed text says, in digits or in words: « 12 900 », « 1,5 M€ », « une dizaine », « quarante-huit ». */

/** « un » and « une » are articles more often than numbers. */
const MOTS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
  mille: 1000,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
  doublé: 2,
  triplé: 3,
}
/** Shares, in per cent as the record rounds them. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/deux tiers/i, 67],
  [/un tiers/i, 33],
  [/trois quarts/i, 75],
  [/un quart/i, 25],
  [/(?:la|une) moitié/i, 50],
]
const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:M|millions?)(?!\p{L})/u, 1e6],
  [/^\s*(?:Mds?|milliards?)(?!\p{L})/u, 1e9],
  [/^\s*k(?:€|\s)/u, 1e3],
]

/** Thousands parted by a space or a point, then decimals. */
const NOMBRE = /(\d{1,3}(?:[\s.]\d{3})+(?!\d)|\d+)(?:[,.](\d+))?/g

/** In no order; « 12 900 » is one number, « 40-50 » are two. */
export function nombresDits(texte: string): number[] {
  return [
    ...enChiffres(texte),
    ...[...texte.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)].flatMap(([mot]) => enLettres(mot)),
    ...PARTS.flatMap(([part, valeur]) => (part.test(texte) ? [valeur] : [])),
  ]
}

function enChiffres(texte: string): number[] {
  return [...texte.matchAll(NOMBRE)].map(({ 0: trouve, 1: entier = '', 2: decimales = '0', index }) => {
    const multiple = MULTIPLES.find(([suite]) => suite.test(texte.slice(index + trouve.length)))?.[1] ?? 1
    // 1,1 × 1 000 000 is not whole in binary.
    return Number((Number(`${entier.replace(/\D/g, '')}.${decimales}`) * multiple).toFixed(6))
  })
}

/** « quarante-huit », « vingt-et-un »: what is added, part by part. */
function enLettres(mot: string): number[] {
  const parts = mot.split('-').map((part) => (part === 'et' ? 0 : (MOTS[part] ?? (part === 'un' ? 1 : NaN))))
  const somme = parts.reduce((total, part) => total + part, 0)
  return Number.isNaN(somme) || mot === 'un' || mot === 'et' ? [] : [somme]
}
