import { describe, expect, it } from 'vitest'
import { noeudsRediges } from '../../../src/domain/checks/orientation.ts'
import { NOEUDS, QUESTIONS, isQuestion } from '../../../src/domain/orientation/graph.ts'
import { fautes } from '../../fixtures/checks.ts'
import { conseil, question, type Fiches } from '../../fixtures/dataset.ts'

const SAINES: NonNullable<Fiches['orientation']> = Object.fromEntries(
  NOEUDS.map((noeud) => [noeud, isQuestion(noeud) ? question(Object.keys(QUESTIONS[noeud])) : conseil()]),
)
const fautesDe = (plus: Record<string, object>, sans: readonly string[] = []) =>
  fautes(noeudsRediges, {
    orientation: Object.fromEntries(Object.entries({ ...SAINES, ...plus }).filter(([id]) => !sans.includes(id))),
  })

describe('the wizard says what its graph routes', () => {
  it('sound records pass', () => {
    expect(fautesDe({})).toBe('')
  })

  it('a node without its record, a record without a node', () => {
    expect(fautesDe({ dent: conseil() }, ['dents'])).toMatchInlineSnapshot(`
      "content/orientation/dent.yaml | fichier | « dent » | Aucune réponse ne mène à cette fiche. Les nœuds sont : danger, besoin, medecin-traitant, residence, urgence-vitale, suicide, violences, dents, entorse-ou-mal-de-dos, pharmacien, suivi, pharmacie-de-garde, medecin-d-abord, ligne, de-passage.
      content/orientation/dents.yaml | fichier | « rien » | Le questionnaire mène à « dents » : écrivez cette fiche."
    `)
  })

  it('choices that are missing, out of order, or those of an advice', () => {
    expect(fautesDe({ besoin: question(['medecin', 'dents']), residence: conseil(), suivi: question(['oui', 'non']) }))
      .toMatchInlineSnapshot(`
      "content/orientation/besoin.yaml | choix | « medecin, dents » | Les choix, dans cet ordre : medecin, dents, kine, pharmacien, suivi, pharmacie.
      content/orientation/residence.yaml | type | « conseil » | Ce nœud est de type « question ».
      content/orientation/suivi.yaml | type | « question » | Ce nœud est de type « conseil »."
    `)
  })
})
