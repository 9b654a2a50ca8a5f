/**
 * `npm run bench [-- --requetes <file>] [--navigateur]`: quality and speed of the search beside fuse.js and minisearch, in one process.
 * Speeds are ratios of one run on one machine; nothing here is a test.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { fichiersDeRecherche } from '../../src/data/recherche.ts'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { readContent } from '../../src/data/read-content.ts'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { preparer } from '../../src/domain/recherche/approche.ts'
import { buildIndex, lieuxDe, type Lieu } from '../../src/domain/recherche/index.ts'
import { dense, normalise, sansArticle } from '../../src/domain/recherche/normalise.ts'
import { parseSaisie } from '../../src/domain/recherche/saisie.ts'
import { decodeFrance, decodePaquet, encodeFrance, encodePaquet } from '../../src/domain/recherche/transport.ts'
import { grandesVilles, suggerer } from '../../src/domain/recherche/suggestions.ts'
import { PAQUETS, proposes } from '../fixtures/paquets.ts'
import { genererRequetes, type Requete } from './bruit.ts'

interface Moteur {
  nom: string
  /** Milliseconds to make the index. */
  construction: number
  search: (saisie: string) => Lieu[]
  /** Inputs measured: the slow ones are sampled. */
  pas: number
}

const LIMITE = 10
const lieux = lieuxDe(readDecoupage())

function chrono<T>(action: () => T): [resultat: T, ms: number] {
  const debut = performance.now()
  const resultat = action()
  return [resultat, performance.now() - debut]
}

function notre(): Moteur {
  const [[index, villes], construction] = chrono(() => {
    const entier = buildIndex(lieux)
    return [entier, grandesVilles(entier)] as const
  })
  const search = (saisie: string) => suggerer(index, villes, saisie).propositions.map(({ lieu }) => lieu)
  return { nom: 'la nôtre', construction, search, pas: 1 }
}

/** As a visitor has it: packets, then all of France when nothing fits. */
function parPaquets(): Moteur {
  return { nom: 'la nôtre, par paquets', construction: 0, search: proposes, pas: 1 }
}

/** Our short list, ranked by fuse.js: what we tried first. */
function courteListeFuse(): Moteur {
  const [index, construction] = chrono(() => buildIndex(lieux))
  const cles = lieux.map((lieu) => ({ lieu, cle: dense(sansArticle(normalise(lieu.nom))) }))
  const paires = (cle: string) => new Set(Array.from(cle, (_, at) => ` ${cle}`.slice(at, at + 2)))
  const connues = cles.map(({ cle }) => paires(cle))
  const search = (saisie: string) => {
    const { propositions, exacts } = suggerer(index, buildIndex<Lieu>([]), saisie)
    const justes = propositions.filter(({ approchant }) => !approchant).map(({ lieu }) => lieu)
    const { cleSansArticle } = parseSaisie(saisie)
    if (exacts > 0 || justes.length >= 5 || cleSansArticle.length < 3) return justes
    const voulues = paires(cleSansArticle)
    const courte = connues
      .map((siennes, at) => ({
        at,
        commun: [...voulues].filter((paire) => siennes.has(paire)).length / (voulues.size + siennes.size),
      }))
      .filter(({ commun }) => commun > 0.15)
      .sort((a, b) => b.commun - a.commun)
      .slice(0, 400)
      .flatMap(({ at }) => cles[at] ?? [])
    const fuse = new Fuse(courte, { keys: ['cle'], threshold: 0.45, ignoreLocation: true })
    return [...justes, ...fuse.search(cleSansArticle, { limit: LIMITE }).map(({ item }) => item.lieu)]
  }
  return { nom: 'liste courte + fuse.js', construction, search, pas: 1 }
}

function fuseEntier(nom: string, cleDe: (texte: string) => string): Moteur {
  const [fuse, construction] = chrono(
    () =>
      new Fuse(
        lieux.map((lieu) => ({ lieu, cle: cleDe(lieu.nom) })),
        { keys: ['cle'] },
      ),
  )
  return {
    nom,
    construction,
    search: (saisie) => fuse.search(cleDe(saisie), { limit: LIMITE }).map(({ item }) => item.lieu),
    pas: 12,
  }
}

function indexMinisearch(): MiniSearch<{ id: number; cle: string }> {
  const moteur = new MiniSearch<{ id: number; cle: string }>({
    fields: ['cle'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  })
  moteur.addAll(lieux.map(({ nom }, id) => ({ id, cle: normalise(nom) })))
  return moteur
}

function minisearch(): Moteur {
  const [mini, construction] = chrono(indexMinisearch)
  const search = (saisie: string) =>
    mini
      .search(normalise(saisie))
      .slice(0, LIMITE)
      .flatMap(({ id }) => lieux[Number(id)] ?? [])
  return { nom: 'minisearch, notre normaliseur', construction, search, pas: 2 }
}

function qualite({ search }: Moteur, requetes: readonly Requete[]) {
  const genres = new Map<string, { n: number; top1: number; top5: number }>()
  for (const { query, kind, expected } of requetes) {
    const cinq = [...new Set(search(query).map(({ codeInsee }) => codeInsee))].slice(0, 5)
    const genre = genres.get(kind) ?? { n: 0, top1: 0, top5: 0 }
    genre.n += 1
    if (cinq[0] && expected.includes(cinq[0])) genre.top1 += 1
    if (cinq.some((code) => expected.includes(code))) genre.top5 += 1
    genres.set(kind, genre)
  }
  const tous = [...genres.values()].reduce((a, b) => ({ n: a.n + b.n, top1: a.top1 + b.top1, top5: a.top5 + b.top5 }))
  return new Map([...genres, ['ensemble', tous]])
}

/** Milliseconds for each letter typed, every beginning of an input counting as one. */
function vitesse({ search }: Moteur, requetes: readonly Requete[]) {
  const frappes = requetes.flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)))
  for (const frappe of frappes.slice(0, 200)) search(frappe)
  const durees = frappes.map((frappe) => chrono(() => search(frappe))[1]).sort((a, b) => a - b)
  const centile = (part: number) => Number((durees[Math.floor(durees.length * part)] ?? 0).toFixed(3))
  return { p50: centile(0.5), p95: centile(0.95), p99: centile(0.99), frappes: durees.length }
}

