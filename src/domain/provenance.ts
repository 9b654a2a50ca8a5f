/** Where what a block of a page shows comes from, record by record. One function for each noun; made at build. */
import { formatAdresse, ligneDuCentre } from './carte-contenu.ts'
import type { Centre } from './centre.ts'
import type { Dataset } from './dataset.ts'
import type { Departement } from './departement.ts'
import { appuisDe, faitsDe, type Appui, type Fait } from './faits.ts'
import { LIBELLES_STATUT } from './ligne-en-clair.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import type { NumeroNational } from './numero-national.ts'
import { formatNumero } from './numero.ts'
import type { Noeud } from './orientation/noeud.ts'
import type { Organisation } from './organisation.ts'
import { horairesPour } from './meme-numero-en-clair.ts'
import { heuresEnPhrases } from './reponse-en-clair.ts'
import { partagerEtapes, type Etape, type Reponse } from './etape.ts'
import { SAMU } from './samu.ts'
import { dateDe } from './source.ts'
import { forceDite, titreRattachement, type Lien } from './territoire.ts'

/** Plain data: the wizard carries it to the browser. */
export interface Provenance {
  /** Whose values these are, for a block that tells of several. */
  nom: string
  /** The record, as an error about it names it: « lignes/45-beauce-gatinais ». */
  fiche: string
  /** What is read first of it: the number, the address. */
  valeur: string
  /** « 7 février 2024 »: that of the latest document of the first value; null when it bears none. */
  date: string | null
  appuis: Appui[]
}

type Fonds = Pick<Dataset, 'sources' | 'numeros' | 'decoupage'>
type Documents = Pick<Dataset, 'sources'>
type Qui = Pick<Provenance, 'nom' | 'fiche' | 'valeur'>
type Quinze = Departement['quinze']

const NUMERO = 'numéro'
/** Values of a line that a list of numbers shows. */
const EN_BREF = ['source', 'raison', 'horaires', 'fermetures', 'tarif']
/** Those that its plate and its rules add; `depuis` is shown nowhere. */
const EN_ENTIER = [
  ...EN_BREF,
  'repond',
  'pour',
  'pasPour',
  'avantAppel',
  'forme',
  'aussi',
  'delai',
  'precisions',
  'historique',
]

function provenance(qui: Qui, faits: readonly Fait[], { sources }: Documents): Provenance {
  const [premier] = faits
  const documents = faits
    .filter(({ quoi }) => quoi === premier?.quoi)
    .flatMap(({ source }) => sources.get(source) ?? [])
  return { ...qui, date: dateDe(documents), appuis: appuisDe(faits, sources) }
}

/** A line as its own page shows it; the digits of one that may not be called are told nowhere. */
export function provenanceDeLigne(ligne: Ligne, organisation: Organisation, fonds: Documents): Provenance {
  return provenance(quiDeLigne(ligne, organisation), faitsDeLigne(ligne, organisation, EN_ENTIER), fonds)
}

function quiDeLigne(ligne: Ligne, organisation: Organisation): Qui {
  return {
    nom: ligne.nom ?? organisation.nom,
    fiche: `lignes/${ligne.id}`,
    valeur: isAppelable(ligne) ? formatNumero(ligne.numero) : `numéro noté comme ${LIBELLES_STATUT[ligne.statut]}`,
  }
}

/** « L’une des 72 communes » comes from what a document announces of the territory. */
function faitsDeLigne(ligne: Ligne, { territoire }: Organisation, cles: readonly string[]): Fait[] {
  const dite = cles.includes('pour') && ligne.pour.some(({ condition }) => condition === 'habitantTerritoire')
  const annonce = dite ? territoire.annonces.find(({ communes }) => communes) : undefined
  return [...faitsDe(ligne, NUMERO, cles), ...faitsDe(annonce ?? {}, 'nombre de communes')]
}

/** The line of a step, what ties it to the place, and those that share its number; `plaque`: in full, for the step that opens. */
export function provenanceDEtape(etape: Etape, quinze: Quinze, fonds: Fonds, plaque: boolean): Provenance {
  const { ligne, organisation, lien, memeNumero } = etape
  const autres = [
    ...memeNumero.flatMap((autre) =>
      faitsDe(autre.ligne, '', ['horaires']).map(({ source }) => ({ quoi: horairesPour(autre), source })),
    ),
    ...memeNumero.flatMap(({ ligne: autre, organisation: service, lien: leur }) => [
      ...faitsDe(autre, NUMERO, ['source', 'avantAppel']),
      ...faitsDe(leur?.rattachement ?? {}, `lien avec votre commune (${service.nom})`),
    ]),
  ]
  if (!ligne || !organisation) return provenanceDuSamu([...faitsDe(plaque ? { quinze } : {}, ''), ...autres], fonds)
  const isSansDelai = lien !== null && forceDite(lien) !== 'publie'
  const cles = plaque ? EN_ENTIER.filter((cle) => !(cle === 'delai' && isSansDelai)) : clesEnBref(ligne)
  const faits = [
    ...faitsDeLigne(ligne, organisation, cles),
    ...faitsDe(lien?.rattachement ?? {}, 'lien avec votre commune'),
    ...autres,
  ]
  return provenance(quiDeLigne(ligne, organisation), faits, fonds)
}

function clesEnBref(ligne: Ligne): string[] {
  return heuresEnPhrases(ligne).length > 0 ? [...EN_BREF, 'precisions'] : EN_BREF
}

