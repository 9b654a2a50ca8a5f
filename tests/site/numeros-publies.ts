/** Finds whatever looks like a telephone number in a page or a data file, and says what is wrong with it. */
import { formatNumero, lienTel } from '../../src/domain/numero.ts'
import { COURRIELS_INTERDITS, fingerprint, NOMS_INTERDITS, NUMEROS_INTERDITS } from './interdits.ts'

/** What content/ allows. */
export interface Autorises {
  /** May be read. */
  connus: ReadonlySet<string>
  /** May be called: not replaced, withdrawn nor suspended. */
  appelables: ReadonlySet<string>
  /** May receive a text message. */
  sms: ReadonlySet<string>
  /** Titles of documents: quoted as they are, however they write 116 117. */
  titres: readonly string[]
}

const SEPARATEURS = '[\\s\\u00a0\\u202f\\u2007\\u2009.\\-\\u2010-\\u2015/_()]{0,3}'
const DIX_CHIFFRES = new RegExp(
  `(?<!\\d)(?:(?:\\+|00)${SEPARATEURS}33${SEPARATEURS}0?|0)${SEPARATEURS}[1-9](?:${SEPARATEURS}\\d){8}(?!\\d)`,
  'g',
)
const AUTRE_PAYS = /\+(?!33)\d[\d\s\u00a0\u202f.-]{7,}\d/g
const CENT_SEIZE = new RegExp(`(?<!\\d)116${SEPARATEURS}117(?!\\d)`, 'g')
/** « 2024-06-17-toutmontbeliard-116117 » names a document: it is not read by people. */
const IDENTIFIANT = /^[a-z\d]+(?:-[a-z\d]+)+$/
const LIEN = /(?:href|action)\s*=\s*["']?\s*((?:tel|sms|callto|smsto):[^"'\s>]*)/gi
const COURRIEL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const DEUX_MOTS = /(?<!\p{L})\p{Lu}[\p{L}-]+(?=\s+(\p{Lu}[\p{L}-]+))/gu

const ENTITES: Record<string, string> = { nbsp: '\u00a0', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' }

/** Every fault of an HTML page, in words; empty when the page is right. */
export function fautesHtml(html: string, autorises: Autorises): string[] {
  const sansCode = html.replace(/<style[^>]*>.*?<\/style>|<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gs, '')
  const liens = [...sansCode.matchAll(LIEN)].map(([, lien = '']) => decode(lien))
  return [...liens.flatMap((lien) => fautesLien(lien, autorises)), ...fautesTexte(textOf(sansCode), autorises)]
}

/** Every fault of a data file: digits under `numero`, a link under `tel`, the one written form elsewhere. */
export function fautesJson(json: string, autorises: Autorises): string[] {
  const fautes: string[] = []
  JSON.parse(json, (cle: string, valeur: unknown) => {
    if (typeof valeur !== 'string') return valeur
    if (cle === 'tel') fautes.push(...fautesLien(valeur, autorises))
    else if (cle !== 'numero' && !IDENTIFIANT.test(valeur)) fautes.push(...fautesTexte(valeur, autorises))
    else if (cle === 'numero' && !autorises.connus.has(valeur)) fautes.push(`${valeur}: not in content/`)
    return valeur
  })
  return fautes
}

/** Text for people: visible words, and the attributes that are read aloud or shown, one to a line. */
function textOf(html: string): string {
  const attributs = [...html.matchAll(/\s(?:alt|aria-label|content|placeholder|title|value)="([^"]*)"/g)]
  const texte = html.replace(/<\/?(?:a|abbr|b|bdi|em|i|mark|small|span|strong|sub|sup|u|wbr)\b[^>]*>/g, '')
  return decode([texte.replace(/<[^>]*>/g, '\n'), ...attributs.map(([, valeur = '']) => valeur)].join('\n;\n'))
}

function decode(texte: string): string {
  return texte
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (entite, nom: string) => ENTITES[nom] ?? entite)
}

function fautesLien(lien: string, { appelables, sms }: Autorises): string[] {
  const permis = lien.startsWith('sms:')
    ? [...sms].some((numero) => lien === `sms:${numero}`)
    : [...appelables].some((numero) => lien === lienTel(numero))
  return permis ? [] : [`${lien}: not the link of a number that may be called`]
}

function fautesTexte(brut: string, { connus, titres }: Autorises): string[] {
  const texte = titres.reduce(withoutTitre, brut).replace(/https?:\/\/[^\s"<]+/g, (url) => url.replace(/\d/g, '#'))
  const trouves = [DIX_CHIFFRES, AUTRE_PAYS, CENT_SEIZE].flatMap((motif) => texte.match(motif) ?? [])
  const fautes = trouves.flatMap((trouve) => {
    const numero = dialled(trouve)
    if (NUMEROS_INTERDITS.has(fingerprint(numero))) return ['a number of a press contact']
    if (!connus.has(numero)) return [`${trouve}: not in content/`]
    return trouve === formatNumero(numero) ? [] : [`${trouve}: not written ${formatNumero(numero)}`]
  })
  return [...fautes, ...fautesContact(brut)]
}

function withoutTitre(texte: string, titre: string): string {
  return texte.replaceAll(titre, titre.replace(CENT_SEIZE, formatNumero('116117')))
}

/** Contacts are looked for in addresses too, digits run together. */
function fautesContact(texte: string): string[] {
  const numeros = (texte.match(/0\d{9}/g) ?? []).filter((numero) => NUMEROS_INTERDITS.has(fingerprint(numero)))
  const courriels = (texte.match(COURRIEL) ?? []).filter((adresse) =>
    COURRIELS_INTERDITS.has(fingerprint(adresse.toLowerCase())),
  )
  const noms = [...texte.matchAll(DEUX_MOTS)].filter(([un, deux = '']) => isNomInterdit(`${un} ${deux}`))
  return [
    ...numeros.map(() => 'a number of a press contact'),
    ...courriels.map(() => 'an e-mail address of a press contact'),
    ...noms.map(() => 'the name of a press contact'),
  ]
}

const noms = new Map<string, boolean>()

/** The same pairs of words come back on thousands of pages: each is looked up once. */
function isNomInterdit(deuxMots: string): boolean {
  const connu = noms.get(deuxMots)
  if (connu !== undefined) return connu
  const cle = deuxMots.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const interdit = NOMS_INTERDITS.has(fingerprint(cle))
  noms.set(deuxMots, interdit)
  return interdit
}

/** Digits as dialled in France: « +33 (0)2 18… » → « 0218… ». */
function dialled(trouve: string): string {
  return trouve.replace(/\D/g, '').replace(/^(?:00)?330?(?=[1-9]\d{8}$)/, '0')
}
