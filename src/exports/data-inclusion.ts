/**
 * Organisations and lines in the form of data.inclusion, version 1 (gip-inclusion/data-inclusion-schema): « structures »
 * and « services ». What we do not know stays null; a number that may no longer be called is not a service.
 */
import type { Dataset } from '../domain/dataset.ts'
import {
  formatAvantAppel,
  formatCoutLigne,
  formatForme,
  formatPasPour,
  formatPour,
  LIBELLES_USAGE,
} from '../domain/ligne-en-clair.ts'
import { isAppelable, type Ligne } from '../domain/ligne.ts'
import { lienTel } from '../domain/numero.ts'
import { LIBELLES_TYPE_ORGANISATION, type Organisation } from '../domain/organisation.ts'
import { capitalise } from '../domain/prose.ts'
import { douteDe } from '../domain/reponse-en-clair.ts'
import { sourcesCiteesPar } from '../domain/faits.ts'

const PRODUCTEUR = 'quel-numero-appeler'
const SANS_LIEU = {
  commune: null,
  code_postal: null,
  code_insee: null,
  adresse: null,
  complement_adresse: null,
  longitude: null,
  latitude: null,
}

/** Organisations in the shape of data.inclusion: without a place, since a service on the phone has none. */
export function structures({ organisations, sources }: Dataset) {
  return [...organisations.values()].map((organisation) => ({
    source: PRODUCTEUR,
    id: identifiant(organisation.id),
    nom: organisation.nom,
    description: `${LIBELLES_TYPE_ORGANISATION[organisation.type]}. ${organisation.resume}`,
    date_maj: luLe(organisation, sources),
    siret: null,
    ...SANS_LIEU,
    telephone: null,
    courriel: null,
    site_web: organisation.site?.url ?? null,
    horaires_accueil: null,
    accessibilite_lieu: null,
    reseaux_porteurs: null,
  }))
}

/** Lines that may be called, in the same shape; the others are left out. */
export function services(dataset: Dataset) {
  return [...dataset.lignes.values()].filter(isAppelable).flatMap((ligne) => {
    const organisation = dataset.organisations.get(ligne.organisation)
    return organisation ? [serviceDe(ligne, organisation, dataset)] : []
  })
}

function serviceDe(ligne: Ligne, organisation: Organisation, dataset: Dataset) {
  const nom = ligne.nom ?? organisation.nom
  const pour = formatPour(ligne, organisation)
  const refus = formatPasPour(ligne)
  return {
    source: PRODUCTEUR,
    structure_id: identifiant(organisation.id),
    id: identifiant(ligne.id),
    nom: `${LIBELLES_USAGE[ligne.usage]}\u00a0: ${nom}`,
    description: [douteDe(ligne), formatForme(ligne), organisation.resume].filter(Boolean).join(' '),
    date_maj: luLe(ligne, dataset.sources),
    type: null,
    thematiques: ['sante--acces-aux-soins'],
    frais: null,
    frais_precisions: `Prix de l’appel\u00a0: ${formatCoutLigne(ligne)}`,
    publics: null,
    publics_precisions: pour && `${capitalise(pour)}.`,
    conditions_acces: refus && `Pas pour ${refus}`,
    ...SANS_LIEU,
    telephone: lienTel(ligne.numero).replace('tel:', ''),
    courriel: null,
    modes_accueil: ligne.forme?.type === 'teleconsultation' ? ['a-distance'] : null,
    zone_eligibilite: zoneDe(ligne, dataset),
    contact_nom_prenom: null,
    lien_mobilisation: null,
    modes_mobilisation: ['telephoner'],
    mobilisable_par: ['usagers'],
    mobilisation_precisions: [...formatAvantAppel(ligne), douteDe(ligne)].filter(Boolean).join(' ') || null,
    volume_horaire_hebdomadaire: null,
    nombre_semaines: null,
    horaires_accueil: ligne.horaires && ligne.horaires.jours !== 'nonPrecises' ? ligne.horaires.osm : null,
  }
}

/** Whole départements only: elsewhere a published list may be partial, and unknown is not outside. */
function zoneDe({ id: ligne }: Ligne, { departements }: Dataset): string[] | null {
  const codes = [...departements.values()].filter(({ lignes }) => lignes.includes(ligne)).map(({ id }) => id)
  return codes.length > 0 ? codes : null
}

/** The last day when a document of the record was read: the record says nothing later. */
function luLe(fiche: Ligne | Organisation, sources: Dataset['sources']): string {
  const jours = sourcesCiteesPar(fiche).flatMap((id) => sources.get(id)?.consulteLe ?? [])
  const dernier = jours.sort().at(-1)
  if (dernier === undefined) throw new Error(`data.inclusion : « ${fiche.id} » ne cite aucun document.`)
  return dernier
}

function identifiant(id: string): string {
  return `${PRODUCTEUR}--${id}`
}
