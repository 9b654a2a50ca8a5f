/** The words of the site can be read by someone who is ill and in a hurry: short sentences, and few long words. */
import { expect, it } from 'vitest'
import { feuilles } from '../../src/domain/feuilles.ts'
import { DATASET, LECTURE } from '../fixtures/contenu-reel.ts'
import { lisibiliteDe, motsDe, phrasesDe, syllabes } from '../fixtures/lisibilite.ts'

interface Texte {
  fichier: string
  texte: string
  /** Words of a sentence, at most. */
  longueur: number
}

/** Ease of Kandel and Moles, at least. With few words it says nothing. */
const AISANCE = 70
const ASSEZ_DE_MOTS = 60
const CLES = ['titre', 'texte', 'aide', 'sinon', 'precision', 'preparer', 'resume', 'quand', 'facile']

function textes(): Texte[] {
  const pages = [...LECTURE.pages].map(([fichier, texte]) => ({
    fichier,
    texte: texte.replace(/^---[\s\S]*?\n---/, ''),
    longueur: 25,
  }))
  const fiches = (['orientation', 'graphiques', 'numeros', 'mots'] as const).flatMap((dossier) =>
    [...DATASET[dossier]].map(([id, fiche]) => ({
      fichier: `content/${dossier}/${id}.yaml`,
      texte: feuilles(fiche)
        .flatMap(({ cle, valeur }) => (CLES.includes(cle) && typeof valeur === 'string' ? [valeur] : []))
        .join('\n\n'),
      longueur: 20,
    })),
  )
  const recits = [...DATASET.recits].map(([id, { texte, paragraphes, calculs }]) => ({
    fichier: `content/recits/${id}.yaml`,
    texte: [
      texte,
      ...paragraphes.map((un) => sansBlancs(un.texte)),
      ...calculs.flatMap(({ titre, neDitPas }) => [titre, neDitPas]),
    ].join('\n\n'),
    longueur: 20,
  }))
  return [...pages, ...fiches, ...recits]
}

/** What we wrote: a figure is a number and its unit, a document is no part of the sentence that it follows. */
function sansBlancs(texte: string): string {
  return texte.replace(/, \{selon [^}]+\}/g, '').replace(/\{[^}]+\}/g, '9 appels')
}

/** What is too hard, with the sentence and the gesture. */
function durs({ fichier, texte, longueur }: Texte): string[] {
  const { aisance, mots, phrases } = lisibiliteDe(texte)
  const longues = phrases.flatMap((phrase) => {
    const nombre = motsDe(phrase).length
    return nombre > longueur
      ? [`${fichier} : ${nombre} mots, ${longueur} au plus. Coupez cette phrase : « ${phrase} »`]
      : []
  })
  if (mots < ASSEZ_DE_MOTS || aisance >= AISANCE) return longues
  const lourde = [...phrases].sort((a, b) => poids(b) - poids(a))[0]
  return [...longues, `${fichier} : aisance ${aisance}, ${AISANCE} au moins. Prenez des mots plus courts : « ${lourde} »`]
}

/** Syllables of the words of three syllables or more. */
function poids(phrase: string): number {
  return motsDe(phrase)
    .map(syllabes)
    .filter((nombre) => nombre > 2)
    .reduce((somme, nombre) => somme + nombre, 0)
}

it('no sentence is too long, no text too heavy', () => {
  const tous = textes()
  expect(tous.length).toBeGreaterThan(50)
  expect(tous.flatMap(durs)).toEqual([])
})

it('a long sentence and a text of long words are told, with their place and what to do', () => {
  const longue = `${'un mot '.repeat(10)}de trop.`
  expect(durs({ fichier: 'content/pages/fictive.md', texte: longue, longueur: 20 })).toMatchInlineSnapshot(`
    [
      "content/pages/fictive.md : 22 mots, 20 au plus. Coupez cette phrase : « un mot un mot un mot un mot un mot un mot un mot un mot un mot un mot de trop. »",
    ]
  `)
  const lourd = 'La régulation départementale réoriente systématiquement les sollicitations. '.repeat(10)
  expect(durs({ fichier: 'content/orientation/fictive.yaml', texte: lourd, longueur: 20 })).toMatchInlineSnapshot(`
    [
      "content/orientation/fictive.yaml : aisance -95, 70 au moins. Prenez des mots plus courts : « La régulation départementale réoriente systématiquement les sollicitations. »",
    ]
  `)
})

it.each([
  ['commune', 2],
  ['communes', 2],
  ['médecin', 3],
  ['appelez', 3],
  ['ligne', 1],
  ['eau', 1],
  ['peuvent', 2],
  ['régulation', 5],
  ['15', 2],
])('« %s » has %i syllables', (mot, nombre) => {
  expect(syllabes(mot)).toBe(nombre)
})

it('a title, a point of a list and what stands after « : » are sentences, code and addresses are not', () => {
  const page = '## Un titre\n\n- **Un point**, avec [un lien](/ailleurs/).\n- Un autre `code`\n\nOù ? Ici : là.'
  expect(phrasesDe(page)).toEqual(['Un titre', 'Un point, avec un lien.', 'Un autre', 'Où ?', 'Ici', 'là.'])
})
