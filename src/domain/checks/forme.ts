/** The shape of one record, checked by its schema and told in French. */
import { z } from 'zod'
import { SCHEMAS, type NomCollection } from '../contenu.ts'
import { enfant } from '../feuilles.ts'
import { formatCle, type Constat } from './constat.ts'
import { plusProche } from './proximite.ts'

type Resultat = { valeur: unknown; constats: [] } | { valeur: null; constats: Constat[] }

/** Parses one record; every fault is reported, none is repaired in silence. */
export function verifierForme(collection: NomCollection, fichier: string, brut: unknown): Resultat {
  return verifierSchema(SCHEMAS[collection], fichier, brut)
}

/** The same for a file that is of no folder. */
export function verifierSchema(schema: z.ZodType, fichier: string, brut: unknown): Resultat {
  const resultat = schema.safeParse(brut)
  if (resultat.success) return { valeur: resultat.data, constats: [] }
  return { valeur: null, constats: resultat.error.issues.flatMap((issue) => constatsDe(issue, schema, fichier, brut)) }
}

/** What is wrong with one value, in French; null when `schema` accepts it. */
export function fauteDeValeur(schema: z.ZodType, brut: unknown): string | null {
  const [issue] = schema.safeParse(brut).error?.issues ?? []
  return issue ? (constatsDe(issue, schema, '', brut)[0]?.attendu ?? issue.message) : null
}

function constatsDe(issue: z.core.$ZodIssue, schema: z.ZodType, fichier: string, brut: unknown): Constat[] {
  if (issue.code === 'unrecognized_keys') {
    const connues = clesConnues(schema, issue.path)
    const premieres = clesConnues(schema, [])
    return issue.keys.map((cle) => ({
      fichier,
      cle: formatCle([...issue.path, cle]),
      trouve: cle,
      attendu: conseilCle(cle, connues, premieres),
    }))
  }
  const valeur = issue.path.reduce<unknown>(enfant, brut)
  return [
    {
      fichier,
      cle: formatCle(issue.path),
      trouve: enClair(valeur),
      attendu: `Attendu : ${attente(issue, valeur)}.`,
    },
  ]
}

/** `connues` where the key stands, `premieres` at the first level of the record. */
function conseilCle(cle: string, connues: string[], premieres: string[]): string {
  const proche = plusProche(cle, connues)
  if (proche) return `Cette clé n’existe pas. Vouliez-vous écrire « ${proche} » ?`
  const ailleurs = plusProche(cle, premieres)
  if (ailleurs) return `Cette clé n’existe pas ici. « ${ailleurs} » s’écrit au premier niveau de la fiche.`
  return `Cette clé n’existe pas : retirez-la.${connues.length ? ` Clés connues ici : ${connues.join(', ')}.` : ''}`
}

function attente(issue: z.core.$ZodIssue, valeur: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return `l’un de ces mots : ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      if (valeur === null && issue.path.length === 0) return 'une fiche ; ce fichier est vide'
      if (valeur === undefined) return `cette clé est obligatoire (${typeEnClair(issue.expected)})`
      return issue.message.startsWith('Invalid') ? typeEnClair(issue.expected) : issue.message
    case 'too_small':
      if (issue.origin === 'string')
        return `un texte d’au moins ${issue.minimum} caractère${issue.minimum === 1 ? '' : 's'}`
      if (issue.origin === 'array')
        return `une liste d’au moins ${issue.minimum} élément${issue.minimum === 1 ? '' : 's'}`
      return issue.inclusive ? `au moins ${issue.minimum}` : `plus de ${issue.minimum}`
    case 'too_big':
      if (issue.origin === 'string') return `un texte d’au plus ${issue.maximum} caractères`
      if (issue.origin === 'array') return `une liste d’au plus ${issue.maximum} éléments`
      return `au plus ${issue.maximum}`
    case 'invalid_union':
      if (!issue.message.startsWith('Invalid')) return issue.message
      return 'options' in issue
        ? `l’un de ces mots : ${issue.options?.map(String).join(', ')}`
        : 'le nom d’un fichier de content/sources (sans « .yaml »), ou une liste d’au moins deux noms'
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? 'une adresse qui commence par https:// ou http://' : issue.message
    default:
      return issue.message
  }
}

function typeEnClair(type: string): string {
  const noms: Record<string, string> = {
    string: 'un texte entre guillemets',
    number: 'un nombre',
    int: 'un nombre entier',
    array: 'une liste',
    object: 'un groupe de clés',
    boolean: 'true ou false',
  }
  return noms[type] ?? type
}

function enClair(valeur: unknown): string {
  if (valeur === undefined || valeur === null) return 'rien'
  const texte = typeof valeur === 'string' ? valeur : JSON.stringify(valeur)
  return texte.length > 80 ? `${texte.slice(0, 77)}…` : texte
}

/** Keys allowed at a path, through optionals, arrays and unions. */
function clesConnues(schema: z.ZodType, chemin: readonly PropertyKey[]): string[] {
  const reached = chemin.reduce<z.ZodType[]>((schemas, cle) => schemas.flatMap((one) => descendre(one, cle)), [schema])
  return [...new Set(reached.flatMap((one) => variantes(one)).flatMap((one) => Object.keys(one.shape)))]
}

function descendre(schema: z.ZodType, cle: PropertyKey): z.ZodType[] {
  const nu = deballer(schema)
  if (nu instanceof z.ZodArray) return [nu.element as z.ZodType]
  return variantes(nu).flatMap((objet) =>
    Object.hasOwn(objet.shape, cle) ? [objet.shape[String(cle)] as z.ZodType] : [],
  )
}

function variantes(schema: z.ZodType): z.ZodObject[] {
  const nu = deballer(schema)
  if (nu instanceof z.ZodObject) return [nu]
  if (nu instanceof z.ZodUnion) return nu.options.flatMap((option) => variantes(option as z.ZodType))
  return []
}

/** What a schema accepts when the key is there: without « optional » and default values. */
export function deballer(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return deballer(schema.unwrap() as z.ZodType)
  }
  return schema
}
