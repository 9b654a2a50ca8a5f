/** What rests on each document, told by record and by kind of fact. */
import { lienChiffre } from './chiffre.ts'
import { cheminDepartement } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { derniereCle, feuilles } from './feuilles.ts'
import { typographie } from './prose.ts'

export interface Citation {
  nom: string
  /** Page of the record. */
  chemin: string
  /** Kinds of facts: « numéro », « horaires », « communes ». */
  quoi: string[]
}

const FAITS: Record<string, string> = {
  horaires: 'horaires',
  tarif: 'prix',
  repond: 'qui répond',
  pour: 'qui peut appeler',
  pasPour: 'ce que la ligne refuse',
  avantAppel: 'ce qu’il faut faire avant',
  forme: 'forme de la réponse',
  aussi: 'autres soins',
  delai: 'délai',
  depuis: 'date de début',
  historique: 'anciens numéros',
  precisions: 'précisions',
  adresse: 'adresse',
  coordonnees: 'emplacement',
  acces: 'façon d’être reçu',
  ouvertLe: 'date d’ouverture',
  site: 'site internet',
  territoire: 'communes desservies',
  quinze: 'rôle du 15',
  gardeDentaire: 'garde dentaire',
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
    ...[...dataset.rgaa.values()].map((fiche) => ({
      fiche,
      nom: 'Grille d’accessibilité',
      chemin: '/accessibilite/grille/',
      principal: 'numéros des critères',
    })),
  ]
  const citations = new Map<string, Citation[]>()
  for (const { fiche, nom, chemin, principal } of fiches) {
    for (const [source, quoi] of faitsParSource(fiche, principal)) {
      const autres = citations.get(source) ?? []
      const meme = autres.find((autre) => autre.chemin === chemin && autre.nom === nom)
      if (meme) meme.quoi = [...new Set([...meme.quoi, ...quoi])]
      else citations.set(source, [...autres, { nom, chemin, quoi: [...quoi] }])
    }
  }
  return citations
}

function faitsParSource(fiche: object, principal: string): Map<string, Set<string>> {
  const faits = new Map<string, Set<string>>()
  for (const { chemin, valeur } of feuilles(fiche)) {
    if (derniereCle(chemin) !== 'source') continue
    const cle = String(chemin[0])
    const fait = cle === 'source' ? principal : (FAITS[cle] ?? cle)
    faits.set(String(valeur), (faits.get(String(valeur)) ?? new Set()).add(fait))
  }
  return faits
}
