/** The JSON answer of one commune, written out key by key so that an internal rename cannot leak into the contract. */
import type { Commune } from '../domain/commune.ts'
import type { Dataset } from '../domain/dataset.ts'
import { formatHorairesLigne } from '../domain/ligne-en-clair.ts'
import { formatNumero, lienTel } from '../domain/numero.ts'
import { fermeturesDe } from '../domain/reponse-en-clair.ts'
import { ligneDesHoraires, repondre, type Etape } from '../domain/reponse.ts'
import { idsSourcesEtape } from '../domain/reponse-sources.ts'
import { enveloppe } from './version.ts'

/**
 * `numero` is digits as dialled; `etapes` are in the order in which the page shows them. `fermetures`: both days are closed;
 * those gone by are kept. `today` is AAAA-MM-JJ.
 */
export function communeJson(dataset: Dataset, commune: Commune, today: string) {
  const { certitude, etapes, urgence } = repondre(dataset, commune)
  return {
    ...enveloppe(today),
    commune: {
      codeInsee: commune.codeInsee,
      nom: commune.nom,
      codeDepartement: commune.codeDepartement,
      codesPostaux: commune.codesPostaux,
      codeEpci: commune.codeEpci,
    },
    reponse: {
      certitude,
      etapes: etapes.map(etapeJson),
      urgence: urgence.map(({ numero, nom, canaux }) => ({
        numero,
        affichage: formatNumero(numero),
        tel: lienTel(numero),
        nom,
        canaux,
      })),
    },
  }
}

function etapeJson(etape: Etape) {
  const { rang, role, numero, ligne, organisation, lien } = etape
  const rattachement = lien?.rattachement
  const horaire = ligneDesHoraires(etape)
  return {
    rang,
    role,
    numero,
    affichage: numero === null ? null : formatNumero(numero),
    tel: numero === null ? null : lienTel(numero),
    organisation: organisation && { id: organisation.id, nom: organisation.nom },
    usage: ligne?.usage ?? null,
    statut: ligne?.statut ?? null,
    rattachement: rattachement?.statut ?? null,
    confiance: rattachement?.statut === 'deduit' ? rattachement.confiance : null,
    horaires: horaire?.horaires
      ? {
          osm: horaire.horaires.osm,
          joursPrecises: horaire.horaires.jours !== 'nonPrecises',
          texte: formatHorairesLigne(horaire),
        }
      : null,
    pour: ligne?.pour.map(({ condition }) => condition) ?? [],
    pasPour: ligne?.pasPour.map(({ motif }) => motif) ?? [],
    avantAppel: ligne?.avantAppel.map(({ geste }) => geste) ?? [],
    fermetures: fermeturesDe(etape)
      .map(({ du, au, motif }) => ({ du, au, motif }))
      .sort((a, b) => (a.du < b.du ? -1 : 1)),
    delai: ligne?.delai ? { heuresMin: ligne.delai.heuresMin ?? null, heuresMax: ligne.delai.heuresMax } : null,
    sources: idsSourcesEtape(etape),
  }
}
