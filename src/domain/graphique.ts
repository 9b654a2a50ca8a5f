/** A chart: figures that may stand side by side. One list of rows is its drawing, its table, its CSV and its JSON. */
import { z } from 'zod'
import { formatDate } from './calendrier.ts'
import { mesureDe, type Chiffre } from './chiffre.ts'
import { formatNombreDe } from './chiffre-en-clair.ts'
import { reserveDeclaree } from './comparaison.ts'
import type { Contenu } from './contenu.ts'
import { formatPeriode } from './periode.ts'
import { proseSchema } from './prose.ts'
import { documentsDe, type Source } from './source.ts'
import { nomUnite } from './unite.ts'

export const graphiqueSchema = z.strictObject({
  titre: proseSchema(10).describe('Ce que le dessin montre, en une phrase courte'),
  resume: proseSchema(40).describe('Le dessin raconté à qui ne le voit pas, sans les nombres'),
  panneaux: z
    .array(
      z.strictObject({
        titre: proseSchema(3).describe('Ce que comptent ces barres'),
        barres: z
          .array(
            z.strictObject({
              chiffre: z.string().describe('Une fiche de chiffres/'),
              etiquette: proseSchema(2).describe('Le nom de la barre, court'),
            }),
          )
          .min(2)
          .describe('Les barres, dans l’ordre ; toutes comparables entre elles'),
      }),
    )
    .min(1)
    .describe('Un groupe de barres, ou plusieurs à la même échelle'),
})

export type Graphique = z.infer<typeof graphiqueSchema> & { id: string }

/** One bar, one line of the table, of the CSV and of the JSON. */
export interface Rang {
  panneau: string
  etiquette: string
  chiffre: string
  valeur: number
  /** « environ 20 ». */
  affichage: string
  /** The document gives an order of magnitude: the bar is not drawn as a sure one. */
  approche: boolean
  unite: string
  periode: string
  portee: string
  sources: Source[]
}

export interface Donnees {
  graphique: Graphique
  rangs: Rang[]
  /** What must be printed with the chart. */
  reserves: string[]
  /** Without repeats, in the order of the rows. */
  sources: Source[]
}

/** The rows of a chart; a figure that is not one number is refused by the checks, before. */
export function donneesGraphique(graphique: Graphique, contenu: Pick<Contenu, 'chiffres' | 'sources'>): Donnees {
  const rangs = graphique.panneaux.flatMap((panneau) =>
    panneau.barres.flatMap(({ chiffre: id, etiquette }): Rang[] => {
      const chiffre = contenu.chiffres.get(id)
      const mesure = chiffre && mesureDe(chiffre)
      if (!chiffre || !mesure) return []
      return [
        {
          panneau: panneau.titre,
          etiquette,
          chiffre: id,
          valeur: mesure.valeur,
          affichage: formatNombreDe(chiffre),
          approche: chiffre.precision !== 'exacte' && chiffre.precision !== 'arrondie',
          unite: nomUnite(mesure.valeur, mesure.unite),
          periode: formatPeriode(chiffre.periode),
          portee: chiffre.portee.texte,
          sources: documentsDe(chiffre.source, contenu.sources),
        },
      ]
    }),
  )
  const reserves = graphique.panneaux.flatMap(({ barres }) => reservesDe(barres, contenu.chiffres))
  return {
    graphique,
    rangs,
    reserves: [...new Set(reserves)],
    sources: [...new Set(rangs.flatMap(({ sources }) => sources))],
  }
}

/** « Département du Loiret, 7 février 2024 », for each document. */
export function creditsDe({ sources }: Pick<Donnees, 'sources'>): string {
  return sources
    .map(({ editeur, publieLe }) => `${editeur}, ${publieLe ? formatDate(publieLe) : 'sans date'}`)
    .join('\u00a0; ')
}

function reservesDe(barres: Graphique['panneaux'][number]['barres'], chiffres: Contenu['chiffres']): string[] {
  const tous = barres.flatMap(({ chiffre }) => chiffres.get(chiffre) ?? [])
  return tous.flatMap((a, rang) => tous.slice(rang + 1).flatMap((b) => reserveDeclaree(a, b) ?? []))
}

/** The groups of figures tied by `comparableAvec`, directly or one through another. */
export function groupesComparables(chiffres: readonly Chiffre[]): Chiffre[][] {
  const groupes: Chiffre[][] = []
  for (const chiffre of chiffres) {
    const lies = groupes.filter((groupe) => groupe.some((autre) => reserveDeclaree(chiffre, autre) !== undefined))
    for (const groupe of lies) groupes.splice(groupes.indexOf(groupe), 1)
    groupes.push([...lies.flat(), chiffre])
  }
  return groupes
}
