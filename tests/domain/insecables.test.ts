/** Hours and dates stay on one line, and no word of a page changes. */
import { describe, expect, it } from 'vitest'
import { marquerInsecables } from '../../src/domain/insecables.ts'
import { formatDate } from '../../src/domain/calendrier.ts'
import { formatSemaine } from '../../src/domain/horaires.ts'

const marques = (html: string) =>
  [...marquerInsecables(html).matchAll(/<span class="un">(.*?)<\/span>/g)].map(([, un]) => un)

describe('what is read as one is marked', () => {
  it('hours, as the site words them', () => {
    const plages = [
      { de: 480, a: 720 },
      { de: 840, a: 1230 },
    ]
    const semaine = [plages, plages, [], [], [], [], []]
    expect(marques(`<p>${formatSemaine(semaine)}</p>`)).toEqual([
      '8\u00a0h\u00a0–\u00a012\u00a0h',
      '14\u00a0h\u00a0–\u00a020\u00a0h\u00a030',
    ])
  })

  it('hours of the plate, which is a link', () => {
    expect(marques('<a class="plaque plein" href="#">Appel gratuit · 8\u00a0h\u00a0–\u00a018\u00a0h</a>')).toHaveLength(
      1,
    )
  })

  it('days, as the site words them', () => {
    const dates = ['2024-02-07', '2018-07-01', '2024-12-25'].map(formatDate)
    expect(marques(`<p>Publié le ${dates.join(', puis le ')}, ou le 3 mai.</p>`)).toEqual([
      '7 février',
      '1er juillet',
      '25 décembre',
      '3 mai',
    ])
  })

  it.each([
    '<p title="le 7 février 2024">Rien.</p>',
    '<script>"7 février 2024"</script>',
    '<svg viewBox="0 0 1 1"><text>7 février 2024</text></svg>',
    '<astro-island props="{}"><p>7 février 2024</p></astro-island>',
    '<a href="/sources/fiction/">Mairie d’Exemple, 7 février 2024</a>',
    '<a class="lien" href="/sources/fiction/">Mairie d’Exemple, 7 février 2024</a>',
    '<p>En 2024, 7 communes ; 116 117.</p>',
  ])('not in %s', (html) => {
    expect(marquerInsecables(html)).toBe(html)
  })
})

it('without its marks, a page is what it was', () => {
  const html = '<p data-x="a > b">De 8\u00a0h\u00a0–\u00a018\u00a0h, le <b>1er juin 2018</b> &amp; le 2 mai.</p>'
  expect(marques(html)).toHaveLength(3)
  expect(marquerInsecables(html).replace(/<span class="un">(.*?)<\/span>/g, '$1')).toBe(html)
})
