/** The folder of content that the commands read and write, `content/` or a copy of it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ecrireEntier } from '../data/ecrire-entier.ts'
import { readContent } from '../data/read-content.ts'
import { formatConstats, type Constat } from '../domain/checks/constat.ts'
import { verifierForme } from '../domain/checks/forme.ts'
import { telephoneDans } from '../domain/checks/numeros-hors-cle.ts'
import { plusProche } from '../domain/checks/proximite.ts'
import { sourcesNonCitees } from '../domain/checks/sources-citees.ts'
import type { Contenu, NomCollection } from '../domain/contenu.ts'
import { courrielsDans } from '../domain/interdits.ts'
import type { Ligne } from '../domain/ligne.ts'
import { personneDans } from '../domain/personnes.ts'
import { Refus } from '../data/refus.ts'

export interface Dossier {
  racine: string
  contenu: Contenu
}

export function ouvrirDossier(racine: string): Dossier {
  if (!existsSync(racine)) throw new Refus(`Le dossier « ${racine} » n’existe pas.`)
  return { racine, contenu: readContent(racine).contenu }
}

export function cheminDe({ racine }: Pick<Dossier, 'racine'>, collection: NomCollection, id: string): string {
  return join(racine, collection, `${id}.yaml`)
}

/** The line of this name and its text, or a refusal that proposes the nearest name. */
export function lireLigne(dossier: Dossier, id: string): { ligne: Ligne; texte: string } {
  const ligne = dossier.contenu.lignes.get(id)
  if (ligne) return { ligne, texte: readFileSync(cheminDe(dossier, 'lignes', id), 'utf8') }
  if (existsSync(cheminDe(dossier, 'lignes', id))) {
    throw new Refus(`La fiche lignes/${id}.yaml a des fautes : lancez « npm run check » et corrigez-la d’abord.`)
  }
  throw new Refus(`Aucune ligne « ${id} » dans lignes/. ${proposer(id, [...dossier.contenu.lignes.keys()])}`)
}

export function exigerSource({ contenu }: Dossier, id: string): void {
  if (contenu.sources.has(id)) return
  const conseil = proposer(id, [...contenu.sources.keys()])
  throw new Refus(`Aucune source « ${id} » dans sources/. ${conseil} Pour la créer : npm run fiche -- nouveau source`)
}

/** What to do of each document that no record of the folder cites now, and that one cited when it was opened. */
export function avisDesNonCitees({ racine, contenu }: Dossier): string[] {
  const lus = readContent(racine)
  const avant = new Set(sourcesNonCitees({ ...lus, contenu }).map(({ id }) => id))
  return sourcesNonCitees(lus)
    .filter(({ id }) => !avant.has(id))
    .map(({ id }) => `Plus aucune fiche ne cite « ${id} » : citez ce document, ou supprimez sources/${id}.yaml.`)
}

function proposer(id: string, connus: readonly string[]): string {
  const proche = plusProche(id, connus)
  return proche ? `Vouliez-vous écrire « ${proche} » ?` : 'C’est le nom du fichier, sans « .yaml ».'
}

/** A sentence typed by hand: without telephone number, e-mail or person, which have no place in a text. */
export function exigerTexteSain(texte: string): void {
  const telephone = telephoneDans(texte)
  if (telephone) throw new Refus(`Retirez « ${telephone} » du texte : un numéro n’a pas sa place dans une phrase.`)
  const [courriel] = courrielsDans(texte)
  if (courriel) throw new Refus(`Retirez « ${courriel} » du texte : aucune adresse électronique de personne.`)
  const personne = personneDans(texte)
  if (personne) throw new Refus(`Retirez « ${personne} » du texte : aucun nom de personne. Écrivez son rôle.`)
}

/** Writes a record if its form is right; nothing is written otherwise. */
export function ecrireFiche(dossier: Dossier, collection: NomCollection, id: string, texte: string): void {
  const fichier = `content/${collection}/${id}.yaml`
  const { constats } = verifierForme(collection, fichier, parse(texte))
  if (constats.length > 0) throw new Refus(rienEcrit(constats))
  ecrireEntier(cheminDe(dossier, collection, id), texte)
}

function rienEcrit(constats: readonly Constat[]): string {
  return `Rien n’a été écrit.\n${formatConstats(constats)}`
}
