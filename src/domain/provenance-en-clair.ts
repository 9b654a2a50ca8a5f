/** What opens the documents of a block. Safe for a browser. */

/** What the block is made of; absent where it is neither. */
export type Objet = 'numero' | 'adresse' | 'lieu'

const QUESTIONS: Record<Objet, [une: string, plusieurs: string]> = {
  numero: ['D’où vient ce numéro\u00a0?', 'D’où viennent ces numéros\u00a0?'],
  /** One of many in a list, where room is short. */
  lieu: ['Sources', 'Sources'],
  adresse: ['D’où vient cette adresse\u00a0?', 'D’où viennent ces adresses\u00a0?'],
}

/** « D’où vient ce numéro ? »: each block has its own, so that they are told apart when heard out of the page. */
export function questionProvenance(objet: Objet | undefined, nombre: number): string {
  return objet ? QUESTIONS[objet][nombre > 1 ? 1 : 0] : 'D’où viennent ces informations\u00a0?'
}
