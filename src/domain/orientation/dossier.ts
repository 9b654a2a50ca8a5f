/** What the wizard carries of a place: the answer of repondre with its words, ready for a browser. Made at build. */
import { constatDAge, type Age } from '../age.ts'
import { preuveEnClair } from '../certitude-en-clair.ts'
import type { Dataset } from '../dataset.ts'
import type { Departement } from '../departement.ts'
import { fermeturesNonFinies, type FermetureDite } from '../fermeture-en-clair.ts'
import { creneauxDe, horairesEnClair } from '../horaires-osm.ts'
import { formatAvantAppel, formatCoutLigne, formatPour, reglesDe, type Regle } from '../ligne-en-clair.ts'
import { formatCout, formatNumero, isUrgence, lienTel } from '../numero.ts'
import { detailsNumero } from '../numero-national.ts'
import type { Ligne } from '../ligne.ts'
import { autresBesoins, horairesPour, isPartageHorsHeures } from '../meme-numero-en-clair.ts'
import type { Creneaux } from '../ouverture.ts'
import { provenanceDEtape, provenanceDuDepartement, type Provenance } from '../provenance.ts'
import {
  douteDe,
  etapeEnClair,
  fermeturesDe,
  filetDe,
  horairesDe,
  objetDe,
  reserveDuLien,
} from '../reponse-en-clair.ts'
import { type Etape, type Reponse, type Role } from '../reponse.ts'
import { documentsDuNumero, mostRecent } from '../source.ts'
import { forceDite } from '../territoire.ts'
import { isReservee, type Condition } from './eligibilite.ts'
import type { Service } from './service.ts'

/** A number ready to be drawn: digits, their one form, their link. */
export interface NumeroAffiche {
  numero: string
  affichage: string
  tel: string
  urgent: boolean
}

/** One step of repondre that has a number. */
export interface Guichet extends NumeroAffiche {
  role: Role
  /** For when practices are closed, by its usage. */
  garde: boolean
  conteste: boolean
  filet: 'plein' | 'tirets' | 'simple'
  objet: string
  nom: string
  cout: string
  horaires: string
  /** The line itself, then those that share its number. */
  services: [Service, ...Service[]]
  /** Days to come, or of today, on which nobody answers. */
  fermetures: FermetureDite[]
  /** When it answers, in the one sentence known; null where `services` tell it. */
  quand: string | null
  /** Conditions of each line on this number: one that accepts is enough. */
  acces: Condition[][]
  /** Whether every line on this number is kept for those who live or work there. */
  reservee: boolean
  /** Who may call, in a few words; null when no document says it. */
  pour: string | null
  regles: Regle[]
  /** What to do before dialling, one’s own doctor apart: the journey has asked. */
  gestes: string[]
  /** Other care on this number. */
  soins: string[]
  pourquoi: string
  /** What the number also reaches, for another need. */
  aussi: string[]
  /** Why the number is not sure, if it is contested. */
  doute: string | null
  /** Why we think that it may serve this place. */
  reserve: string | null
  /** What to do about it depends on what the journey gives after this number. */
  age: Age | null
  provenance: Provenance
}

export interface Dossier {
  guichets: Guichet[]
  /** Lines that find a médecin traitant. */
  recherche: Guichet[]
  /** Dentists on duty; a guichet when their number is known. */
  gardeDentaire: { texte: string; guichet: Guichet | null } | null
  /** Whether some line is kept for residents. */
  ligneReservee: boolean
}

type GardeDentaire = NonNullable<Departement['gardeDentaire']>
type Fonds = Pick<Dataset, 'sources' | 'numeros' | 'decoupage'>

/** `today` is the day that ages are counted from, and after which closures are told. */
export function dossierDe(reponse: Reponse, fonds: Fonds, today: string): Dossier {
  const { departement } = reponse
  const dentaire = departement?.gardeDentaire
  const appelables = reponse.etapes.filter(({ numero }) => numero !== null)
  const enUsage = (usages: readonly (string | undefined)[]) =>
    appelables
      .filter(({ ligne }) => usages.includes(ligne?.usage))
      .map((etape) => guichetDe(etape, departement?.quinze, fonds, today))
  const guichets = enUsage([undefined, 'soinsNonProgrammes', 'garde'])
  return {
    guichets,
    recherche: enUsage(['rechercheMedecinTraitant']),
    gardeDentaire:
      departement && dentaire
        ? {
            texte: dentaire.texte,
            guichet: guichetDentaire(dentaire, provenanceDuDepartement(departement, 'gardeDentaire', fonds)),
          }
        : null,
    ligneReservee: guichets.some(({ reservee }) => reservee),
  }
}

export function numeroAffiche(numero: string): NumeroAffiche {
  return { numero, affichage: formatNumero(numero), tel: lienTel(numero), urgent: isUrgence(numero) }
}

const SAMU = '15'

