/** A French telephone number as it is dialled: its check, its one way of being written, its link and what a call costs. */
import { z } from 'zod'
import { SAMU } from './samu.ts'

export type ClasseCout = 'gratuit' | 'appelSimple' | 'mobile' | 'surtaxe' | 'inconnu'

/**
 * Short numbers that may appear, and what a call costs. libphonenumber calls them invalid, so the list is ours and closed.
 * `gratuit`: content/numeros and its sources say the same (tests/content/numeros.test.ts), and the lines by 116 117 too.
 * `surtaxe`: shown only with a price and its source.
 */
const NUMEROS_COURTS: ReadonlyMap<string, ClasseCout> = new Map([
  [SAMU, 'gratuit'],
  ['17', 'gratuit'],
  ['18', 'gratuit'],
  ['112', 'gratuit'],
  ['114', 'gratuit'],
  ['119', 'gratuit'],
  ['116117', 'gratuit'],
  ['3114', 'inconnu'],
  ['3237', 'surtaxe'],
  ['3624', 'surtaxe'],
  ['3919', 'inconnu'],
  ['3966', 'inconnu'],
])

/**
 * Overseas prefixes keep a country code of their own (plan de numérotation, Arcep). Compared with libphonenumber by
 * tests/domain/numero.test.ts: where two places share four digits, the fifth or the sixth tells.
 */
const OUTRE_MER: readonly (readonly [prefixes: RegExp, indicatif: string])[] = [
  [/^0(26[239]|268[89]|69[23]|639|7092|7093[5-7])/, '+262'],
  [/^0(590|5987|69[01]|7090)/, '+590'],
  [/^0(594|5988|694|7093[0-3])/, '+594'],
  [/^0(596|5989|69[67]|7091)/, '+596'],
  [/^0(508|7084[0-5]|7085[0-6])/, '+508'],
]

const URGENCES: ReadonlySet<string> = new Set([SAMU, '112', '114'])

/** Whether it is on the closed list of short numbers, which are dialled as they are, never with +33. */
export function isNumeroCourt(numero: string): boolean {
  return NUMEROS_COURTS.has(numero)
}

/** Shown in the colour of an emergency, wherever it stands. */
export function isUrgence(numero: string): boolean {
  return URGENCES.has(numero)
}

/** Digits as dialled: ten that start with 0, or one of the known short numbers. */
export function isNumero(numero: string): boolean {
  return isNumeroCourt(numero) || /^0[1-9]\d{8}$/.test(numero)
}

/** « +33 (0)1 99 00 00 01 »: more digits are those of two numbers. */
const CHIFFRES_MAX = 12
const UN_SEUL = 'un seul numéro par fiche\u00a0: gardez-en un ici, et créez une deuxième fiche de lignes/ pour l’autre'

export const numeroSchema = z
  .string({
    error: ({ input }) =>
      Array.isArray(input) ? UN_SEUL : 'un numéro entre guillemets, chiffres seuls, par exemple "0801904500"',
  })
  .refine(isNumero, {
    error: ({ input }) =>
      String(input).replace(/\D/g, '').length > CHIFFRES_MAX
        ? UN_SEUL
        : 'dix chiffres qui commencent par 0, sans espace, ou un numéro court connu (15, 112, 114, 116117…)',
  })
  // A refinement says nothing to an editor: the same rule for its JSON Schema.
  .meta({ pattern: `^(0[1-9][0-9]{8}|${[...NUMEROS_COURTS.keys()].join('|')})$` })

/**
 * The one way a number is shown: « 02 18 12 14 47 », « 0 801 90 45 00 », « 116 117 », « 15 », « 32 37 ».
 * Spaces never break.
 */
export function formatNumero(numero: string): string {
  const groups = isNumeroCourt(numero)
    ? formatCourt(numero)
    : /^08[0129]/.test(numero)
      ? numero.replace(/^(0)(\d{3})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5')
      : numero.replace(/(\d{2})(?=\d)/g, '$1 ')
  return groups.replaceAll(' ', '\u00a0')
}

function formatCourt(numero: string): string {
  if (numero.length === 6) return numero.replace(/^(\d{3})(\d{3})$/, '$1 $2')
  if (numero.length === 4) return numero.replace(/^(\d{2})(\d{2})$/, '$1 $2')
  return numero
}

/** `tel:` target. A short number never gets a country code; from abroad Saint-Pierre-et-Miquelon has six digits, without 0508. */
export function lienTel(numero: string): string {
  if (isNumeroCourt(numero)) return `tel:${numero}`
  const indicatif = OUTRE_MER.find(([prefixes]) => prefixes.test(numero))?.[1] ?? '+33'
  return `tel:${indicatif}${numero.replace(/^0(508)?/, '')}`
}

/**
 * Class of price of a call, from the number alone (Arcep: 0800-0805 free, 0806-0809 plain call,
 * 081, 082 and 089 surcharged; short numbers as their own documents say).
 */
export function classeCout(numero: string): ClasseCout {
  const court = NUMEROS_COURTS.get(numero)
  if (court) return court
  if (/^080[0-5]/.test(numero)) return 'gratuit'
  if (/^080[6-9]/.test(numero)) return 'appelSimple'
  if (/^08/.test(numero)) return 'surtaxe'
  if (/^0[67]/.test(numero)) return 'mobile'
  return 'appelSimple'
}

/** What the visitor reads beside the number. A surcharged or unknown price is never guessed. */
export function formatCout(numero: string): string {
  const libelles: Record<ClasseCout, string> = {
    gratuit: 'Appel gratuit',
    appelSimple: 'Prix d’un appel local',
    mobile: 'Prix d’un appel vers un mobile',
    surtaxe: 'Appel surtaxé',
    inconnu: 'Prix de l’appel non vérifié',
  }
  return libelles[classeCout(numero)]
}
