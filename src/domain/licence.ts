/** A piece of someone else's work that visitors receive with a page, and on what terms. */

export interface Emprunt {
  nom: string
  version: string
  /** As its authors declare it: an SPDX identifier. */
  licence: string
}

/** What each licence allows, in the words of a visitor. Another one is refused by a test until it has its sentence here. */
export const LICENCES: Readonly<Record<string, string>> = {
  MIT: 'libre, à condition de garder le nom des auteurs',
  ISC: 'libre, à condition de garder le nom des auteurs',
  'BSD-2-Clause': 'libre, à condition de garder le nom des auteurs',
  'OFL-1.1': 'police libre, qui ne se vend pas seule',
  'Hippocratic-2.1':
    'libre, sauf pour qui porte atteinte aux droits humains. Cette condition l’écarte de la définition usuelle du logiciel libre. Seule la carte s’en sert. Qui ne veut pas de cette licence peut la retirer\u00a0: la liste des lieux est complète sans elle',
}
