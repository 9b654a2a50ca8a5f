import { describe, expect, it } from 'vitest'
import { hauteurWidget } from '../../src/domain/hauteur-widget.ts'
import { cheminOembed, cheminWidget } from '../../src/domain/widget.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { plaqueDe } from '../../src/domain/reponse-en-clair.ts'
import { COMMUNES, communeReelle, DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { TODAY } from '../fixtures/dataset.ts'

const dire = (code: string) => widgetEnClair(DATASET, reponseReelle(code), TODAY)

describe('the address of a widget never changes', () => {
  it('as the visitor prefers, light, dark, or in the colours of the host', () => {
    expect(cheminWidget('45191')).toBe('/widget/45191/')
    expect(cheminWidget('2A004', 'clair')).toBe('/widget/2A004/#clair')
    expect(cheminWidget('45191', 'sombre')).toBe('/widget/45191/#sombre')
    expect(cheminWidget('45191', { fond: 'fdf6e3', texte: '222222', accent: '005f73' })).toBe(
      '/widget/45191/#fond=fdf6e3&texte=222222&accent=005f73',
    )
    expect(cheminOembed('45191')).toBe('/oembed/45191.json')
  })

  it('colours that the widget would refuse are refused when the code is made', () => {
    expect(() => cheminWidget('45191', { fond: 'ffffff', texte: 'cccccc', accent: '000000' })).toThrow(/cannot be read/)
  })
})

describe('the widget says what the page says, and no more', () => {
  it('every commune of France: the number of the page, what to do before, and possible lines only where nobody knows', () => {
    const ecarts = COMMUNES.filter((commune) => {
      const reponse = reponseReelle(commune.codeInsee)
      const { plaque, possibles, prudence } = widgetEnClair(DATASET, reponse, TODAY)
      const attendues = reponse.etapes.filter(({ role }) => role === 'possible').map(({ numero }) => numero)
      return (
        plaque.numero !== etapePrincipale(reponse).numero ||
        JSON.stringify(plaque) !== JSON.stringify(plaqueDe(reponse)) ||
        (reponse.certitude === 'possible') !== possibles.length > 0 ||
        possibles.some(({ numero }) => !attendues.includes(numero)) ||
        (reponse.certitude !== 'publie' && prudence.length === 0)
      )
    })
    expect(ecarts.map(({ codeInsee, nom }) => `${codeInsee} ${nom}`)).toEqual([])
  })

  it('a published link: no reserve, an age', () => {
    expect(dire('45191')).toMatchObject({ prudence: [], possibles: [], plaque: { filet: 'plein' } })
    expect(dire('45191').age).toMatch(
      /^Numéro publié le 7 février 2024, il y a .* Si ce n’est plus ce service, ne rappelez pas/,
    )
  })

  it('Montargis: probable, in words', () => {
    expect(dire('45208').plaque.objet).toMatch(/^CPTS probable/)
    expect(dire('45208').prudence).toEqual([expect.stringMatching(/^Service probable.*aucun document ne dit/)])
  })

  it('Neuville-aux-Bois: nobody knows, and the two that may', () => {
    expect(dire('45224').prudence).toEqual([
      expect.stringMatching(/^Nous ne savons pas quel.* En dehors de ces horaires, nous ne savons pas/),
    ])
    expect(dire('45224').possibles.map(({ titre }) => titre)).toEqual([
      'Peut-être\u00a0: CPTS Beauce-Gâtinais',
      'Peut-être\u00a0: CPTS de l’Est Orléanais',
    ])
  })

  it('Le Teil: one’s own doctor first', () => {
    expect(dire('07319').plaque.avant).toEqual(['Appelez d’abord votre médecin traitant.'])
  })

  it('Paris and its arrondissements: no CPTS known, which is said', () => {
    for (const code of ['75056', '75112']) {
      expect(dire(code)).toMatchObject({ plaque: { numero: '15' }, age: null, possibles: [] })
      expect(dire(code).prudence.join()).toMatch(/Nous ne connaissons pas de numéro plus local/)
    }
  })
})

it('a narrow column asks for a taller frame, and more words too', () => {
  const hauteur = (code: string, colonne: 'etroite' | 'large') =>
    hauteurWidget(communeReelle(code).nom, dire(code), colonne)
  for (const code of ['45191', '45208', '45224', '07319', '75056'])
    expect(hauteur(code, 'etroite')).toBeGreaterThan(hauteur(code, 'large'))
  expect(hauteur('45224', 'large')).toBeGreaterThan(hauteur('45191', 'large'))
})
