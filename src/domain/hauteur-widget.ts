/** How tall the frame of a widget must be, where no script of ours measures it: counted from its words, with room for wide letters. */
import type { WidgetEnClair } from './widget-en-clair.ts'

/** Where the town hall puts it: a side column of 200 px or more, or the body of a page, 280 px on the smallest phones. */
export type Colonne = 'etroite' | 'large'

/** Pixels left for words in the plate and out of it, and what the emergency strip takes. */
const MESURES = { etroite: { plaque: 138, corps: 180, bandeau: 157 }, large: { plaque: 212, corps: 252, bandeau: 124 } }

/** Of the widest letters among the fonts of systems, per pixel of size; a word that goes to the next line leaves a hole. */
const LARGEUR_LETTRE = 0.58
const PETIT = 15.2
const ORDINAIRE = 16

/** Pixels of CSS, rounded up to the next twenty; styles/widget.css is what it counts. */
export function hauteurWidget(nom: string, widget: WidgetEnClair, colonne: Colonne): number {
  const { plaque, corps, bandeau } = MESURES[colonne]
  const { avant, objet, detail } = widget.plaque
  const paragraphe = (texte: string, taille: number, largeur: number) =>
    taille * 1.42 * Math.ceil((texte.length * taille * LARGEUR_LETTRE) / largeur)
  const blocs = [
    bandeau + 10,
    paragraphe(nom, 21, corps) + 2 * PETIT * 1.42,
    ...avant.map((geste) => paragraphe(geste, ORDINAIRE, corps)),
    50 + paragraphe(objet, ORDINAIRE, plaque) + 40 + paragraphe(detail, PETIT, plaque),
    ...(widget.pour ? [paragraphe(widget.pour, PETIT, corps)] : []),
    ...widget.prudence.map((phrase) => 16 + paragraphe(phrase, PETIT, corps - 24)),
    ...widget.possibles.map(({ titre }) => 67 + paragraphe(titre, ORDINAIRE, corps)),
    ...(widget.age ? [paragraphe(widget.age, PETIT, corps)] : []),
    49,
  ]
  return 20 * Math.ceil(blocs.reduce((somme, bloc) => somme + bloc + 9.6, 0) / 20)
}
