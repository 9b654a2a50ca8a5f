/** From what was received to the files to install: all the faults, or all the files. Touches neither disk nor network. */
import type { Contenu } from '../domain/contenu.ts'
import { encodePoints } from '../domain/points.ts'
import { communesParCertitude } from '../domain/territoire-dessine.ts'
import { fichierDepartements, fichiersCommunes, simplifier, type Carte } from './contours.ts'
import type { Recu } from './lecture.ts'
import { fichierTerritoire } from './territoires.ts'
import { verifierCommunes, verifierDepartements, verifierPoints, type Reference } from './verification.ts'

export interface Demande {
  recus: readonly Recu[]
  reference: Reference
  /** Null when content/ has faults. */
  contenu: Pick<Contenu, 'organisations'> | null
  /** The line to print with the map; null when nobody gave it. */
  credit: string | null
  /** To whom the points are owed; null when nobody says. */
  creditPoints: string | null
  /** All of France is expected: a département that is missing is a fault. */
  complet: boolean
}

export interface Preparation {
  fautes: string[]
  /** What is missing and known to be, and what is about to be installed. */
  avis: string[]
  /** By path within public/geo; empty when there is a fault. */
  fichiers: Map<string, string>
}

/** Side of about 100 m, and of about 600 m: the size of a pixel of each view. */
const FINESSE_COMMUNES = 5_000
const FINESSE_DEPARTEMENTS = 200_000

const SANS_CREDIT =
  'Points sans auteur : la page des licences n’en nommera aucun. Leur licence le demande ? Recommencez avec --credit-points "…".'

export function preparer(demande: Demande): Preparation {
  const { recus, reference, contenu, complet } = demande
  const parNature = Map.groupBy(recus, ({ nature }) => nature)
  const recusDe = (nature: Recu['nature']) => parNature.get(nature) ?? []
  const points = recusDe('points').length > 0 ? verifierPoints(recusDe('points'), reference) : null
  const communes = recusDe('communes').length > 0 ? verifierCommunes(recusDe('communes'), reference, complet) : null
  const departements =
    recusDe('departements').length > 0 ? verifierDepartements(recusDe('departements'), reference, complet) : null
  const bilans = [points, departements, communes].filter((bilan) => bilan !== null)
  const avis = [
    ...recusDe('epci').map(({ fichier }) => `${fichier} : contours d’intercommunalités, dont le site n’a pas besoin.`),
    ...bilans.flatMap((bilan) => bilan.avis),
    ...(points && !demande.creditPoints ? [SANS_CREDIT] : []),
  ]
  const credit = communes || departements ? creditDe(demande) : null
  const fautes = [
    ...recusDe('inconnue').flatMap(({ fichier, fautes: siennes }) => siennes.map((faute) => `${fichier} : ${faute}`)),
    ...bilans.flatMap((bilan) => bilan.fautes),
    ...(credit && 'faute' in credit ? [credit.faute] : []),
    ...(communes && !contenu
      ? ['content/ a des fautes : corrigez ce que dit « npm run check », puis recommencez.']
      : []),
  ]
  const fichiers = new Map<string, string>()
  if (fautes.length > 0) return { fautes, avis, fichiers }
  if (points) fichiers.set('points.txt', encodePoints(points.retenus))
  if (points && demande.creditPoints)
    fichiers.set('credits-points.json', JSON.stringify({ texte: insecables(demande.creditPoints) }))
  if (departements)
    fichiers.set('departements.topo.json', fichierDepartements(simplifier(departements.retenus, FINESSE_DEPARTEMENTS)))
  if (communes && contenu) {
    const carte = simplifier(communes.retenus, FINESSE_COMMUNES)
    const departementDe = (code: string) => reference.decoupage.communes.get(code)?.codeDepartement ?? ''
    for (const [chemin, texte] of fichiersCommunes(carte, departementDe)) fichiers.set(chemin, texte)
    avis.push(...ajouterTerritoires(fichiers, contenu, carte, reference))
  }
  if (credit && 'texte' in credit) fichiers.set('credits.json', JSON.stringify(credit))
  return { fautes, avis, fichiers }
}

function ajouterTerritoires(
  fichiers: Map<string, string>,
  { organisations }: Pick<Contenu, 'organisations'>,
  carte: Carte,
  { decoupage }: Reference,
): string[] {
  const sans: string[] = []
  for (const organisation of organisations.values()) {
    const communes = communesParCertitude(organisation, decoupage)
    const texte = fichierTerritoire(communes, carte, decoupage)
    if (texte) fichiers.set(`territoires/${organisation.id}.topo.json`, texte)
    else if (communes.size > 0) sans.push(organisation.id)
  }
  return sans.length === 0
    ? []
    : [`Organisations sans contour de leurs communes : ${sans.length}, dont ${sans.slice(0, 3).join(', ')}.`]
}

/** The credit says whose outlines they are and of which year: the map prints it as it stands. */
function creditDe({ credit }: Demande): { texte: string; millesime: string } | { faute: string } {
  const millesime = /\b(?:19|20)\d\d\b/.exec(credit ?? '')?.[0]
  if (credit && millesime) return { texte: insecables(credit), millesime }
  return {
    faute:
      'Dites d’où viennent ces contours et de quelle année, par exemple : --credit "Contours : IGN Admin Express COG 2018, Licence Ouverte".',
  }
}

function insecables(credit: string): string {
  return credit.replace(/ (?=[:;!?»])/g, '\u00a0')
}