function guichetDe(etape: Etape, quinze: Departement['quinze'], fonds: Fonds, today: string): Guichet {
  const { role, ligne, organisation, memeNumero } = etape
  const numero = etape.numero ?? SAMU
  const samu = fonds.numeros.get(SAMU)
  const lignes = [ligne, ...memeNumero.map((autre) => autre.ligne)].filter((une) => une !== null)
  const { titre } = etapeEnClair(etape, fonds)
  const fermetures = fermeturesNonFinies(fermeturesDe(etape), today).map(({ du, au, motif }) => ({ du, au, motif }))
  const [cout = '', horaires = ''] = samu ? detailsNumero(samu) : []
  const acces = ligne ? lignes.map(({ pour }) => pour.map(({ condition }) => condition)) : [[]]
  return {
    ...numeroAffiche(numero),
    role,
    garde: ligne?.usage === 'garde',
    conteste: ligne?.statut === 'conteste',
    filet: filetDe(etape),
    objet: objetDe(etape),
    nom: titre,
    cout: ligne ? formatCoutLigne(ligne) : cout,
    horaires: ligne ? horairesDe(etape) : horaires,
    services: ligne ? servicesDe(ligne, etape, fermetures) : [serviceSeul('soinsNonProgrammes', JOUR_ET_NUIT)],
    fermetures,
    quand: null,
    acces,
    reservee: acces.every(isReservee),
    pour: ligne && organisation ? formatPour(ligne, organisation) : null,
    regles: ligne && organisation ? reglesDe(ligne, organisation) : [],
    gestes: lignes.flatMap(({ avantAppel }) =>
      formatAvantAppel({ avantAppel: avantAppel.filter(({ geste }) => geste !== 'appelerMedecinTraitant') }),
    ),
    soins: lignes.flatMap(({ aussi }) => aussi.map(({ soin }) => soin)),
    pourquoi: pourquoiDe(etape, quinze),
    aussi: autresBesoins(etape),
    doute: ligne && douteDe(ligne),
    reserve: reserveDuLien(etape),
    age: ligne && constatDAge(mostRecent(documentsDuNumero(ligne, fonds.sources)), today),
    provenance: provenanceDEtape(etape, quinze, fonds, true),
  }
}

/** Sundays and public holidays, at hours that are given only in the sentence of the record. */
const DIMANCHES_ET_FERIES: Creneaux = {
  semaine: Array.from({ length: 7 }, (_, jour) => (jour === 6 ? [{ de: 0, a: 1440 }] : [])),
  feries: [{ de: 0, a: 1440 }],
  joursPrecises: false,
}

function guichetDentaire({ numero, texte, horaires }: GardeDentaire, provenance: Provenance): Guichet | null {
  if (!numero) return null
  return {
    ...numeroAffiche(numero),
    role: 'complement',
    garde: true,
    conteste: false,
    filet: 'simple',
    objet: 'Un dentiste de garde',
    nom: 'Dentiste de garde',
    cout: formatCout(numero),
    horaires: horaires ? horairesEnClair(horaires) : 'les dimanches et jours fériés',
    services: [serviceSeul('garde', horaires ? creneauxDe(horaires) : DIMANCHES_ET_FERIES)],
    fermetures: [],
    quand: texte,
    acces: [[]],
    reservee: false,
    pour: null,
    regles: [],
    gestes: [],
    soins: ['dentiste'],
    pourquoi: texte,
    aussi: [],
    doute: null,
    reserve: null,
    age: null,
    provenance,
  }
}

/** The 15 answers day and night, all year round (content/numeros/15.yaml). */
const JOUR_ET_NUIT: Creneaux = {
  semaine: Array.from({ length: 7 }, () => [{ de: 0, a: 1440 }]),
  feries: [{ de: 0, a: 1440 }],
  joursPrecises: true,
}

function serviceSeul(usage: Service['usage'], creneaux: Creneaux | null): Service {
  return { usage, autrui: null, creneaux, fermetures: [], muetHorsHeures: false }
}

/** `fermetures` are those told of the number: they close too a line on it whose hours nobody knows. */
function servicesDe(ligne: Ligne, etape: Etape, fermetures: readonly FermetureDite[]): [Service, ...Service[]] {
  const jours = fermetures.map(({ du, au }) => ({ du, au }))
  const sien = { ...serviceDe(ligne), fermetures: jours, muetHorsHeures: isPartageHorsHeures(ligne, etape) }
  const autres = etape.memeNumero.map((autre) => ({
    ...serviceDe(autre.ligne),
    autrui: horairesPour(autre),
    fermetures: [...autre.ligne.fermetures, ...(autre.ligne.horaires ? [] : jours)].map(({ du, au }) => ({ du, au })),
  }))
  return [sien, ...autres]
}

function serviceDe({ usage, horaires }: Ligne): Service {
  const besoin = usage === 'soinsNonProgrammes' || usage === 'garde' ? usage : 'autre'
  return serviceSeul(besoin, horaires ? creneauxDe(horaires) : null)
}

const CERTITUDES = { publie: '', deduit: 'C’est probable. ', possible: 'C’est possible. ' }

function pourquoiDe({ lien, ligne }: Etape, quinze: Departement['quinze']): string {
  if (lien) return `${CERTITUDES[forceDite(lien)]}${preuveEnClair(lien.rattachement)}`
  if (ligne) return 'Ce numéro vaut pour tout le département.'
  return quinze?.texte ?? 'Le 15 répond partout en France, jour et nuit.'
}
