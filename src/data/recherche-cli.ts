/** `npm run recherche -- "<saisie>"`: prints as JSON what the search proposes for an input. */
import { trouverReperes } from '../domain/recherche/reperes.ts'
import { reperesDe } from '../domain/recherche/reperes-contenu.ts'
import { grandesVilles, suggerer } from '../domain/recherche/suggestions.ts'
import { assembleDataset } from '../domain/dataset.ts'
import { readDecoupage } from './decoupage.ts'
import { readContent } from './read-content.ts'
import { loadIndex, resumesDe } from './recherche.ts'

const saisie = process.argv.slice(2).join(' ')
const dataset = assembleDataset(readContent('content').contenu, readDecoupage())
const index = loadIndex(dataset)
const resumes = resumesDe(dataset)
const { reperes, danger } = trouverReperes(reperesDe(dataset), saisie)
const { propositions, autres, seul } = suggerer(index, grandesVilles(index), saisie)

console.log(
  JSON.stringify(
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
  ),
)
