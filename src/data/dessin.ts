/** The graph of the wizard drawn as SVG at build, by Graphviz. The colours and the font are those of the page. */
import { instance } from '@viz-js/viz'
import type { NoeudAffiche } from '../domain/orientation/affichage.ts'
import { cibleDe, CONDITIONNELLE } from '../domain/orientation/graph.ts'
import { couper } from '../domain/prose.ts'

/** Signs on a line. */
const LARGEUR = 22

/** As it stands in a box of the drawing. */
function enLignes(texte: string): string {
  return couper(texte.replaceAll('\u00a0', ' '), LARGEUR).join('\n')
}

/** A text alternative stands beside it: the table of all journeys. */
export async function dessiner(noeuds: readonly NoeudAffiche[]): Promise<string> {
  const viz = await instance()
  const svg = viz.renderString(
    {
      directed: true,
      graphAttributes: { rankdir: 'LR', nodesep: 0.15, ranksep: 0.7, bgcolor: 'transparent' },
      nodeAttributes: { fontname: 'Figtree', fontsize: 12, margin: '0.14,0.08' },
      edgeAttributes: { fontname: 'Figtree', fontsize: 10, arrowsize: 0.6 },
      nodes: noeuds.map(({ id, titre, type }) => ({
        name: id,
        attributes: {
          class: type,
          label: enLignes(titre),
          shape: 'box',
          style: type === 'question' ? 'rounded' : 'solid',
          URL: `/orientation/${id}/`,
        },
      })),
      edges: noeuds.flatMap((noeud) =>
        noeud.type === 'question'
          ? [
              ...noeud.choix.map(({ id, texte }) => ({
                tail: noeud.id,
                head: cibleDe(noeud.id, id) ?? '',
                attributes: { label: enLignes(texte) },
              })),
              ...(noeud.id === CONDITIONNELLE.question
                ? [
                    {
                      tail: noeud.id,
                      head: CONDITIONNELLE.sinon,
                      attributes: { label: enLignes('aucune ligne réservée aux habitants'), style: 'dashed' },
                    },
                  ]
                : []),
            ]
          : [],
      ),
    },
    { format: 'svg', engine: 'dot' },
  )
  return svg.slice(svg.indexOf('<svg'))
}
