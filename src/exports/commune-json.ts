/** The JSON answer of one commune, written out key by key so that an internal rename cannot leak into the contract. */
import { nomOfficiel, type Commune } from '../domain/commune.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Appui } from '../domain/faits.ts'
import { formatHorairesLigne } from '../domain/ligne-en-clair.ts'
import type { Ligne } from '../domain/ligne.ts'
import { formatNumero, lienTel } from '../domain/numero.ts'
import { provenanceDEtape } from '../domain/provenance.ts'
import { preteurDesHoraires } from '../domain/meme-numero-en-clair.ts'
import { fermeturesDe, horairesDe } from '../domain/reponse-en-clair.ts'
import type { Etape } from '../domain/etape.ts'
import { repondre } from '../domain/reponse.ts'
import { enveloppe } from './version.ts'

/**
 * `numero` is digits as dialled; `etapes` are in the order in which the page shows them. `fermetures`: both days are closed;
 * those gone by are kept. `today` is AAAA-MM-JJ.
 */
export function communeJson(dataset: Dataset, commune: Commune, today: string) {
  const { certitude, etapes, urgence, departement } = repondre(dataset, commune)
  const rangs = etapes.map((etape) => ({
    ...etapeJson(etape),
    ...provenanceJson(etape.numero === null ? [] : provenanceDEtape(etape, departement?.quinze, dataset, true).appuis),
  }))
  return {
    ...enveloppe(today),
    commune: {
      codeInsee: commune.codeInsee,
      nom: nomOfficiel(commune.nom),
      codeDepartement: commune.codeDepartement,
      codesPostaux: commune.codesPostaux,
      codeEpci: commune.codeEpci,
    },
    reponse: {
      certitude,
      etapes: rangs,
      urgence: urgence.map(({ numero, nom, canaux }) => ({
        numero,
        affichage: formatNumero(numero),
        tel: lienTel(numero),
        nom,
        canaux,
      })),
    },
    documents: [...new Set(rangs.flatMap(({ sources }) => sources))].flatMap((id) => documentJson(dataset, id)),
  }
}

function etapeJson(etape: Etape) {
  const { rang, role, numero, ligne, organisation, lien } = etape
  const rattachement = lien?.rattachement
  return {
    rang,
    role,
    numero,
    affichage: numero === null ? null : formatNumero(numero),
    tel: numero === null ? null : lienTel(numero),
    organisation: organisation && { id: organisation.id, nom: organisation.nom },
    usage: ligne?.usage ?? null,
    statut: ligne?.statut ?? null,
    raison: ligne?.raison?.texte ?? null,
    rattachement: rattachement?.statut ?? null,
    confiance: rattachement?.statut === 'deduit' ? rattachement.confiance : null,
    horaires: ligne?.horaires ? horairesJson(ligne.horaires, formatHorairesLigne(ligne)) : null,
    horairesDAutrui: horairesDAutruiJson(etape),
    pour: ligne?.pour.map(({ condition }) => condition) ?? [],
    pasPour: ligne?.pasPour.map(({ motif }) => motif) ?? [],
    avantAppel: ligne?.avantAppel.map(({ geste }) => geste) ?? [],
    fermetures: fermeturesDe(etape)
      .map(({ du, au, motif }) => ({ du, au, motif }))
      .sort((a, b) => (a.du < b.du ? -1 : 1)),
    delai: ligne?.delai ? { heuresMin: ligne.delai.heuresMin ?? null, heuresMax: ligne.delai.heuresMax } : null,
    precisions: ligne?.precisions.map((une) => une.texte) ?? [],
  }
}

function horairesJson({ osm, jours }: NonNullable<Ligne['horaires']>, texte: string) {
  return { osm, joursPrecises: jours !== 'nonPrecises', texte }
}

/** Told with their owner, as on the page: they are not those of the line of the step. */
function horairesDAutruiJson(etape: Etape) {
  const autre = preteurDesHoraires(etape)
  if (!autre?.ligne.horaires) return null
  const { ligne, organisation } = autre
  return {
    ligne: ligne.id,
    organisation: { id: organisation.id, nom: organisation.nom },
    usage: ligne.usage,
    ...horairesJson(autre.ligne.horaires, horairesDe(etape)),
  }
}

/** `sources` are ids of `documents`; `provenance` says which values each of them backs, in French words. */
function provenanceJson(appuis: readonly Appui[]) {
  return {
    sources: appuis.map(({ source }) => source.id),
    provenance: appuis.map(({ source, quoi }) => ({ source: source.id, quoi })),
  }
}

function documentJson({ sources }: Dataset, id: string) {
  const source = sources.get(id)
  if (!source) return []
  const { titre, editeur, type, publieLe, url } = source
  return [{ id, titre, editeur, type, publieLe: publieLe ?? null, url: url ?? null }]
}
