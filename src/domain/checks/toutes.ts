/** Every cross-file check. To add one, write its file and name it here. */
import type { Check, Contexte } from './check.ts'
import { accesSansLigne } from './acces-sans-ligne.ts'
import { chevauchements, chevauchementsReels } from './chevauchements.ts'
import { chiffresUniques, comparaisonsPermises, graphiquesPermis, seriesExpliquees } from './chiffres.ts'
import { chiffresImprimes } from './chiffres-imprimes.ts'
import { codesOfficiels } from './codes-officiels.ts'
import { communesDesservies } from './communes-desservies.ts'
import type { Constat } from './constat.ts'
import { coordonnees } from './coordonnees.ts'
import { datesFutures } from './dates-futures.ts'
import { periodesOrdonnees, sourcesDatees } from './dates-ordonnees.ts'
import { delaisDates } from './delais-dates.ts'
import { accepter } from './exceptions.ts'
import { exemplesOublies } from './exemples-oublies.ts'
import { fermeturesBreves, fermeturesDistinctes } from './fermetures.ts'
import { fichesUniques } from './fiches-uniques.ts'
import { horairesLisibles } from './horaires-lisibles.ts'
import { inconnus } from './inconnus.ts'
import { interdits } from './interdits.ts'
import { languesCompletes } from './langues.ts'
import { lignesConfirmees } from './lignes-confirmees.ts'
import { lignesDeCentre } from './lignes-de-centre.ts'
import { lignesDeDepartement } from './lignes-de-departement.ts'
import { lignesDeFournisseur } from './lignes-de-fournisseur.ts'
import { nomsDeFiche } from './noms-de-fiche.ts'
import { numerosAnciens } from './numeros-anciens.ts'
import { numerosCites } from './numeros-cites.ts'
import { numerosDeLigne } from './numeros-de-ligne.ts'
import { numerosDits, numerosProposesDits } from './numeros-dits.ts'
import { numerosHorsCle } from './numeros-hors-cle.ts'
import { numerosImprimes } from './numeros-imprimes.ts'
import { numerosPartages } from './numeros-partages.ts'
import { numerosNommes, numerosSurtaxes, numerosValides } from './numeros-valides.ts'
import { noeudsRediges, questionsUtiles } from './orientation.ts'
import { pagesCitees } from './pages-citees.ts'
import { personnes } from './personnes.ts'
import { chapitresRacontes, recitsRemplis } from './recits.ts'
import { references } from './references.ts'
import { remplacements } from './remplacements.ts'
import { sourcesCitees } from './sources-citees.ts'
import { statutsExpliques } from './statuts-expliques.ts'
import { textesSurs } from './textes-surs.ts'
import { zonesPeuplees } from './zones-peuplees.ts'

export const CHECKS: readonly Check[] = [
  references,
  codesOfficiels,
  chevauchements,
  chevauchementsReels,
  communesDesservies,
  zonesPeuplees,
  sourcesCitees,
  numerosHorsCle,
  numerosValides,
  numerosSurtaxes,
  numerosNommes,
  numerosDeLigne,
  accesSansLigne,
  coordonnees,
  datesFutures,
  horairesLisibles,
  noeudsRediges,
  lignesConfirmees,
  lignesDeFournisseur,
  delaisDates,
  numerosCites,
  numerosImprimes,
  numerosPartages,
  numerosAnciens,
  remplacements,
  statutsExpliques,
  lignesDeDepartement,
  lignesDeCentre,
  fichesUniques,
  nomsDeFiche,
  inconnus,
  exemplesOublies,
  numerosDits,
  numerosProposesDits,
  textesSurs,
  personnes,
  pagesCitees,
  interdits,
  sourcesDatees,
  periodesOrdonnees,
  fermeturesBreves,
  fermeturesDistinctes,
  chiffresUniques,
  chiffresImprimes,
  comparaisonsPermises,
  seriesExpliquees,
  graphiquesPermis,
  chapitresRacontes,
  recitsRemplis,
  languesCompletes,
]

/** Those that answer questions, as the site does: only on content without any other fault. */
const CHECKS_DU_SITE: readonly Check[] = [questionsUtiles]

export function runChecks(contexte: Contexte): Constat[] {
  const constats = accepter(CHECKS, contexte)
  if (constats.length > 0 || contexte.malFormees.size > 0) return constats
  return CHECKS_DU_SITE.flatMap(({ check }) => check(contexte))
}
