/** One number of the answer as the wizard carries it, with its words, ready for a browser. Made at build. */
import { constatDAge, type Age } from '../age.ts'
import { preuveEnClair } from '../certitude-en-clair.ts'
import type { Condition } from '../condition.ts'
import type { Dataset } from '../dataset.ts'
import type { Departement } from '../departement.ts'
import { fermeturesNonFinies, type FermetureDite } from '../fermeture-en-clair.ts'
import { creneauxDe, horairesEnClair } from '../horaires-osm.ts'
import { formatAvantAppel, formatCoutLigne, formatPour, reglesDe, type Regle } from '../ligne-en-clair.ts'
import { formatCout, formatNumero, isUrgence, lienTel } from '../numero.ts'
import { detailsNumero } from '../numero-national.ts'
import { autresBesoins } from '../meme-numero-en-clair.ts'
import { provenanceDEtape, type Provenance } from '../provenance.ts'
import {
  douteDe,
  etapeEnClair,
  fermeturesDe,
  filetDe,
  horairesDe,
  objetDe,
  reserveDuLien,
} from '../reponse-en-clair.ts'
import type { Etape, Role } from '../etape.ts'
import { SAMU } from '../samu.ts'
import { documentsDuNumero, mostRecent } from '../source.ts'
import { forceDite, isCertain } from '../territoire.ts'
import { isReservee } from './eligibilite.ts'
import type { Service } from './service.ts'
import { DIMANCHES_ET_FERIES, JOUR_ET_NUIT, serviceSeul, servicesDe } from './services-du-numero.ts'

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
  /** Whether it serves this place for sure enough to come before the 15: published, probable, or of the whole département. */
  certain: boolean
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

type GardeDentaire = NonNullable<Departement['gardeDentaire']>
export type Fonds = Pick<Dataset, 'sources' | 'numeros' | 'decoupage'>

export function numeroAffiche(numero: string): NumeroAffiche {
  return { numero, affichage: formatNumero(numero), tel: lienTel(numero), urgent: isUrgence(numero) }
}

/** `today` is the day that its age is counted from, and after which closures are told. */
export function guichetDe(etape: Etape, quinze: Departement['quinze'], fonds: Fonds, today: string): Guichet {
  const { role, ligne, organisation, lien, memeNumero } = etape
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
    certain: lien === null || isCertain(lien),
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

/** The dentist on duty; null when the number is not known. */
export function guichetDentaire({ numero, texte, horaires }: GardeDentaire, provenance: Provenance): Guichet | null {
  if (!numero) return null
  return {
    ...numeroAffiche(numero),
    role: 'complement',
    garde: true,
    conteste: false,
    certain: true,
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

const CERTITUDES = { publie: '', deduit: 'C’est probable. ', possible: 'C’est possible. ' }

function pourquoiDe({ lien, ligne }: Etape, quinze: Departement['quinze']): string {
  if (lien) return `${CERTITUDES[forceDite(lien)]}${preuveEnClair(lien.rattachement)}`
  if (ligne) return 'Ce numéro vaut pour tout le département.'
  return quinze?.texte ?? 'Le 15 répond partout en France, jour et nuit.'
}
