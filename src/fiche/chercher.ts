/** What the search of the site proposes for an input, as JSON. */
import { readDecoupage } from '../data/decoupage.ts'
import { loadIndex, resumesDe } from '../data/recherche.ts'
import type { Contenu } from '../domain/contenu.ts'
import { assembleDataset } from '../domain/dataset.ts'
import type { Lieu } from '../domain/recherche/index.ts'
import type { Suggestions } from '../domain/recherche/rank.ts'
import { trouverDepartement, trouverReperes } from '../domain/recherche/reperes.ts'
import { reperesDe } from '../domain/recherche/reperes-contenu.ts'
import { lireDepartement } from '../domain/recherche/saisie.ts'
import { grandesVilles, suggerer } from '../domain/recherche/suggestions.ts'

/** `saisie` as typed in the field of the site. */
export function chercher(contenu: Contenu, saisie: string): string {
  const dataset = assembleDataset(contenu, readDecoupage())
  const index = loadIndex(dataset)
  const resumes = resumesDe(dataset)
  const { reperes: mots, danger } = trouverReperes(reperesDe(dataset), saisie)
  const departements = Object.fromEntries(dataset.decoupage.departements)
  const propose = (texte: string): Suggestions<Lieu> => {
    const suggestions = suggerer(index, grandesVilles(index), texte)
    const autre = suggestions.lieux.length === 0 ? lireDepartement(departements, texte) : null
    return autre === null ? suggestions : propose(autre)
  }
  const { lieux, propositions, autres, seul } = propose(saisie)
  const reperes = danger ? mots : [...mots, ...trouverDepartement(departements, lieux, saisie)]
  return JSON.stringify(
    {
      saisie,
      reperes,
      propositions: danger
        ? []
        : propositions.map(({ lieu, approchant }) => ({
            nom: lieu.nom,
            codeInsee: lieu.codeInsee,
            commune: lieu.nomCommune,
            codeDepartement: lieu.codeDepartement,
            codesPostaux: lieu.codesPostaux,
            statut: lieu.statut,
            approchant,
            reponse: resumes.get(lieu.codeInsee),
          })),
      autres: danger ? 0 : autres,
      seul: danger || reperes.length > 0 ? null : (seul?.codeInsee ?? null),
    },
    null,
    2,
  )
}
