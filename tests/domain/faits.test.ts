import { expect, it } from 'vitest'
import { faitsDe } from '../../src/domain/faits.ts'

const debut = (texte: string) =>
  faitsDe(
    {
      precisions: [
        { texte, source: 'un' },
        { texte: 'Autre.', source: 'deux' },
      ],
    },
    '',
  )[0]?.quoi.replaceAll('\u00a0', ' ')

it.each([
  ['Un deux trois quatre cinq six.', '« Un deux trois quatre cinq… »'],
  ['D’après un article sans date\u00a0; un autre le contredit.', '« D’après un article sans date… »'],
  ['Les cabinets y sont fermés. Le reste suit.', '« Les cabinets y sont fermés… »'],
  ['Tous les jours.', '« Tous les jours. »'],
])('the first words of « %s » end with one sign', (texte, attendu) => {
  expect(debut(texte)).toBe(attendu)
})
