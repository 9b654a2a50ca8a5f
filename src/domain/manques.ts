/** What nobody has published of each service, and who could tell. */
import { compareNoms } from './commune.ts'
import type { Dataset } from './dataset.ts'
import { isAppelable, type Ligne } from './ligne.ts'
import { lignesDuService } from './lignes-du-service.ts'
import type { Organisation } from './organisation.ts'
import { documentsDuNumero } from './source.ts'

/** `autre`: what the record says in its own words (`inconnu`) and no other kind covers. */
export type Sujet = 'numero' | 'communes' | 'horaires' | 'jours' | 'pour' | 'date' | 'appel' | 'autre'

export interface Manque {
  sujet: Sujet
  quoi: string
}

export interface ManquesDuService {
  organisation: Organisation
  manques: Manque[]
}

const QUOI: Record<Exclude<Sujet, 'appel' | 'autre'>, string> = {
  numero: 'un numéro pour les patients',
  communes: 'la liste des communes',
  horaires: 'les horaires',
  jours: 'les jours où l’on répond',
  pour: 'qui peut appeler',
  date: 'la date du document qui donne le numéro',
}

/** Which kind a sentence of `inconnu` is about; the first that fits. */
const MOTS: [Sujet, RegExp][] = [
  ['appel', /^si (?:ce|le) numéro/],
  ['numero', /^(?:un|le|les) numéros?\b/],
  ['communes', /communes/],
  ['pour', /qui peut appeler|personnes qui peuvent appeler/],
  ['horaires', /horaires|heures/],
  ['jours', /\bjours où/],
]

/** Services of which something is missing, by name. */
export function manquesDe(dataset: Dataset): ManquesDuService[] {
  return [...dataset.organisations.values()]
    .map((organisation) => ({ organisation, manques: manquesDuService(dataset, organisation) }))
    .filter(({ manques }) => manques.length > 0)
    .sort((a, b) => compareNoms(a.organisation, b.organisation))
}

/** What the record says that it does not know, then what its keys leave out and it does not say. */
function manquesDuService(dataset: Dataset, organisation: Organisation): Manque[] {
  const dits = organisation.inconnu.map((quoi): Manque => ({ sujet: sujetDe(quoi), quoi }))
  const sujets = new Set(dits.map(({ sujet }) => sujet))
  if (sujets.has('horaires')) sujets.add('jours')
  const lignes = (dataset.lignesParOrganisation.get(organisation.id) ?? []).filter(isAppelable)
  const absents = sujetsAbsents(dataset, organisation, lignes).filter((sujet) => !sujets.has(sujet))
  return [...dits, ...absents.map((sujet) => ({ sujet, quoi: QUOI[sujet] }))]
}

function sujetDe(quoi: string): Sujet {
  return MOTS.find(([, motif]) => motif.test(quoi))?.[0] ?? 'autre'
}

function sujetsAbsents(dataset: Dataset, organisation: Organisation, lignes: readonly Ligne[]) {
  const { acces, type, territoire } = organisation
  const locale = type === 'cpts' || territoire.rattachements.length > 0
  const listee = territoire.rattachements.some((lien) => lien.statut === 'publie' && lien.preuve === 'liste')
  const ouverte = ({ numero }: Ligne) => dataset.numeros.get(numero)?.toujoursOuvert ?? false
  const absents = {
    numero: !acces && !lignesDuService(dataset, organisation).some(({ ligne }) => isAppelable(ligne)),
    communes: locale && !listee,
    horaires: lignes.some((ligne) => !ligne.horaires && !ouverte(ligne)),
    jours: lignes.some(({ horaires }) => horaires?.jours === 'nonPrecises'),
    pour: lignes.some(({ usage, pour }) => usage === 'soinsNonProgrammes' && pour.length === 0),
    date: lignes.some((ligne) => documentsDuNumero(ligne, dataset.sources).every(({ publieLe }) => !publieLe)),
  }
  return (['numero', 'communes', 'horaires', 'jours', 'pour', 'date'] as const).filter((sujet) => absents[sujet])
}

const QUI: Record<Sujet, string> = {
  numero: 'le service lui-même',
  communes: 'le service lui-même',
  horaires: 'le service lui-même',
  jours: 'le service lui-même',
  pour: 'le service lui-même',
  date: 'l’éditeur du document',
  appel: 'quelqu’un qui compose le numéro',
  autre: 'le service lui-même',
}

/** Who could supply what is missing of one service, each once. */
export function quiPeutDire(manques: readonly Manque[]): string {
  return [...new Set(manques.map(({ sujet }) => QUI[sujet]))].join('\u00a0; ')
}

const LIBELLES: Record<Sujet, string> = {
  numero: 'Un numéro pour les patients',
  communes: 'La liste des communes',
  horaires: 'Les horaires',
  jours: 'Les jours où l’on répond',
  pour: 'Qui peut appeler',
  date: 'La date du document qui donne le numéro',
  appel: 'Savoir si le numéro répond encore',
  autre: 'Autre\u00a0: adresse, site internet, situation actuelle…',
}

export interface ManquesParSujet {
  sujet: Sujet
  libelle: string
  qui: string
  /** Services concerned. */
  services: number
}

/** How many services lack each thing, the most frequent first, `autre` last. */
export function manquesParSujet(services: readonly ManquesDuService[]): ManquesParSujet[] {
  return (Object.keys(LIBELLES) as Sujet[])
    .map((sujet) => ({
      sujet,
      libelle: LIBELLES[sujet],
      qui: QUI[sujet],
      services: services.filter(({ manques }) => manques.some((manque) => manque.sujet === sujet)).length,
    }))
    .filter((un) => un.services > 0)
    .sort((a, b) => Number(a.sujet === 'autre') - Number(b.sujet === 'autre') || b.services - a.services)
}
