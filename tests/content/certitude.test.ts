/** How sure the link of a commune is, in words that its residents understand: one commune of each kind. */
import { expect, it } from 'vitest'
import { certitudeEnClair } from '../../src/domain/certitude-en-clair.ts'
import { reponseReelle } from '../fixtures/contenu-reel.ts'

const dire = (code: string) => {
  const { terme, texte, ton, lien } = certitudeEnClair(reponseReelle(code))
  return `${ton} | ${terme} : ${texte} → ${lien}`.replaceAll('\u00a0', ' ')
}

it('published: the words say by what', () => {
  expect(['45191', '45025', '45234'].map(dire).join('\n')).toMatchInlineSnapshot(`
    "doux | Publié : Un document situe dans la commune un lieu de soins de ce service. → /methode/#publie
    doux | Publié : Un document situe dans la commune le siège de ce service. → /methode/#publie
    doux | Publié : Un document publie cette ligne pour cette ville. → /methode/#publie"
  `)
})

it('published, of a number that is contested: the word does not vouch for it', () => {
  expect(dire('71270')).toMatchInlineSnapshot(`"doux | À savoir : Un document situe dans la commune un lieu de soins de ce service. → /methode/#publie"`)
})

it('probable: the reason', () => {
  expect(dire('45208')).toMatchInlineSnapshot(`"note | Probable : Nous n’avons pas trouvé la liste des communes de cette CPTS. Ces quatre intercommunalités voisines font ensemble exactement les 95 communes annoncées, et presque le nombre d’habitants annoncé. → /methode/#probable"`)
})

it('possible: that we do not know, and what is given then', () => {
  expect(dire('45224')).toMatchInlineSnapshot(`"note | À savoir : Nous ne savons pas quel service de proximité reçoit les habitants d’ici. Nous donnons d’abord le numéro le plus sûr, puis les lignes possibles. → /methode/#possible"`)
})

it('not known: which is not to say that there is none', () => {
  expect(dire('75056')).toMatchInlineSnapshot(`"doux | À savoir : Nous ne connaissons pas de numéro plus local. Cela ne veut pas dire qu’il n’y en a pas. → /methode/#nous-ne-savons-pas"`)
})
