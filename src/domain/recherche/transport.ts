/** How the index travels to the browser: a manifest, packets of places as lines of text, and all of France as a last resort. */
import { departementDuCode } from '../code-insee.ts'
import type { Lieu } from './index.ts'
import type { NomPaquet, Paquet } from './paquets.ts'
import type { Repere } from './reperes.ts'

export interface DepartementConnu {
  nom: string
  /** Its communes have a page each; elsewhere the page of the département answers. */
  couvert: boolean
}

/** What the browser asks first: everything but the places. */
export interface Manifeste {
  departements: Record<string, DepartementConnu>
  /** What a suggestion line says at its end: the number, or what stands for it. */
  reponses: string[]
  /**
   * Where a build lacks the page of a commune: « /organisations/59-rien/#commune= », to which its code is added, by position in
   * `reponses`.
   */
  ailleurs: Record<number, string>
  paquets: NomPaquet[]
  coupes: NomPaquet[]
  /** The large towns, as a packet. */
  villes: string
  /** The points of the communes are installed: « Me localiser » may be offered. */
  points: boolean
  /** Words and short numbers that are not places. */
  reperes: Repere[]
}

/** What it asks when an input is no place. */
export interface Complements {
  /** Services by their names and by their telephone numbers. */
  services: Repere[]
  /** What is said around the name of a commune. */
  autour: string[]
}

/** A place and the position of its answer in `Manifeste.reponses`. */
export interface LieuRecu extends Lieu {
  reponse: number
}

const STATUTS = { commune: '', deleguee: 'd', associee: 'a' } as const

/** One line a place: nom|codeInsee|codes postaux|taille|réponse, then statut|commune when it is a former one. */
export function encodePaquet({ lieux, omis }: Paquet, reponseDe: (lieu: Lieu) => number): string {
  const lignes = lieux.map((lieu) =>
    [
      lieu.nom,
      lieu.codeInsee,
      lieu.codesPostaux.join(' '),
      lieu.taille,
      reponseDe(lieu),
      ...(lieu.statut === 'commune' ? [] : [STATUTS[lieu.statut], lieu.nomCommune]),
    ].join('|'),
  )
  return [omis, ...lignes].join('\n')
}

export function decodePaquet(texte: string): { lieux: LieuRecu[]; omis: number } {
  const [omis = '0', ...lignes] = texte.split('\n')
  return { lieux: lignes.map(decodeLieu), omis: Number(omis) }
}

function decodeLieu(ligne: string): LieuRecu {
  const [nom = '', codeInsee = '', postaux = '', taille = '', reponse = '', statut, nomCommune = nom] = ligne.split('|')
  return {
    nom,
    codeInsee,
    nomCommune,
    codeDepartement: departementDuCode(codeInsee),
    codesPostaux: postaux === '' ? [] : postaux.split(' '),
    taille: Number(taille),
    statut: statut === 'd' ? 'deleguee' : statut === 'a' ? 'associee' : 'commune',
    reponse: Number(reponse),
  }
}

/**
 * All of France in columns, without postal codes, in the order of the codes INSEE: for lookalikes only.
 * A code is the département when it changes, then the gap from the code before.
 */
export function encodeFrance(lieux: readonly Lieu[], reponseDe: (lieu: Lieu) => number): string {
  const parCode = lieux.toSorted((a, b) =>
    a.codeInsee < b.codeInsee ? -1 : a.codeInsee > b.codeInsee ? 1 : b.taille - a.taille,
  )
  const noms: string[] = []
  const codes: string[] = []
  const tailles: string[] = []
  const reponses: string[] = []
  let avant = { departement: '', numero: 0, nom: '', reponse: -1 }
  for (const lieu of parCode) {
    const { departement, numero } = partage(lieu.codeInsee)
    const reponse = reponseDe(lieu)
    noms.push(lieu.nom)
    codes.push(
      departement === avant.departement
        ? (numero - avant.numero).toString(36)
        : `${departement}/${numero.toString(36)}`,
    )
    tailles.push(lieu.statut === 'commune' ? lieu.taille.toString(36) : STATUTS[lieu.statut].toUpperCase())
    reponses.push(reponse === avant.reponse ? '' : String(reponse))
    avant = { departement, numero, nom: lieu.nom, reponse }
  }
  return [noms, codes, tailles, reponses].map((colonne) => colonne.join('|')).join('\n')
}

/** The largest communes first, former ones last. */
export function decodeFrance(texte: string): LieuRecu[] {
  const [noms = [], codes = [], tailles = [], reponses = []] = texte.split('\n').map((colonne) => colonne.split('|'))
  const lieux: LieuRecu[] = []
  let departement = ''
  let numero = 0
  let reponse = 0
  let nomCommune = ''
  noms.forEach((nom, rang) => {
    const [debut = '', fin] = (codes[rang] ?? '').split('/')
    if (fin !== undefined) [departement, numero] = [debut, parseInt(fin, 36)]
    else numero += parseInt(debut, 36)
    const taille = tailles[rang] ?? ''
    const ancien = /^[DA]$/.test(taille)
    if (!ancien) nomCommune = nom
    if (reponses[rang] !== '') reponse = Number(reponses[rang])
    lieux.push({
      nom,
      codeInsee: departement + String(numero).padStart(5 - departement.length, '0'),
      nomCommune,
      codeDepartement: departement,
      codesPostaux: [],
      taille: ancien ? 0 : parseInt(taille, 36),
      statut: taille === 'D' ? 'deleguee' : taille === 'A' ? 'associee' : 'commune',
      reponse,
    })
  })
  return lieux.sort((a, b) => b.taille - a.taille)
}

function partage(codeInsee: string): { departement: string; numero: number } {
  const departement = departementDuCode(codeInsee)
  return { departement, numero: Number(codeInsee.slice(departement.length)) }
}
