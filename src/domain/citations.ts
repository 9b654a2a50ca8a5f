/** All that rests on each document, told by record and by value. */
import { lienChiffre } from './chiffre.ts'
import { cheminDepartement } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { faitsDe } from './faits.ts'
import { donneesGraphique } from './graphique.ts'
import { typographie } from './prose.ts'

export interface Citation {
  nom: string
  /** Page of the record. */
  chemin: string
  /** Kinds of facts: « numéro », « horaires », « communes ». */
  quoi: string[]
}

/** By source id; an organisation and its lines of the same name are one. */
export function citationsDe(dataset: Dataset): Map<string, Citation[]> {
  const fiches = [
    ...[...dataset.organisations.values()].map((fiche) => ({
      fiche,
      nom: fiche.nom,
      chemin: `/organisations/${fiche.id}/`,
      principal: 'existence et description',
    })),
    ...[...dataset.lignes.values()].map((fiche) => ({
      fiche,
      nom: fiche.nom ?? dataset.organisations.get(fiche.organisation)?.nom ?? fiche.id,
      chemin: `/organisations/${fiche.organisation}/`,
      principal: 'numéro',
    })),
    ...[...dataset.centres.values()].map((fiche) => ({
      fiche,
      nom: fiche.nom,
      chemin: `/centres/${fiche.id}/`,
      principal: 'existence du lieu',
    })),
    ...[...dataset.departements.values()].map((fiche) => ({
      fiche,
      nom: dataset.decoupage.departements.get(fiche.id)?.nom ?? fiche.id,
      chemin: cheminDepartement(fiche.id),
      principal: 'numéro',
    })),
    ...[...dataset.numeros.values()].map((fiche) => ({
      fiche,
      nom: fiche.nom,
      chemin: `/numeros/#n${fiche.numero}`,
      principal: 'numéro',
    })),
    ...[...dataset.mots.values()].map((fiche) => ({
      fiche,
      nom: typographie(`Recherche de « ${fiche.mots[0] ?? fiche.id} »`),
      chemin: '/numeros/',
      principal: 'numéro proposé',
    })),
    ...[...dataset.chiffres.values()].map((fiche) => ({
      fiche,
      nom: fiche.titre,
      chemin: lienChiffre(fiche.id),
      principal: 'chiffre',
    })),
    ...[...dataset.orientation.values()].map((fiche) => ({
      fiche,
      nom: typographie(`Questionnaire : ${fiche.titre}`),
      chemin: `/orientation/${fiche.id}/`,
      principal: 'questionnaire',
    })),
    ...[...dataset.rgaa.values()].map((fiche) => ({
      fiche,
      nom: 'Grille d’accessibilité',
      chemin: '/accessibilite/grille/',
      principal: 'numéros des critères',
    })),
  ]
  const citations = new Map<string, Citation[]>()
  const citer = (source: string, nom: string, chemin: string, quoi: string) => {
    const autres = citations.get(source) ?? []
    const meme = autres.find((autre) => autre.chemin === chemin && autre.nom === nom)
    if (meme) meme.quoi = [...new Set([...meme.quoi, quoi])]
    else citations.set(source, [...autres, { nom, chemin, quoi: [quoi] }])
  }
  for (const { fiche, nom, chemin, principal } of fiches)
    for (const { source, quoi } of faitsDe(fiche, principal)) citer(source, nom, chemin, quoi)
  for (const graphique of dataset.graphiques.values())
    for (const { id } of donneesGraphique(graphique, dataset).sources)
      citer(id, graphique.titre, `/chiffres/#${graphique.id}`, 'graphique')
  return citations
}
