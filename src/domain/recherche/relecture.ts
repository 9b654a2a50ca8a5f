/** An input that nothing fits as it stands, read another way: « Olivet dans le Loiret » as « olivet 45 », « StMalo », « F-45300 ». */
import type { Index, Lieu } from './index.ts'
import { dense, LONGUEUR_MAX, normalise, sansArticle } from './normalise.ts'
import { chercher, enPropositions, type Resultat, type Suggestions } from './rank.ts'

/** Names of départements by code. */
export type NomsDepartements = Readonly<Record<string, { nom: string }>>

/** What would remain is no name: « 45 Loiret », « le Loiret ». */
const SANS_NOM = /^(?:\d+|2[ab]|le|la|les|l)?$/
/** « Gien dans le Loiret », « Toulouse en Haute-Garonne », « Saint-Paul à La Réunion ». */
const LIAISON = / (?:dans|en|de|du|d|a)(?: l[aes]?)?$/
/** Short for a word of a name, and for nothing else that a name holds. */
const ABREGES: Readonly<Record<string, string>> = {
  nd: 'notre dame',
  mt: 'mont',
  gd: 'grand',
  gde: 'grande',
  fd: 'ferrand',
}
const VILLES: ReadonlySet<string> = new Set(['paris', 'lyon', 'marseille'])
const ROMAINS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')

/** What an input finds as it stands, else read another way, else as a former commune with that of today. */
export async function chercherRelu<L extends Lieu>(
  departements: NomsDepartements,
  texte: string,
  indexPour: (texte: string) => Promise<Index<L>>,
): Promise<Resultat<L>> {
  const index = await indexPour(texte)
  const direct = chercher(index, texte)
  if (direct.lieux.length > 0) return direct
  const autre = relire(departements, direct, texte)
  if (autre !== null) return chercher(await indexPour(autre), autre)
  const anciennes = avecLeurCommune(index.lieux, texte)
  return anciennes.length > 0 ? { ...direct, lieux: anciennes, exacts: anciennes.length } : direct
}

/** The other reading, null when there is none. */
export function relire(departements: NomsDepartements, { lieux }: Resultat, texte: string): string | null {
  if (lieux.length > 0) return null
  const tape = texte.slice(0, LONGUEUR_MAX)
  const cle = nommerArrondissement(
    normalise(separer(tape)).replace(
      /(^| )(nd|mt|gde?|fd)(?= |$)/g,
      (_, avant: string, mot: string) => avant + ABREGES[mot],
    ),
  )
  const fins = Object.entries(departements)
    .flatMap(([code, { nom }]) => [nom, sansArticle(normalise(nom))].map((un) => ({ code, fin: ` ${normalise(un)}` })))
    .filter(({ fin }) => cle.endsWith(fin))
    // « Haute-Loire » is not « Loire ».
    .sort((a, b) => b.fin.length - a.fin.length)
  const reste = fins[0] ? cle.slice(0, -fins[0].fin.length).replace(LIAISON, '') : ''
  if (fins[0] && !SANS_NOM.test(reste)) return `${reste} ${fins[0].code}`
  return cle === normalise(tape) ? null : cle
}

/** « StMalo », « F-45300 », « 45-000 », « 01400L’Abergement »: what is stuck together or apart; « dept 45 », « en Corse ». */
function separer(texte: string): string {
  return texte
    .replace(/(^|\P{L})(st|ST|St|ste|STE|Ste)(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .replace(/^\s*fr?[\s-]*(?=\d)/i, '')
    .replace(/[\s,(]+(?:dept?|dpt|d[ée]partement|dans le)[\s.]+(?=(?:\d{2,3}|2[ab])\b)/i, ' ')
    .replace(/&#x?\d+;|%27/g, '’')
    .replace(/[\s,]+(?:en\s)?corse\s*$/i, ' 20')
    .replace(
      /(^|[^\d\s.-]\s*)(\d(?:[\s.-]?\d){4})(?![\s.-]?\d)/g,
      (_, avant: string, code: string) => `${avant} ${code.replace(/\D/g, '')} `,
    )
}

/** « 15e arrondissement de Paris », « Paris XV », « Marseille 01 ». */
function nommerArrondissement(cle: string): string {
  const mots = cle.split(' ').filter((mot) => !/^(?:arr.*|ardt|de|le|e|er|eme)$/.test(mot))
  const ville = mots.find((mot) => VILLES.has(mot))
  const [, chiffres, lettres = ''] =
    /^(?:0?(\d{1,2})|([ivx]+|premier))(?:er?|i?eme|nde?)?$/.exec(mots.find((mot) => mot !== ville) ?? '') ?? []
  const rang = Number(chiffres ?? (lettres === 'premier' ? 1 : ROMAINS.indexOf(lettres) + 1))
  return ville && mots.length === 2 && rang > 0 && rang <= 20 ? `${ville} ${rang}e` : cle
}

/** The former communes that are typed with that of today: « Malesherbes (Le Malesherbois) ». */
function avecLeurCommune<L extends Lieu>(lieux: readonly L[], texte: string): L[] {
  const courte = (nom: string) => dense(sansArticle(normalise(nom)))
  const cle = courte(texte.slice(0, LONGUEUR_MAX))
  return lieux.filter(
    ({ nom, nomCommune, statut }) =>
      statut !== 'commune' &&
      cle.startsWith(courte(nom)) &&
      [courte(nomCommune), dense(normalise(nomCommune))].includes(cle.slice(courte(nom).length)),
  )
}

/**
 * The places of the other reading, then what looks like the input as it stands: « Châteauneuf Loire » is Châteauneuf in the
 * Loire, or Châteauneuf-sur-Loire in the Loiret. So it is a choice, even of one.
 */
export function avecRelecture<L extends Lieu>(
  lus: readonly L[],
  propositions: Suggestions<L>['propositions'],
): Suggestions<L>['propositions'] {
  const deja = new Set(lus.map(({ codeInsee }) => codeInsee))
  return [...enPropositions(lus), ...propositions.filter(({ lieu }) => !deja.has(lieu.codeInsee))]
}