function octets(): Record<string, { brut: number; brotli: number }> {
  const peser = (texte: string | Buffer) => ({
    brut: Buffer.byteLength(texte),
    brotli: brotliCompressSync(texte).length,
  })
  const dataset = assembleDataset(readContent('content').contenu, readDecoupage())
  const fichiers = [...fichiersDeRecherche(dataset)].map(([nom, texte]) => ({ nom, ...peser(texte) }))
  const paquets = fichiers.filter(({ nom }) => nom.includes('-')).sort((a, b) => b.brotli - a.brotli)
  const pris = (nom: string) => fichiers.find((un) => un.nom === nom) ?? { brut: 0, brotli: 0 }
  const scripts = (() => {
    try {
      return readdirSync('dist/_astro').filter((nom) =>
        /^(Base|recherche|annuaire|normalise|approchants).*\.js$/.test(nom),
      )
    } catch {
      return []
    }
  })()
  return {
    manifeste: pris('manifeste'),
    'plus gros paquet': paquets[0] ?? { brut: 0, brotli: 0 },
    'paquet médian': paquets[paquets.length >> 1] ?? { brut: 0, brotli: 0 },
    'toute la France (dernier recours)': pris('france'),
    ...Object.fromEntries(
      scripts.map((nom) => [nom.replace(/\..*/, ' (script)'), peser(readFileSync(`dist/_astro/${nom}`))]),
    ),
    'fuse.js (bibliothèque)': peser(readFileSync('node_modules/fuse.js/dist/fuse.min.mjs')),
    'minisearch : index': peser(JSON.stringify(indexMinisearch())),
    'fuse.js : noms entiers': peser(
      JSON.stringify(lieux.map(({ nom, codeInsee, codesPostaux }) => ({ nom, codeInsee, codesPostaux }))),
    ),
  }
}

/** Milliseconds to read what has arrived, in a browser’s order: the largest packet, then all of France and its lookalikes. */
async function chargement() {
  const paquet = encodePaquet(
    [...PAQUETS.values()].reduce((a, b) => (a.lieux.length > b.lieux.length ? a : b)),
    () => 0,
  )
  const entier = encodeFrance(buildIndex(lieux).lieux, () => 0)
  const [, lecturePaquet] = chrono(() => buildIndex(decodePaquet(paquet).lieux))
  const [france, lectureFrance] = chrono(() => ({ lieux: decodeFrance(entier) }))
  const debut = performance.now()
  await preparer(france)
  return {
    'plus gros paquet': { ms: Math.round(lecturePaquet) },
    'toute la France': { ms: Math.round(lectureFrance) },
    'ses ressemblances, par tranches': { ms: Math.round(performance.now() - debut) },
  }
}

const option = process.argv.indexOf('--requetes')
const fichier = option > 0 ? process.argv[option + 1] : undefined
const requetes = fichier ? (JSON.parse(readFileSync(fichier, 'utf8')) as Requete[]) : genererRequetes(lieux, 80)

const moteurs = [
  notre(),
  parPaquets(),
  courteListeFuse(),
  minisearch(),
  fuseEntier('fuse.js, notre normaliseur', (texte) => normalise(texte)),
  fuseEntier('fuse.js, comme sa documentation', (texte) => texte),
]
const resultats = moteurs.map((moteur) => {
  const choisies = requetes.filter((_, rang) => rang % moteur.pas === 0)
  return {
    nom: moteur.nom,
    construction: Math.round(moteur.construction),
    qualite: qualite(moteur, choisies),
    vitesse: vitesse(
      moteur,
      choisies.filter((_, rang) => moteur.pas < 12 || rang % 4 === 0),
    ),
  }
})

const p95 = resultats[0]?.vitesse.p95 ?? 1
console.table(
  Object.fromEntries(
    resultats.map(({ nom, construction, vitesse: { p50, p95: sien, p99, frappes } }) => [
      nom,
      {
        'index (ms)': construction,
        p50,
        p95: sien,
        p99,
        'p95 ÷ le nôtre': Math.round((sien / p95) * 10) / 10,
        frappes,
      },
    ]),
  ),
)
const genres = [...(resultats[0]?.qualite.keys() ?? [])]
const pourcent = (part: number, n: number) => `${((100 * part) / n).toFixed(1)} %`
console.table(
  Object.fromEntries(
    genres.map((genre) => [
      genre,
      Object.fromEntries(
        resultats.map(({ nom, qualite: notes }) => {
          const note = notes.get(genre)
          return [nom, note ? `${pourcent(note.top1, note.n)} / ${pourcent(note.top5, note.n)}` : '–']
        }),
      ),
    ]),
  ),
)
const poids = octets()
console.table(poids)
const lectures = await chargement()
console.table(lectures)
console.log(
  JSON.stringify({
    requetes: fichier ?? 'générateur du dépôt',
    node: process.version,
    moteurs: resultats.map(({ qualite: notes, ...reste }) => ({ ...reste, qualite: Object.fromEntries(notes) })),
    octets: poids,
    chargement: lectures,
  }),
)
if (process.argv.includes('--navigateur')) await import('./navigateur.ts')
