/** What every page holds, whatever it is: the emergency numbers before any other, links that say what they show, and no state of the hour. */
import { expect, test } from '@playwright/test'
import { readFiles } from './dist.ts'
import { isRenvoi } from './renvois.ts'

const VITAUX = ['tel:15', 'tel:112', 'sms:114']
/** « Ouvert maintenant », « fermé en ce moment »: true for a minute, so told by a script only. */
const A_CETTE_HEURE =
  /\b(?:ouverte?|fermée?)s?\s+(?:maintenant|actuellement|en\s+ce\s+moment|à\s+cette\s+heure)|\b(?:actuellement|maintenant|en\s+ce\s+moment)\s+(?:ouvert|fermé)/iu

/** Every fault of a page, in words. */
function fautes(html: string): string[] {
  const dessine = html.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '')
  const liens = [...dessine.matchAll(/<a\b[^>]*\shref="?((?:tel|sms):[^"\s>]*)[^>]*>/g)]
  const premiers = liens.slice(0, VITAUX.length).map(([, lien = '']) => lien)
  return [
    ...(premiers.join() === VITAUX.join() ? [] : [`begins with ${premiers.join(', ') || 'no number'}`]),
    ...liens.flatMap(([balise]) =>
      balise.includes('aria-label') ? [`read otherwise than it is written: ${balise}`] : [],
    ),
    ...(A_CETTE_HEURE.exec(dessine.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')) ?? []),
  ]
}

test('the watch sees a page without the strip, a number with another name, a state of the hour', () => {
  const bandeau = VITAUX.map((lien) => `<a href="${lien}">Appeler</a>`).join('')
  const numero = '<a class="numero" href="tel:+33199000001">01 99 00 00 01</a>'
  expect(fautes(bandeau + numero)).toEqual([])
  for (const html of [
    numero,
    numero + bandeau,
    bandeau + numero.replace('<a', '<a aria-label="Appeler"'),
    `${bandeau}<p>Ouvert maintenant</p>`,
    `${bandeau}<p>Cette ligne est <b>fermée</b> en&nbsp;ce moment.</p>`,
  ])
    expect(fautes(html), html).toHaveLength(1)
})

test('the 15, the 112 and the 114 by SMS come first on every page, poster, widget and offline file; numbers are read as written; nothing claims to be open now (hard cases 43, 52 and 59)', async () => {
  test.setTimeout(180_000)
  const trouvees: string[] = []
  const sortes = new Map<string, number>()
  for await (const { chemin, texte } of readFiles('.html')) {
    if (isRenvoi(texte)) continue
    const sorte = /^\/mairies\/\w+\/affiche\//.test(chemin) ? 'affiche' : (chemin.split('/')[1] ?? '')
    sortes.set(sorte, (sortes.get(sorte) ?? 0) + 1)
    trouvees.push(...fautes(texte).map((faute) => `${chemin} ${faute}`))
  }
  expect(trouvees.slice(0, 20)).toEqual([])
  for (const sorte of ['communes', 'departements', 'widget', 'affiche', 'hors-ligne', 'orientation', '404.html'])
    expect(sortes.get(sorte) ?? 0, sorte).toBeGreaterThan(0)
})
