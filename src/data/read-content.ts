/** Reads content/ whole: every file, its faults told, nothing skipped in silence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contexte } from '../domain/checks/check.ts'
import type { Constat } from '../domain/checks/constat.ts'
import { SCHEMAS, type Contenu, type NomCollection } from '../domain/contenu.ts'
import { exceptionsSchema, type Exception } from '../domain/exception.ts'
import { interditsSchema, type Interdits } from '../domain/interdits.ts'
import { pageSchema } from '../domain/page.ts'
import { empreinteSha256 } from './empreinte.ts'
import { lireFiche, lirePage, type Forme } from './lire-fiche.ts'

const COLLECTIONS = Object.keys(SCHEMAS) as NomCollection[]
const NOM_DE_FICHIER = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$|^2[AB]\.yaml$/
const NOM_DE_PAGE = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/
/** Files that stand outside the folders, with their form. */
const A_PART: Record<string, Forme> = { 'interdits.yaml': interditsSchema, 'exceptions.yaml': exceptionsSchema }
const SANS_FORME = ['README.md', '.schemas', '.DS_Store']

/** What the checks need to know of content/, and the faults of the files themselves. */
type Lecture = Omit<Contexte, 'decoupage' | 'today'> & { constats: Constat[] }

/** Path (« content/lignes/45-sologne.yaml ») → bytes; null for what is not a file. */
export type Fichiers = ReadonlyMap<string, Uint8Array | null>

/** One file once read; the same file need not be read twice. */
type Lecteur = (fichier: string, octets: Uint8Array) => ReturnType<typeof lireFiche>

/** Reads every folder of `racine` (content/ or a copy); stops at no fault. */
export function readContent(racine: string): Lecture {
  return assembler(lireFichiers(racine))
}

/** Every file of `racine`, sorted by path; a folder that is missing is simply not there. */
export function lireFichiers(racine: string): Fichiers {
  const fichiers = new Map<string, Uint8Array | null>()
  const dossiers: string[] = [...COLLECTIONS, 'pages']
  for (const entree of entreesDe(racine)) {
    if (dossiers.includes(entree.name) && entree.isDirectory()) continue
    fichiers.set(`content/${entree.name}`, entree.isFile() ? readFileSync(join(racine, entree.name)) : null)
  }
  for (const dossier of dossiers) {
    for (const [chemin, octets] of lireDossier(racine, dossier)) fichiers.set(chemin, octets)
  }
  return fichiers
}

/** The same of one folder: « lignes ». */
export function lireDossier(racine: string, dossier: string): Fichiers {
  return new Map(
    entreesDe(join(racine, dossier)).map((entree) => [
      `content/${dossier}/${entree.name}`,
      entree.isFile() ? readFileSync(join(racine, dossier, entree.name)) : null,
    ]),
  )
}

function entreesDe(dossier: string) {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** From files in memory; `lire` may remember what it has read. */
export function assembler(fichiers: Fichiers, lire: Lecteur = lireSelonDossier): Lecture {
  const constats: Constat[] = []
  const textes = new Map<string, string>()
  const malFormees = new Map<string, unknown>()
  const valeurs = new Map<string, object>()
  const uniques = new Map<string, string>()
  for (const [fichier, octets] of fichiers) {
    constats.push(...fautesDuNom(fichier, octets))
    if (!octets || !hasForme(fichier)) continue
    const cle = cleDe(fichier)
    const jumeau = uniques.get(cle)
    if (jumeau) {
      const attendu = `Cet identifiant est déjà celui de ${jumeau} : renommez ou supprimez l’un des deux fichiers.`
      constats.push({ fichier, cle: '', trouve: idDe(fichier), attendu })
      continue
    }
    uniques.set(cle, fichier)
    const lu = lire(fichier, octets)
    constats.push(...lu.constats)
    textes.set(fichier, lu.texte)
    if (lu.valeur) valeurs.set(fichier, lu.valeur)
    else malFormees.set(fichier, lu.brut)
  }
  const attendus = [
    ...COLLECTIONS.map((nom) => `content/${nom}`),
    ...Object.keys(A_PART).map((nom) => `content/${nom}`),
  ]
  const presents = new Set([...fichiers.keys()].flatMap((fichier) => [fichier, fichier.replace(/\/[^/]*$/, '')]))
  const manques = attendus.filter((nom) => !presents.has(nom))
  const attendu = 'Ce fichier ou ce dossier manque : recréez-le.'
  constats.push(...manques.map((fichier) => ({ fichier, cle: '', trouve: 'rien', attendu })))
  const collection = (nom: NomCollection) =>
    new Map(
      [...valeurs]
        .filter(([fichier]) => fichier.startsWith(`content/${nom}/`))
        .map(([fichier, valeur]) => [idDe(fichier), { ...valeur, id: idDe(fichier) }]),
    )
  return {
    // Each schema has given its values: what TypeScript cannot follow through the list of folders.
    contenu: Object.fromEntries(COLLECTIONS.map((nom) => [nom, collection(nom)])) as unknown as Contenu,
    malFormees,
    pages: new Map([...textes].filter(([fichier]) => fichier.startsWith('content/pages/'))),
    textes,
    interdits: (valeurs.get('content/interdits.yaml') ?? { numeros: [], courriels: [], noms: [] }) as Interdits,
    exceptions: (valeurs.get('content/exceptions.yaml') ?? []) as Exception[],
    empreinte: empreinteSha256,
    constats,
  }
}

/** What is wrong with a file before it is opened: its place, its name, its nature. */
function fautesDuNom(fichier: string, octets: Uint8Array | null): Constat[] {
  const [, dossier = '', nom] = fichier.split('/')
  const faute = (trouve: string, attendu: string) => [{ fichier, cle: '', trouve, attendu }]
  if (nom === undefined) {
    if (Object.hasOwn(A_PART, dossier) || SANS_FORME.includes(dossier)) return []
    return faute(dossier, 'Rien ne lit ce fichier : rangez-le dans un dossier du README, ou retirez-le.')
  }
  if (!octets) return faute(nom, 'Ce n’est pas un fichier : un dossier ne contient que des fiches.')
  if (dossier === 'pages') {
    return NOM_DE_PAGE.test(nom) ? [] : faute(nom, 'Une page porte le nom de son adresse, et finit par « .md ».')
  }
  if (NOM_DE_FICHIER.test(nom)) return []
  return faute(nom, 'Nommez le fichier en minuscules sans accent, mots séparés par des tirets, terminé par « .yaml ».')
}

function hasForme(fichier: string): boolean {
  return (
    /^content\/[a-z]+\/[^/]+\.(?:ya?ml|md)$/i.test(fichier) || Object.hasOwn(A_PART, fichier.slice('content/'.length))
  )
}

/** The reader of a file, by the folder where it stands. */
export function lireSelonDossier(fichier: string, octets: Uint8Array): ReturnType<typeof lireFiche> {
  const [, dossier = ''] = fichier.split('/')
  if (dossier === 'pages') return lirePage(pageSchema, fichier, octets)
  return lireFiche(A_PART[dossier] ?? SCHEMAS[dossier as NomCollection], fichier, octets)
}

/** Two files of one folder that would have one address. */
function cleDe(fichier: string): string {
  return fichier.replace(/\.\w+$/, '').toLowerCase()
}

function idDe(fichier: string): string {
  return (fichier.split('/').at(-1) ?? '').replace(/\.(?:ya?ml|md)$/i, '')
}
