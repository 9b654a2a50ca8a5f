import { expect, it } from 'vitest'
import { chiffresImprimes } from '../../../src/domain/checks/chiffres-imprimes.ts'
import { nombresDits } from '../../../src/domain/nombres-dits.ts'
import { fautes } from '../../fixtures/checks.ts'

const chiffre = (plus: object) =>
  fautes(chiffresImprimes, {
    chiffres: {
      appels: {
        titre: 'Appels inventés',
        unite: 'appels',
        objet: 'appels reçus, inventés',
        periode: { date: '2025' },
        portee: { texte: 'Nulle part' },
        precision: 'exacte',
        source: 's',
        theme: 'activite',
        rang: 1,
        neDitPas: 'Rien, puisque ce chiffre est inventé.',
        ...plus,
      },
    },
  })

it('ten times what the document prints is refused', () => {
  expect(chiffre({ imprime: '9900 appels', valeur: 99000 })).toMatchInlineSnapshot(
    `"content/chiffres/appels.yaml | valeur | « 99000 » | « imprime » dit « 9900 appels » : ce nombre n’y est pas. Relisez le document et corrigez l’un des deux. S’il est écrit en toutes lettres et que ce contrôle ne le lit pas, dites-le dans content/exceptions.yaml."`,
  )
  expect(chiffre({ imprime: 'de 40 à 50 appels', fourchette: { min: 40, max: 500 } })).toContain(
    'fourchette.max | « 500 »',
  )
})

it.each([
  { imprime: '9900 appels', valeur: 9900 },
  { imprime: '9 900 appels', valeur: 9900 },
  { imprime: '9.900 appels', valeur: 9900 },
  { imprime: '-12,5 %', valeur: -12.5, unite: 'pourcent' },
  { imprime: 'de 40 à 50 appels', fourchette: { min: 40, max: 50 } },
  { valeur: 99000 },
])('$imprime passes', (plus) => {
  expect(chiffre(plus)).toBe('')
})

it.each([
  ['1,1 million d’euros', [1_100_000]],
  ['1 M€', [1_000_000]],
  ['85 k€', [85_000]],
  ['12 Mds €', [12_000_000_000]],
  ['en 2025, 3 appels', [2025, 3]],
  ['une dizaine de médecins', [10]],
  ['vingt-et-un ou quarante-huit', [21, 48]],
  ['un médecin et une infirmière', []],
  ['Deux tiers des appels', [2, 67]],
])('« %s » says %j', (texte, nombres) => {
  expect(nombresDits(texte)).toEqual(nombres)
})
