/** What the search of the site proposes for an input, as JSON. */
import { readDecoupage } from '../data/decoupage.ts'
import { loadIndex, resumesDe } from '../data/recherche.ts'
import type { Contenu } from '../domain/contenu.ts'
import { assembleDataset } from '../domain/dataset.ts'
import { chercher as chercherLieux } from '../domain/recherche/rank.ts'
import { avecRelecture, relire } from '../domain/recherche/relecture.ts'
import { trouverDepartement, trouverReperes } from '../domain/recherche/reperes.ts'
import { reperesDe } from '../domain/recherche/reperes-contenu.ts'
import { reperesDesServices } from '../domain/recherche/reperes-services.ts'
import { grandesVilles, suggerer } from '../domain/recherche/suggestions.ts'

/** `saisie` as typed in the field of the site. */
export function chercher(contenu: Contenu, saisie: string): string {
  const dataset = assembleDataset(contenu, readDecoupage())
  const index = loadIndex(dataset)
  const resumes = resumesDe(dataset)
  const mots = trouverReperes(reperesDe(dataset), saisie)
  const departements = Object.fromEntries(dataset.decoupage.departements)
  const direct = suggerer(index, grandesVilles(index), saisie)
  const autre = relire(departements, direct, saisie)
  const lus = autre === null ? null : chercherLieux(index, autre)
  const { lieux, autres } = lus ?? direct
  const propositions = avecRelecture(lus?.lieux ?? [], direct.propositions)
  const connus = [...mots, ...trouverDepartement(departements, lieux, saisie)]
  const reperes = direct.exacts + connus.length > 0 ? connus : trouverReperes(reperesDesServices(dataset), saisie)
  return JSON.stringify(
    {
      saisie,
      reperes,
      propositions: propositions.map(({ lieu, approchant }) => ({
        nom: lieu.nom,
        codeInsee: lieu.codeInsee,
        commune: lieu.nomCommune,
        codeDepartement: lieu.codeDepartement,
        codesPostaux: lieu.codesPostaux,
        statut: lieu.statut,
        approchant,
        reponse: resumes.get(lieu.codeInsee),
      })),
      autres,
      seul: reperes.length > 0 ? null : (direct.seul?.codeInsee ?? null),
    },
    null,
    2,
  )
}
