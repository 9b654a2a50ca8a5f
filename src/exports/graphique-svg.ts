/** A chart as SVG: horizontal bars with their name and value in words, readable in black and white, narrow or wide. */
import { creditsDe, type Donnees, type Rang } from '../domain/graphique.ts'
import { couper } from '../domain/prose.ts'
import { escapeXml } from './xml.ts'

/** Units of the drawing, which are pixels on a screen as wide. `texte` stays above 11 px on a screen of 360. */
const FORMATS = {
  etroit: { largeur: 320, barre: 20, texte: 15, reserveValeur: 92, signes: 38 },
  large: { largeur: 680, barre: 26, texte: 16, reserveValeur: 110, signes: 84 },
} as const

export type Format = keyof typeof FORMATS

const MARGE = 24

/** What a bar in dashes means. */
export const TIRETS = 'En tirets\u00a0: un ordre de grandeur.'

/** For a file of its own: the colours and the font that the page would have given. */
const STYLE =
  'text{font-family:Figtree,Arial,sans-serif;fill:#17203a}.titre{font-weight:700}.panneau,.valeur{font-weight:600}' +
  '.note{fill:#4a5370}.barre{fill:#12347a}.approche{fill:#fbfaf7;stroke:#12347a;stroke-width:2;stroke-dasharray:6 4}' +
  '.axe{stroke:#17203a}'

/** The drawing in a page: its colours and font come from the page, its title and description are read aloud. */
export function graphiqueSvg(donnees: Donnees, format: Format): string {
  const { graphique, rangs } = donnees
  const { corps, hauteur } = dessinerBarres(donnees, format, 0)
  const id = `g-${graphique.id}-${format}`
  return (
    `<svg class="dessin ${format}" viewBox="0 0 ${FORMATS[format].largeur} ${hauteur}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeXml(graphique.titre)}</title>` +
    `<desc id="${id}-d">${escapeXml(`${graphique.resume} ${enMots(rangs)}`)}</desc>${corps}</svg>`
  )
}

/** The drawing to download: its title, its reserves and its documents are written in the picture. `site`: « exemple.fr ». */
export function graphiqueSvgAutonome(donnees: Donnees, site: string): string {
  const { graphique, rangs, reserves } = donnees
  const { largeur, signes } = FORMATS.large
  const titre = bloc(couper(graphique.titre, 58), { y: 0, taille: 22, classe: 'titre' })
  const { corps, hauteur } = dessinerBarres(donnees, 'large', titre.bas + 20)
  const notes = [
    ...(rangs.some(({ approche }) => approche) ? [TIRETS] : []),
    ...reserves.flatMap((reserve) => couper(reserve, signes)),
    ...couper(`Source\u00a0: ${creditsDe(donnees)}.`, signes),
    ...couper(`Quel numéro appeler\u00a0? ${site}/chiffres/, Licence Ouverte 2.0.`, signes),
  ]
  const pied = bloc(notes, { y: hauteur + 14, taille: 14, classe: 'note' })
  const [l, h] = [largeur + 2 * MARGE, pied.bas + 2 * MARGE]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${l}" height="${h}" viewBox="${-MARGE} ${-MARGE} ${l} ${h}" role="img" lang="fr">` +
    `<title>${escapeXml(graphique.titre)}</title><desc>${escapeXml(`${graphique.resume} ${enMots(rangs)}`)}</desc>` +
    `<style>${STYLE}</style><rect x="${-MARGE}" y="${-MARGE}" width="${l}" height="${h}" fill="#fbfaf7"/>` +
    `${titre.corps}${corps}${pied.corps}</svg>\n`
  )
}

function enMots(rangs: readonly Rang[]): string {
  return `${rangs.map(({ panneau, etiquette, affichage }) => `${panneau}, ${etiquette}\u00a0: ${affichage}`).join('\u00a0; ')}.`
}

interface Bloc {
  corps: string
  /** Where it ends. */
  bas: number
}

function bloc(lignes: readonly string[], { y, taille, classe }: { y: number; taille: number; classe: string }): Bloc {
  const pas = Math.round(taille * 1.35)
  const corps = lignes.map((ligne, rang) => texte(ligne, { x: 0, y: y + taille + rang * pas, taille, classe }))
  return { corps: corps.join(''), bas: y + lignes.length * pas }
}

function dessinerBarres({ rangs }: Donnees, format: Format, haut: number): { corps: string; hauteur: number } {
  const { largeur, barre, texte: taille, reserveValeur } = FORMATS[format]
  const plusGrand = Math.max(...rangs.map(({ valeur }) => valeur))
  const echelle = (largeur - reserveValeur) / plusGrand
  let y = haut
  const panneaux = [...Map.groupBy(rangs, ({ panneau }) => panneau)].map(([panneau, siens]) => {
    const tete = texte(panneau, { x: 0, y: y + taille, taille, classe: 'panneau' })
    y += Math.round(taille * 1.8)
    const debut = y
    const barres = siens.map((rang) => {
      const longueur = Math.max(2, Math.round(rang.valeur * echelle))
      const nom = texte(rang.etiquette, { x: 8, y: y + taille, taille, classe: 'etiquette' })
      const yBarre = y + Math.round(taille * 1.4)
      y = yBarre + barre + 12
      return (
        `<g data-chiffre="${rang.chiffre}" data-valeur="${rang.valeur}">${nom}` +
        `<rect class="barre${rang.approche ? ' approche' : ''}" x="0" y="${yBarre}" width="${longueur}" height="${barre}"/>` +
        `${texte(rang.affichage, { x: longueur + 8, y: yBarre + barre / 2 + taille * 0.35, taille, classe: 'valeur' })}</g>`
      )
    })
    const axe = `<line class="axe" x1="0" y1="${debut}" x2="0" y2="${y - 6}"/>`
    y += 10
    return tete + axe + barres.join('')
  })
  return { corps: panneaux.join(''), hauteur: y }
}

function texte(
  mots: string,
  { x, y, taille, classe }: { x: number; y: number; taille: number; classe: string },
): string {
  return `<text class="${classe}" x="${x}" y="${Math.round(y * 10) / 10}" font-size="${taille}">${escapeXml(mots)}</text>`
}
