/** The texts that a town hall pastes: bulletin, SMS, answering machine, social post, signature; all made from one kit. */
import { formatDate } from './calendrier.ts'
import { enGsm } from './gsm.ts'
import type { Kit } from './kit.ts'
import { enumerer } from './ligne-en-clair.ts'
import { formatNumero } from './numero.ts'
import type { NumeroNational } from './numero-national.ts'
import { secondesDites } from './oral.ts'
import { capitalise } from './prose.ts'

export type Support = 'bulletin' | 'breve' | 'sms' | 'repondeur' | 'publication' | 'signature'

/** Signs at most; seconds for what is read aloud. */
export const LIMITES: Record<Support, number> = {
  bulletin: 600,
  breve: 200,
  sms: 160,
  repondeur: 20,
  publication: 280,
  signature: 240,
}

/** A piece of text, how soon it is given up for want of room (0 never, the highest first), and what then stands for it. */
type Morceau = readonly [texte: string, rang: number, repli?: string]

const QUESTION = 'Besoin d’un médecin, sans urgence vitale\u00a0?'

/** Every text of the kit, each within its limit as long as the name of the commune and the address of the site leave room. */
export function textesDe(kit: Kit): Record<Support, string> {
  return {
    bulletin: tenir(bulletin, kit, LIMITES.bulletin),
    breve: tenir(breve, kit, LIMITES.breve),
    sms: enSms(
      tenir(sms, kit, LIMITES.sms, (texte) => enGsm(texte).length),
      kit,
    ),
    repondeur: tenir(repondeur, kit, LIMITES.repondeur, secondesDites),
    publication: tenir(publication, kit, LIMITES.publication),
    signature: tenir(signature, kit, LIMITES.signature),
  }
}

function bulletin(kit: Kit, precisions: readonly string[]): Morceau[] {
  const { ligne, reserve, date } = kit
  return [
    [`${QUESTION} ${consigne(kit, precisions)}`, 0],
    ...morceau(reserve?.phrase, 0),
    ...morceau(ligne && `${ligne.cout}.`, 3),
    ...morceau(ligne?.horaires, 1),
    ...morceau(ligne?.pour && `Ce numéro est pour vous ${ligne.pour}.`, 2),
    ...morceau(ligne?.pasPour && `Pas pour ${ligne.pasPour}`, 4),
    [vieEnDanger(kit), 0],
    [`${capitalise(date)}. Après le ${formatDate(kit.verifierApres)}, vérifiez sur ${adresseImprimee(kit)}`, 0],
  ]
}

function publication(kit: Kit, precisions: readonly string[]): Morceau[] {
  const { ligne, reserve, date, adresse } = kit
  return [
    [`${QUESTION} ${consigne(kit, avecReserve(kit, precisions))}`, 0],
    ...morceau(ligne ? null : reserve && `${capitalise(reserve.mot)}.`, 2),
    ...morceau(ligne && `${ligne.cout}.`, 2),
    [`Vie en danger\u00a0: ${enumerer(vocaux(kit), 'ou')}.`, 0],
    [`${capitalise(date)}.`, 1, datee(kit)],
    [`À jour\u00a0: ${adresse}`, 0],
  ]
}

function breve(kit: Kit, precisions: readonly string[]): Morceau[] {
  return [
    ['Médecin, sans urgence vitale, pour', 2, 'Médecin pour'],
    [`${kit.commune.nom}\u00a0: ${enBref(kit, precisions)}.`, 0],
    ...morceau(kit.ligne ? null : kit.reserve && `${capitalise(kit.reserve.mot)}.`, 1),
    ['Vie en danger\u00a0: 15.', 0],
    [`${datee(kit)} À jour\u00a0: ${adresseImprimee(kit)}`, 0],
  ]
}

function sms(kit: Kit): Morceau[] {
  return [
    [`${kit.commune.nom}\u00a0:`, 0],
    ['médecin, sans urgence vitale\u00a0:', kit.ligne ? 2 : 1],
    [`${enBref(kit, [])}.`, 0],
    ...morceau(kit.ligne ? null : kit.reserve && `${capitalise(kit.reserve.mot)}.`, 2),
    ['Vie en danger\u00a0: 15.', 0],
    [`${datee(kit)} ${adresseImprimee(kit)}`, 0],
  ]
}

function repondeur(kit: Kit): Morceau[] {
  const { ligne, reserve, date, numero } = kit
  const medecin = ligne ? '' : 'appelez votre médecin traitant. S’il ne peut pas vous recevoir, '
  const avant = ligne && ligne.avant.length > 0 ? `${ligne.avant.join(', ')}, puis ` : ''
  return [
    ['Si la vie est en danger, appelez le\u00a015.', 0],
    [`Pour voir un médecin, sans urgence vitale\u00a0: ${medecin}${avant}composez le\u00a0${numero}.`, 0],
    ...morceau(ligne && `Je répète\u00a0: le\u00a0${numero}.`, 1),
    ...morceau(reserve && `${capitalise(reserve.mot)}.`, ligne ? 0 : 1),
    [`${capitalise(date)}.`, 0],
  ]
}

