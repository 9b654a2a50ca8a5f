/** What the worker adds to a page before it is shown: that it is a copy and of which day, and what is kept. */
import { formatDate } from '../../domain/calendrier.ts'
import type { Copie } from './copies.ts'
import { OUVERTURE } from './reseau.ts'

export interface Circonstances {
  enLigne: boolean
  /** What was asked. */
  url: URL
}

/** The page, dated, with a way to ask for it again. */
export function avecAvis({ octets, recuLe }: Pick<Copie, 'octets' | 'recuLe'>, circonstances: Circonstances): string {
  return inserer(
    octets,
    `${pourquoi(circonstances)} Voici la page telle que vous l’avez reçue le ${formatDate(recuLe)}. Un numéro a pu changer depuis.`,
    circonstances,
  )
}

/** The page « Sans connexion » in the stead of one that is not kept. */
export function aDefaut({ octets, recuLe }: Pick<Copie, 'octets' | 'recuLe'>, circonstances: Circonstances): string {
  return inserer(
    octets,
    `${pourquoi(circonstances)} La page demandée n’est pas gardée sur cet appareil. Celle-ci a été reçue le ${formatDate(recuLe)}.`,
    circonstances,
  )
}

function pourquoi({ enLigne }: Circonstances): string {
  return enLigne ? 'Le site ne répond pas.' : 'Vous êtes hors connexion.'
}

function inserer(octets: ArrayBuffer, phrase: string, { url }: Circonstances): string {
  const adresse = echapper(url.pathname + url.search)
  const avis = `<p class="note copie" role="status">${phrase} <a class="hors-impression" href="${adresse}">Recharger la page</a></p>`
  return new TextDecoder().decode(octets).replace(OUVERTURE, (debut) => debut + avis)
}

/** A page that is kept, as the list of « Sans connexion » names it. */
export interface Gardee extends Pick<Copie, 'octets' | 'recuLe'> {
  chemin: string
}

const LISTE = /<p data-gardees[^>]*>[\s\S]*?<\/p>/

/** What is kept and since when, with the way to remove it, where the page says that it comes. */
export function avecListe(html: string, gardees: readonly Gardee[]): string {
  const lignes = gardees.map(
    ({ chemin, octets, recuLe }) =>
      `<li><a class="lien" href="${echapper(chemin)}">${titreDe(octets)}</a> <span class="doux">reçu le ${formatDate(recuLe)}</span></li>`,
  )
  const retirer =
    '<form method="post" action="/hors-ligne/"><button class="bouton">Effacer les lieux et les recherches de cet appareil</button></form>'
  return html.replace(LISTE, () => `<ul class="filets" data-gardees>${lignes.join('')}</ul>${retirer}`)
}

/** Already escaped: it comes from the HTML of the page. */
function titreDe(octets: ArrayBuffer): string {
  const [, titre = ''] = /<title>([^<]*)<\/title>/.exec(new TextDecoder().decode(octets)) ?? []
  return titre.replace(/ · Quel numéro appeler \?$/, '')
}

function echapper(texte: string): string {
  return texte.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

interface ManifesteRecu {
  reponses: string[]
  reperes: { vital: boolean; texte: string; reponse: string }[]
}

/** The list of the search from a copy gives names and ways, no number: a number bears its date, and a line of the list has no room for it. */
export function sansNumeros(manifeste: string, recuLe: string): string {
  const lu = JSON.parse(manifeste) as ManifesteRecu
  const copie = `liste du ${formatDate(recuLe)}`
  return JSON.stringify({
    ...lu,
    reponses: lu.reponses.map(() => copie),
    reperes: lu.reperes.map((repere) => (repere.vital ? repere : { ...repere, texte: copie, reponse: '' })),
  })
}
