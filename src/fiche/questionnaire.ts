/** Asks for the keys of a record one by one, from its schema: choices, examples and refusals come from it. */
import { z } from 'zod'
import { deballer, fauteDeValeur } from '../domain/checks/forme.ts'
import { plusProche } from '../domain/checks/proximite.ts'
import { CIBLES } from '../domain/checks/references.ts'
import type { Contenu } from '../domain/contenu.ts'
import { exigerTexteSain } from './dossier.ts'
import type { Dialogue } from './dialogue.ts'
import { Refus } from '../data/refus.ts'

type Fiche = Record<string, unknown>

interface Demande {
  dialogue: Dialogue
  contenu: Contenu
  /** The document of the record, proposed again for each of its facts. */
  source?: unknown
}

const SANS_RAISON = ['confirme', 'publie']
const HORS_PHRASE = ['numero', 'numerosCites', 'url', 'epci', 'osm']
const NUMEROS = ['numero', 'numerosCites']

/** Every key in the order of the schema; one that is not known is left out. */
export async function demanderFiche(schema: z.ZodType, demande: Demande): Promise<Fiche> {
  const fiche: Fiche = {}
  for (const [cle, valeur] of Object.entries(formeDe(schema, await choisirVariante(schema, demande)))) {
    if (cle === 'raison' && SANS_RAISON.includes(String(fiche['statut']))) continue
    const nu = deballer(valeur)
    const reponse =
      nu instanceof z.ZodLiteral && !isFacultatif(valeur)
        ? nu.value
        : await demanderCle(cle, cle === 'raison' ? nu.describe(description(valeur)) : valeur, demande)
    if (reponse !== undefined) fiche[cle] = reponse
    if (cle === 'source') demande.source ??= reponse
  }
  return fiche
}

async function demanderCle(cle: string, schema: z.ZodType, demande: Demande): Promise<unknown> {
  const nu = deballer(schema)
  if (nu instanceof z.ZodArray) return demanderListe(cle, schema, nu, demande)
  if (isGroupe(nu)) {
    const oui = !isFacultatif(schema) || (await ouiNon(`Ajouter « ${cle} » ? ${description(schema)}`, demande))
    return oui ? demanderFiche(nu, demande) : undefined
  }
  return demanderValeur(cle, schema, demande)
}

async function demanderListe(cle: string, schema: z.ZodType, liste: z.ZodArray, demande: Demande): Promise<unknown> {
  const element = deballer(liste.element as z.ZodType)
  const valeurs: unknown[] = []
  for (;;) {
    const obligatoire = valeurs.length === 0 && !isFacultatif(schema)
    const rang = valeurs.length === 0 ? description(schema) : 'un autre'
    if (isGroupe(element)) {
      if (!obligatoire && !(await ouiNon(`Ajouter « ${cle} » ? ${rang}`, demande))) break
      valeurs.push(await demanderFiche(element, demande))
    } else {
      const valeur = await demanderValeur(cle, obligatoire ? element : element.optional(), demande, rang)
      if (valeur === undefined) break
      valeurs.push(valeur)
    }
    // What the list refuses as a whole: told now, not once every question was answered.
    const faute = fauteDeValeur(liste, valeurs)
    if (faute) {
      valeurs.pop()
      demande.dialogue.dire(`${faute} Le dernier est laissé de côté.`)
    }
  }
  return valeurs.length > 0 ? valeurs : undefined
}

/** One value, asked again until it is right; Enter for what is not known. */
async function demanderValeur(cle: string, schema: z.ZodType, demande: Demande, quoi = description(schema)) {
  const nu = deballer(schema)
  const choix = choixDe(nu)
  const defaut = cle === 'source' ? demande.source : undefined
  const vide = defaut ? `Entrée : ${String(defaut)}` : isFacultatif(schema) ? 'Entrée : je ne sais pas' : 'obligatoire'
  const liste = choix.map((mot, rang) => `\n  ${rang + 1}. ${mot}`).join('')
  for (;;) {
    const texte = await demande.dialogue.demander(`${cle} : ${quoi} (${vide})${liste}`)
    if (texte === '' && defaut) return defaut
    if (texte === '' && isFacultatif(schema)) return undefined
    const valeur = texte === '' ? undefined : convertir(texte, cle, nu, choix)
    const faute = fauteDeValeur(nu, valeur) ?? fauteDeTexte(cle, valeur) ?? fauteDeReference(cle, valeur, demande)
    if (!faute) return valeur
    demande.dialogue.dire(faute)
  }
}