function signature(kit: Kit, precisions: readonly string[]): Morceau[] {
  return [
    [`${QUESTION} ${kit.commune.nom}\u00a0: ${enBref(kit, precisions)}.`, 0],
    ...morceau(kit.ligne ? null : kit.reserve && `${capitalise(kit.reserve.mot)}.`, 1),
    [`\nVie en danger\u00a0: ${enumerer(vocaux(kit), 'ou')}. ${datee(kit)} À jour\u00a0: ${kit.adresse}`, 0],
  ]
}

/** Whom to call, in whole sentences, with what comes before the call. */
function consigne({ commune, ligne, plaque, numero }: Kit, precisions: readonly string[]): string {
  const avant = plaque.avant.join(' ')
  if (!ligne)
    return `${commune.nom}\u00a0: ${minuscule(avant)} S’il ne peut pas vous recevoir, appelez le\u00a0${numero}.`
  const appel = [`le\u00a0${numero}`, ...precisions].join(', ')
  return avant ? `${avant} Pour ${commune.nom}, appelez ensuite ${appel}.` : `Pour ${commune.nom}, appelez ${appel}.`
}

/** Whom to call and how sure that is, without any date: it changes only when the answer does. */
export function reponseSansDate(kit: Kit): string {
  return [consigne(kit, kit.ligne ? [kit.ligne.service] : []), kit.reserve?.phrase].filter(Boolean).join(' ')
}

/** Whom to call, in the fewest words, and how sure that is. */
function enBref(kit: Kit, precisions: readonly string[]): string {
  const { ligne, numero } = kit
  if (!ligne) return `votre médecin, sinon le\u00a0${numero}`
  const avant = ligne.avant.length > 0 ? `${ligne.avant.join(', ')}, puis ` : ''
  return `${avant}${numeroEtReserve(kit, precisions)}`
}

/** « le 01 99 00 00 01 (probable) »: no number stands alone where it is not sure. */
export function numeroEtReserve({ numero, reserve }: Kit, precisions: readonly string[]): string {
  const appel = [`le\u00a0${numero}`, ...precisions].join(', ')
  return reserve ? entreParentheses(appel, reserve.bref) : appel
}

/** A name that ends with brackets of its own shares them: « SAS du Loiret (SAS 45, probable) ». */
function entreParentheses(texte: string, mot: string): string {
  return texte.endsWith(')') ? `${texte.slice(0, -1)}, ${mot})` : `${texte} (${mot})`
}

function avecReserve({ reserve }: Kit, precisions: readonly string[]): string[] {
  return reserve ? [...precisions, reserve.mot] : [...precisions]
}

function datee({ dateCourte }: Kit): string {
  return `Info ${dateCourte}.`
}

/** The short address as a reader types it. */
export function adresseImprimee({ adresse }: Kit): string {
  return adresse.replace(/^https?:\/\//, '')
}

function vieEnDanger(kit: Kit): string {
  const { appeler, ecrire } = urgenceDeKit(kit)
  return `Vie en danger\u00a0: appelez ${appeler}, ou écrivez au\u00a0${ecrire}.`
}

/** « le 15 ou le 112 », and « 114 par SMS » for who cannot speak or hear. */
export function urgenceDeKit(kit: Kit): { appeler: string; ecrire: string } {
  const ecrits = kit.reponse.urgence.filter(isEcrit).map(({ numero }) => formatNumero(numero))
  const voix = vocaux(kit).map((numero) => `le\u00a0${numero}`)
  return { appeler: enumerer(voix, 'ou'), ecrire: `${enumerer(ecrits, 'ou')}\u00a0par\u00a0SMS` }
}

function vocaux({ reponse }: Kit): string[] {
  return reponse.urgence.filter((un) => !isEcrit(un)).map(({ numero }) => formatNumero(numero))
}

function isEcrit({ canaux }: NumeroNational): boolean {
  return canaux.includes('sms')
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1)
}

function morceau(texte: string | null | undefined, rang: number): Morceau[] {
  return texte ? [[texte, rang]] : []
}

/** The pieces in order, less those that do not fit, the name of the service last: nothing is ever cut. */
function tenir(
  ecrire: (kit: Kit, precisions: readonly string[]) => Morceau[],
  kit: Kit,
  limite: number,
  mesurer = (texte: string) => texte.length,
): string {
  const essais = [kit.ligne ? [kit.ligne.service] : [], []].flatMap((precisions) => reduire(ecrire(kit, precisions)))
  return essais.find((texte) => mesurer(texte) <= limite) ?? essais.at(-1) ?? ''
}

/** The whole text, then without each rank in turn. */
function reduire(morceaux: readonly Morceau[]): string[] {
  const rangs = [...new Set(morceaux.map(([, rang]) => rang))].toSorted((a, b) => b - a)
  return rangs.map((plafond) =>
    morceaux
      .flatMap(([texte, rang, repli]) => (rang <= plafond ? texte : (repli ?? [])))
      .join(' ')
      .replaceAll(' \n', '\n'),
  )
}

/** The alphabet of one SMS, but for the spaces of the number, which the hand that copies makes plain. */
function enSms(texte: string, { numero }: Kit): string {
  return enGsm(texte).replace(enGsm(numero), numero)
}
