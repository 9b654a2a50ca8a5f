/** Inputs as people type them: names of the official list, drawn evenly or by population, with one kind of noise each. */
import type { Lieu } from '../../src/domain/recherche/index.ts'

export interface Requete {
  query: string
  kind: string
  /** Codes INSEE that are right. */
  expected: string[]
}

/** A sequence of numbers between 0 and 1 that is the same at each run (mulberry32). */
export function hasard(graine: number): () => number {
  let etat = graine >>> 0
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let melange = Math.imul(etat ^ (etat >>> 15), 1 | etat)
    melange = (melange + Math.imul(melange ^ (melange >>> 7), 61 | melange)) ^ melange
    return ((melange ^ (melange >>> 14)) >>> 0) / 4294967296
  }
}

/** Neighbours on a French keyboard. */
const VOISINES: Record<string, string> = {
  a: 'zq',
  z: 'aes',
  e: 'zrd',
  r: 'etf',
  t: 'ryg',
  y: 'tuh',
  u: 'yij',
  i: 'uok',
  o: 'ipl',
  p: 'om',
  q: 'asw',
  s: 'qdzx',
  d: 'sfec',
  f: 'dgrv',
  g: 'fhtb',
  h: 'gjyn',
  j: 'hku',
  k: 'jli',
  l: 'kmo',
  m: 'lp',
  w: 'qx',
  x: 'wcs',
  c: 'xvd',
  v: 'cbf',
  b: 'vng',
  n: 'bh',
}

const SONS: readonly (readonly [RegExp, string])[] = [
  [/eau/, 'o'],
  [/au/, 'o'],
  [/ph/, 'f'],
  [/qu/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/ll/, 'l'],
  [/nn/, 'n'],
  [/tt/, 't'],
  [/ss/, 'c'],
  [/en/, 'an'],
  [/an/, 'en'],
  [/ai/, 'é'],
  [/é/, 'ai'],
  [/y/, 'i'],
  [/i/, 'y'],
  [/x$/, ''],
  [/s$/, ''],
  [/h/, ''],
  [/ain/, 'in'],
]

type Bruit = (nom: string, lieu: Lieu, alea: () => number) => string

const sansAccents = (nom: string) => nom.normalize('NFD').replace(/\p{M}/gu, '')

function edit(nom: string, alea: () => number, change: (lettres: string[], at: number) => void): string {
  const lettres = [...nom.toLowerCase()]
  const places = lettres.flatMap((lettre, at) => (/\p{L}/u.test(lettre) ? [at] : []))
  change(lettres, places[Math.floor(alea() * places.length)] ?? 0)
  return lettres.join('')
}

/** Each kind of noise by name. */
export const BRUITS: Record<string, Bruit> = {
  exact: (nom) => nom,
  'sans accents': (nom) => sansAccents(nom).toLowerCase(),
  'st, ste': (nom) => nom.replace(/\bSaint(e?)\b/g, 'St$1').replace(/-sur-/g, ' s/ '),
  'sans tiret ni apostrophe': (nom) => nom.replace(/['’-]/g, ' ').toLowerCase(),
  'sans article': (nom) => nom.replace(/^(Le |La |Les |L['’])/, ''),
  'nom et code postal': (nom, { codesPostaux }) => `${nom} ${codesPostaux[0] ?? ''}`.trim(),
  'nom et département': (nom, { codeDepartement }) => `${nom.toLowerCase()} (${codeDepartement})`,
  'code postal': (_, { codesPostaux }) => codesPostaux[0] ?? '',
  'lettre pour une autre': (nom, _, alea) =>
    edit(nom, alea, (lettres, at) => {
      const voisines = VOISINES[sansAccents(lettres[at] ?? '')] ?? 'e'
      lettres[at] = voisines[Math.floor(alea() * voisines.length)] ?? 'e'
    }),
  'lettres échangées': (nom, _, alea) =>
    edit(nom, alea, (lettres, at) => {
      const autre = at + 1 < lettres.length ? at + 1 : at - 1
      const lettre = lettres[at] ?? ''
      lettres[at] = lettres[autre] ?? ''
      lettres[autre] = lettre
    }),
  'lettre oubliée': (nom, _, alea) => edit(nom, alea, (lettres, at) => void lettres.splice(at, 1)),
  'lettre en trop': (nom, _, alea) => edit(nom, alea, (lettres, at) => void lettres.splice(at, 0, lettres[at] ?? 'e')),
  'comme on l’entend': (nom, _, alea) => {
    const possibles = SONS.filter(([forme]) => forme.test(nom.toLowerCase()))
    const [forme, ecrit] = possibles[Math.floor(alea() * possibles.length)] ?? [/$/, '']
    return nom.toLowerCase().replace(forme, ecrit)
  },
}

const LONGUEUR_MIN = 6

/** `parGenre` inputs of each kind, half drawn evenly, half by population; the same at each run of one seed. */
export function genererRequetes(lieux: readonly Lieu[], parGenre: number, graine = 2026): Requete[] {
  const alea = hasard(graine)
  // A letter less in a name of four letters is another name: mistakes are made in longer ones.
  const communes = lieux.filter(
    ({ statut, nom }) => statut === 'commune' && nom.length >= LONGUEUR_MIN && !nom.includes('Arrondissement'),
  )
  const parNom = Map.groupBy(lieux, ({ nom }) => sansAccents(nom).toLowerCase())
  const poids = communes.map(({ taille }) => 2 ** (taille / 4))
  const total = poids.reduce((somme, un) => somme + un, 0)
  const parPopulation = () => {
    let reste = alea() * total
    return communes.find((_, rang) => (reste -= poids[rang] ?? 0) <= 0)
  }
  return Object.entries(BRUITS).flatMap(([kind, bruit]) =>
    Array.from({ length: parGenre }, (_, rang) => {
      const lieu = (rang % 2 ? parPopulation() : communes[Math.floor(alea() * communes.length)]) ?? communes[0]
      if (!lieu) throw new Error('genererRequetes: no commune')
      const memes = parNom.get(sansAccents(lieu.nom).toLowerCase()) ?? [lieu]
      const query = bruit(lieu.nom, lieu, alea)
      const expected =
        kind === 'code postal'
          ? communes.filter(({ codesPostaux }) => codesPostaux.includes(query)).map(({ codeInsee }) => codeInsee)
          : memes.map(({ codeInsee }) => codeInsee)
      return { query, kind, expected }
    }).filter(({ query }) => query !== ''),
  )
}