function provenanceDuSamu(autres: readonly Fait[], fonds: Fonds): Provenance {
  const samu = fonds.numeros.get(SAMU)
  const qui = { nom: 'Samu', fiche: `numeros/${SAMU}`, valeur: SAMU }
  return provenance(qui, [...faitsDe(samu ?? {}, NUMERO), ...autres], fonds)
}

/** A national number: its name, when to dial it and what it costs stand in one record. */
export function provenanceDuNumero(numero: NumeroNational, fonds: Documents): Provenance {
  const qui = { nom: numero.nom, fiche: `numeros/${numero.id}`, valeur: formatNumero(numero.numero) }
  return provenance(qui, faitsDe(numero, 'numéro et usage'), fonds)
}

/** One page of the wizard: the signs of a question, the rules of an advice under their titles. */
export function provenanceDuNoeud(noeud: Noeud, fonds: Documents): Provenance {
  const { id, titre } = noeud
  const faits =
    noeud.type === 'question'
      ? faitsDe(noeud, '', ['signes'])
      : noeud.sections.flatMap((section) => faitsDe({ [section.titre]: section.points }, ''))
  return provenance({ nom: titre, fiche: `orientation/${id}`, valeur: titre }, faits, fonds)
}

/** A service that has no number to offer: what it is, how one gets there, and the link of the place to it. */
function provenanceDuLien({ id, nom, ...autres }: Organisation, lien: Lien, fonds: Fonds): Provenance {
  const qui = { nom, fiche: `organisations/${id}`, valeur: nom }
  const faits = [
    ...faitsDe(autres, 'présentation', ['source', 'acces']),
    ...faitsDe(lien.rattachement, 'lien avec votre commune'),
  ]
  return provenance(qui, faits, fonds)
}

/** A service as its own page shows it: what it is, its communes zone by zone, the size that documents claim. */
export function provenanceDOrganisation(organisation: Organisation, fonds: Documents): Provenance {
  const { id, nom, territoire } = organisation
  const faits = [
    ...faitsDe(organisation, 'présentation', ['source', 'acces']),
    ...territoire.rattachements.flatMap((zone) => faitsDe(zone, titreRattachement(zone).toLowerCase())),
    ...faitsDe(territoire, '', ['annonces', 'chevauchements']),
  ]
  return provenance({ nom, fiche: `organisations/${id}`, valeur: nom }, faits, fonds)
}

/** Values of a place that lists show. */
const EN_LISTE = ['source', 'adresse', 'coordonnees', 'acces', 'horaires', 'fermetures']

/** A place: what lists show of it, or what its own page says under « À savoir ». */
export function provenanceDuCentre(centre: Centre, fonds: Fonds, partie: 'adresse' | 'aSavoir'): Provenance {
  const cles = partie === 'adresse' ? EN_LISTE : ['ouvertLe', 'precisions']
  return provenance(quiDuCentre(centre, fonds), faitsDe(centre, 'existence et état', cles), fonds)
}

/** Each place by its id, as the list of all places shows it: with the number by which one is seen there. */
export function provenancesDesLieux({ centres, lignes, ...fonds }: Dataset): ReadonlyMap<string, Provenance> {
  return new Map(
    [...centres].map(([id, centre]) => {
      const ligne = ligneDuCentre(centre, lignes)
      const appel = ligne ? faitsDe(ligne, NUMERO, ['source', 'avantAppel', 'fermetures']) : []
      const faits = [...faitsDe(centre, 'existence et état', EN_LISTE), ...appel]
      return [id, provenance(quiDuCentre(centre, fonds), faits, fonds)]
    }),
  )
}

function quiDuCentre(centre: Centre, { decoupage }: Pick<Fonds, 'decoupage'>): Qui {
  const commune = decoupage.communes.get(centre.adresse.commune)
  const valeur = formatAdresse(centre, commune?.nom ?? centre.adresse.commune)
  return { nom: centre.nom, fiche: `centres/${centre.id}`, valeur }
}

/** One key of the record of a département, or its sentences. */
export function provenanceDuDepartement(
  departement: Departement,
  cle: 'gardeDentaire' | 'precisions',
  fonds: Fonds,
): Provenance {
  const { id, gardeDentaire } = departement
  const numero = cle === 'gardeDentaire' && gardeDentaire?.numero
  const valeur = numero ? formatNumero(numero) : cle === 'gardeDentaire' ? 'garde dentaire' : 'à savoir'
  return provenance({ nom: id, fiche: `departements/${id}`, valeur }, faitsDe(departement, '', [cle]), fonds)
}

/** The blocks of an answer, in the order of the page. */
export function provenancesDeReponse(reponse: Reponse, fonds: Fonds) {
  const { principale, suite, complements } = partagerEtapes(reponse)
  const { departement, liensSansNumero, lieux } = reponse
  const quinze = departement?.quinze
  const enBref = (etape: Etape) => provenanceDEtape(etape, quinze, fonds, false)
  return {
    numero: [provenanceDEtape(principale, quinze, fonds, true)],
    suite: suite.map(enBref),
    secteur: liensSansNumero.map(({ organisation, lien }) => provenanceDuLien(organisation, lien, fonds)),
    complements: complements.map(enBref),
    dents: departement?.gardeDentaire ? [provenanceDuDepartement(departement, 'gardeDentaire', fonds)] : [],
    lieux: lieux.proches.map((centre) => provenanceDuCentre(centre, fonds, 'adresse')),
  }
}