function convertir(texte: string, cle: string, nu: z.ZodType, choix: readonly string[]): unknown {
  if (choix.length > 0) return choix[Number(texte) - 1] ?? texte
  if (nu instanceof z.ZodNumber) return Number(texte.replace(',', '.'))
  if (nu instanceof z.ZodBoolean) return /^o(ui)?$/i.test(texte) ? true : /^n(on)?$/i.test(texte) ? false : texte
  if (NUMEROS.includes(cle)) return texte.replace(/[\s.]/g, '')
  const ids = texte.split(/[\s,]+/)
  return cle === 'source' && ids.length > 1 ? ids : texte
}

function fauteDeTexte(cle: string, valeur: unknown): string | null {
  if (typeof valeur !== 'string' || HORS_PHRASE.includes(cle)) return null
  try {
    exigerTexteSain(valeur)
    return null
  } catch (erreur) {
    if (erreur instanceof Refus) return erreur.message
    throw erreur
  }
}

function fauteDeReference(cle: string, valeur: unknown, { contenu }: Demande): string | null {
  const cible = CIBLES.get(cle)
  if (!cible) return null
  const inconnu = [valeur].flat().find((id) => !contenu[cible].has(String(id)))
  if (inconnu === undefined) return null
  const proche = plusProche(String(inconnu), [...contenu[cible].keys()])
  return `Aucune fiche « ${String(inconnu)} » dans ${cible}/.${proche ? ` Vouliez-vous écrire « ${proche} » ?` : ''}`
}

async function ouiNon(question: string, { dialogue }: Demande): Promise<boolean> {
  return /^o(ui)?$/i.test(await dialogue.demander(`${question} (o, ou Entrée pour passer)`))
}

/** The shape to fill; of several, the one whose first key was chosen. */
function formeDe(schema: z.ZodType, variante: number): Record<string, z.ZodType> {
  const nu = deballer(schema)
  const objet = nu instanceof z.ZodUnion ? (nu.options[variante] as z.ZodType) : nu
  return objet instanceof z.ZodObject ? (objet.shape as Record<string, z.ZodType>) : {}
}

async function choisirVariante(schema: z.ZodType, { dialogue }: Demande): Promise<number> {
  const nu = deballer(schema)
  if (!(nu instanceof z.ZodUnion)) return 0
  const noms = nu.options.map((option) => Object.values(formeDe(option as z.ZodType, 0)).flatMap(choixDe)[0] ?? '')
  const liste = noms.map((nom, rang) => `\n  ${rang + 1}. ${nom}`).join('')
  for (;;) {
    const texte = await dialogue.demander(`Lequel ?${liste}`)
    const rang = noms.includes(texte) ? noms.indexOf(texte) : Number(texte) - 1
    if (noms[rang] !== undefined) return rang
    dialogue.dire(`Écrivez un nombre de 1 à ${noms.length}.`)
  }
}

function choixDe(schema: z.ZodType): string[] {
  const nu = deballer(schema)
  if (nu instanceof z.ZodEnum) return nu.options.map(String)
  return nu instanceof z.ZodLiteral ? [...nu.values].map(String) : []
}

function isGroupe(nu: z.ZodType): boolean {
  return nu instanceof z.ZodObject || (nu instanceof z.ZodUnion && nu.options.every((un) => un instanceof z.ZodObject))
}

function isFacultatif(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success
}

function description(schema: z.ZodType): string {
  return schema.description ?? deballer(schema).description ?? ''
}
