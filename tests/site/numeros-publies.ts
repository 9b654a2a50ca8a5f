/** Finds whatever looks like a telephone number in any file of the site, and says what is wrong with it. */
import { readContent } from '../../src/data/read-content.ts'
import { formatNumero, lienTel } from '../../src/domain/numero.ts'

const { interdits, empreinte } = readContent('content')
const INTERDITS = {
  numeros: new Set(interdits.numeros),
  courriels: new Set(interdits.courriels),
  noms: new Set(interdits.noms),
}

/** Whether ten digits as dialled are on the deny list. */
export function isNumeroInterdit(numero: string): boolean {
  return INTERDITS.numeros.has(empreinte(numero))
}

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
/** Two codes of communes or of post offices side by side: ten digits that are no number. */
const CODES_DE_CINQ = /(?<!\d)\d[\dAB]\d{3}(?:[ ,;|]\d[\dAB]\d{3})+(?!\d)/g
/** A line of SHA256SUMS: a fingerprint and the name of a file. */
const EMPREINTE = /^[\da-f]{64} {2}[\w.-]+$/gm
const AUTRE_PAYS = /\+(?!33)\d[\d\s\u00a0\u202f.-]{7,}\d/g
const CENT_SEIZE = new RegExp(`(?<!\\d)116${SEPARATEURS}117(?!\\d)`, 'g')
/** « 2024-06-17-toutmontbeliard-116117 » names a document, « lignes/53-116117 » a record, « /sources/… » a page: they are not read by people. */
const IDENTIFIANT = /^(?:lignes\/)?[a-z\d]+(?:--?[a-z\d]+)+$|^\/[a-z\d/#-]+$/
const LIEN = /(?:href|action)\s*=\s*["']?\s*((?:tel|sms|callto|smsto):[^"'\s>]*)/gi
const COURRIEL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const DEUX_MOTS = /(?<!\p{L})\p{Lu}[\p{L}-]+(?=\s+(\p{Lu}[\p{L}-]+))/gu

const ENTITES: Record<string, string> = { nbsp: '\u00a0', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' }

/** Read by machines as bytes: no text in them. */
const BINAIRE = /\.(?:avif|br|gif|gz|ico|jpe?g|otf|pdf|png|ttf|webp|woff2?|zip)$/

/** Every fault of a file of the site by what it is; a kind that nobody foresaw is read as text. */
export function fautesFichier(chemin: string, texte: string, autorises: Autorises): string[] {
  if (/\.(?:html?|xml|svg|rss)$/.test(chemin) || chemin.endsWith('/')) return fautesHtml(texte, autorises)
  if (isJson(texte)) return fautesJson(texte, autorises)
  return /\.(?:m?js|css)$/.test(chemin) ? fautesCode(texte, autorises) : fautesDonnees(texte, autorises)
}

/** Whether a file has words to be read. */
export function isTexte(chemin: string): boolean {
  return !BINAIRE.test(chemin)
}

function isJson(texte: string): boolean {
  if (!/^\s*[[{]/.test(texte)) return false
  try {
    JSON.parse(texte)
    return true
  } catch {
    return false
  }
}

/** Code carries no number of its own, but that of text messages: the others come with the data. */
function fautesCode(code: string, autorises: Autorises): string[] {
  const liens = [...code.matchAll(/(?:tel|sms):\+?\d+/gi)].map(([lien]) => lien)
  const trouves = code.match(/(?<![\d.])0[1-9](?:\d{8}|(?:[ \u00a0]\d\d){4})(?![\d.])|\+33[\s\d]{9,}/g) ?? []
  return [
    ...liens.filter((lien) => !lien.startsWith('sms:')).map((lien) => `${lien}: a number in the code`),
    ...liens.filter((lien) => lien.startsWith('sms:')).flatMap((lien) => fautesLien(lien, autorises)),
    ...trouves.map((trouve) => `${trouve}: a number in the code`),
    ...fautesContact(code),
  ]
}

/** A table, a calendar, a visiting card: written, dialled or as a link, but always a number of content/. */
function fautesDonnees(brut: string, autorises: Autorises): string[] {
  const texte = brut.replace(/\r?\n[ \t]/g, '')
  const sansLiens = texte
    .replace(/tel:\+?\d+/gi, ' ')
    .replace(EMPREINTE, ' ')
    .replace(CODES_DE_CINQ, ' ')
  const liens = [...texte.matchAll(/(?:tel|sms):\+?\d+/gi)].map(([lien]) => lien.toLowerCase())
  const trouves = [DIX_CHIFFRES, AUTRE_PAYS].flatMap((motif) => sansLiens.match(motif) ?? [])
  const fautes = trouves.flatMap((trouve) => {
    const numero = dialled(trouve)
    if (isNumeroInterdit(numero)) return ['a number of a press contact']
    if (!autorises.connus.has(numero)) return [`${trouve}: not in content/`]
    const formes = [
      numero,
      formatNumero(numero),
      ...(autorises.appelables.has(numero) ? [lienTel(numero).slice(4)] : []),
    ]
    return formes.includes(trouve) ? [] : [`${trouve}: not written ${formes.join(' or ')}`]
  })
  return [...liens.flatMap((lien) => fautesLien(lien, autorises)), ...fautes, ...fautesContact(brut)]
}

/** Every fault of an HTML page, in words; empty when the page is right. */
export function fautesHtml(html: string, autorises: Autorises): string[] {
  const sansCode = html.replace(/<style[^>]*>.*?<\/style>|<script[^>]*>.*?<\/script>/gs, '')
  const donnees = [...html.matchAll(/<script[^>]*ld\+json[^>]*>(.*?)<\/script>/gs)].map(([, json = '']) => json)
  const liens = [...sansCode.matchAll(LIEN)].map(([, lien = '']) => decode(lien))
  return [
    ...liens.flatMap((lien) => fautesLien(lien, autorises)),
    ...fautesTexte(textOf(sansCode), autorises),
    ...donnees.flatMap((json) => fautesJson(json, autorises)),
  ]
}

/** Every fault of a data file: digits alone are those to dial, a link stands under `tel` or `telephone`, the one written form elsewhere. */
export function fautesJson(json: string, autorises: Autorises): string[] {
  return fautesDe(JSON.parse(json), '', autorises)
}

/** `cle` is that of the value, or of the list that holds it. */
function fautesDe(valeur: unknown, cle: string, autorises: Autorises): string[] {
  if (Array.isArray(valeur)) return valeur.flatMap((une) => fautesDe(une, cle, autorises))
  if (valeur !== null && typeof valeur === 'object') {
    return Object.entries(valeur).flatMap(([nom, une]) => [
      ...fautesComposees(nom, autorises),
      ...fautesDe(une, nom, autorises),
    ])
  }
  if (typeof valeur !== 'string') return []
  if (cle === 'tel' || /^tel:\+?\d+$/.test(valeur)) return fautesLien(valeur, autorises)
  if (cle === 'html') return fautesHtml(valeur, autorises)
  // schema.org and data.inclusion: the number of the link, alone.
  if (cle === 'telephone') return fautesLien(`tel:${valeur}`, autorises)
  if (cle === 'numero') return autorises.connus.has(valeur) ? [] : [`${valeur}: not in content/`]
  // What one types in the search, addresses of this site, and the rule of a number in a schema: digits as dialled.
  if (cle === 'cles' || cle === 'href' || cle === 'pattern' || /^\d+$/.test(valeur))
    return fautesComposees(valeur.replaceAll(' ', ''), autorises)
  return IDENTIFIANT.test(valeur) ? [] : fautesTexte(valeur.replace(CODES_DE_CINQ, ' '), autorises)
}

function fautesComposees(texte: string, { connus }: Autorises): string[] {
  const trouves = texte.match(/(?<!\d)0[1-9]\d{8}(?!\d)/g) ?? []
  return trouves.filter((numero) => !connus.has(numero)).map((numero) => `${numero}: not in content/`)
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
    if (isNumeroInterdit(numero)) return ['a number of a press contact']
    if (!connus.has(numero)) return [`${trouve}: not in content/`]
    return trouve === formatNumero(numero) ? [] : [`${trouve}: not written ${formatNumero(numero)}`]
  })
  return [...fautes, ...fautesContact(brut)]
}

/** As it was printed, or as a citation writes it: other spaces, names between braces. */
function withoutTitre(texte: string, titre: string): string {
  if (!/116\D?117/.test(texte)) return texte
  const signes = [...titre].map((signe) => (/\s/.test(signe) ? '[\\s\\u00a0\\u202f]' : RegExp.escape(signe)))
  return texte.replace(new RegExp(signes.join('[{}]*'), 'g'), titre.replace(CENT_SEIZE, formatNumero('116117')))
}

/** Contacts are looked for in addresses too, digits run together. */
function fautesContact(texte: string): string[] {
  const numeros = (texte.match(/0\d{9}/g) ?? []).filter((numero) => isNumeroInterdit(numero))
  const courriels = (texte.match(COURRIEL) ?? []).filter((adresse) =>
    INTERDITS.courriels.has(empreinte(adresse.toLowerCase())),
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
  const interdit = [cle, cle.split(' ').toReversed().join(' ')].some((ordre) => INTERDITS.noms.has(empreinte(ordre)))
  noms.set(deuxMots, interdit)
  return interdit
}

/** Digits as dialled in France: « +33 (0)2 18… » → « 0218… ». */
function dialled(trouve: string): string {
  return trouve.replace(/\D/g, '').replace(/^(?:00)?330?(?=[1-9]\d{8}$)/, '0')
}
