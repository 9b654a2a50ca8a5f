/** The table of all journeys in the words of /orientation/regles/. */
import type { NoeudAffiche } from './affichage.ts'
import type { LigneBilan, Premier } from './bilan.ts'
import type { NomQuestion } from './graph.ts'

const PREMIERS: Record<Premier, string> = {
  ligne: 'la ligne de proximité, sûre ou probable',
  departement: 'le numéro du département',
  possible: 'une ligne possible',
  garde: 'le service de garde',
  samu: 'le 15',
  aucun: 'ce conseil, sans numéro de proximité',
}

export interface LigneEnClair {
  reponses: string[]
  conseil: string
  chemin: string
  /** What comes first, the most frequent first, with its share of the cases. */
  premiers: string[]
  nombre: number
}

/** Shares are rounded to the whole percent; less than one is said so. */
export function bilanEnClair(lignes: readonly LigneBilan[], noeuds: readonly NoeudAffiche[]): LigneEnClair[] {
  const parId = new Map(noeuds.map((noeud) => [noeud.id as string, noeud]))
  return lignes.map(({ reponses, conseil, premiers, nombre }) => ({
    reponses: (Object.entries(reponses) as [NomQuestion, string][]).map(([question, choix]) => {
      const noeud = parId.get(question)
      return (noeud?.type === 'question' && noeud.choix.find(({ id }) => id === choix)?.texte) || choix
    }),
    conseil: parId.get(conseil)?.titre ?? conseil,
    chemin: `/orientation/${conseil}/`,
    premiers: (Object.entries(premiers) as [Premier, number][])
      .sort((a, b) => b[1] - a[1])
      .map(([premier, combien]) => `${PREMIERS[premier]} (${formatPart(combien / nombre)})`),
    nombre,
  }))
}

function formatPart(part: number): string {
  return part < 0.01 ? 'moins de 1\u00a0%' : `${Math.round(part * 100)}\u00a0%`
}
