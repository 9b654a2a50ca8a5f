/** No link of the site leads nowhere, and every page can be reached from the home page. */
import { expect, test } from '@playwright/test'
import { lireCouleurs } from '../../src/domain/couleurs.ts'
import { parseFragment } from '../../src/domain/orientation/fragment.ts'
import { listFiles, readFiles } from './dist.ts'
import { liensDe } from './liens-internes.ts'
import { isPorteExterieure } from './renvois.ts'

const ACCUEIL = '/'
const INTROUVABLE = '/404.html'

/** Served as it stands, or as the index of a folder: hosts differ on an address without its last « / ». */
function servedAddresses(): Set<string> {
  return new Set(listFiles().map((fichier) => encodeURI(fichier.replace(/index\.html$/, ''))))
}

test('the reader of links sees each kind of link', () => {
  const html = `<a href="#la">x</a><a href="/b/?q=1#c">x</a><img src="d.png"><form action="/e/"></form><p id="la"></p>
    <meta property="og:image" content="https://site.invalid/f.png"><a href="tel:15">x</a><a href="https://a.invalid/">x</a>`
  const { internes, ancres } = liensDe(html, '/a/')
  expect(internes).toEqual(['/a/#la', '/b/#c', '/a/d.png', '/e/', '/f.png'])
  expect([...ancres]).toEqual(['la'])
})

test('every link within the site leads to a page, a file or an anchor that exists', async () => {
  test.setTimeout(180_000)
  const adresses = servedAddresses()
  const ancresParPage = new Map<string, Set<string>>()
  const visees = new Map<string, string>()
  const absents = new Map<string, string>()
  for await (const { chemin, texte } of readFiles('.html')) {
    const { internes, ancres } = liensDe(texte, chemin)
    ancresParPage.set(chemin, ancres)
    for (const lien of internes) {
      const [adresse = '', ancre] = lien.split('#')
      const isCanonicalOf404 = chemin === INTROUVABLE && adresse === '/404/'
      if (!adresses.has(adresse) && !isCanonicalOf404) absents.set(adresse, chemin)
      else if (ancre) visees.set(`${adresse}#${decodeURIComponent(ancre)}`, chemin)
    }
  }
  for (const [visee, chemin] of visees) {
    const [adresse = '', ancre = ''] = visee.split('#')
    // The wizard reads the place in its fragment, the widget its colours.
    const lieu = adresse === '/orientation/' ? parseFragment(ancre).lieu : null
    const isHabillage = adresse.startsWith('/widget/') && lireCouleurs(ancre) !== null
    if (!lieu && !isHabillage && !ancresParPage.get(decodeURI(adresse))?.has(ancre)) absents.set(visee, chemin)
  }
  expect([...absents].map(([lien, chemin]) => `${chemin} → ${lien}`)).toEqual([])
})

test('every page can be reached from the home page by links alone, save those that people come to from outside', async () => {
  test.setTimeout(180_000)
  const suites = new Map<string, string[]>()
  for await (const { chemin, texte } of readFiles('.html')) {
    if (isPorteExterieure(chemin, texte)) continue
    suites.set(
      chemin,
      liensDe(texte.replace(/<head>.*?<\/head>/s, ''), chemin).internes.map((lien) =>
        decodeURI(lien.split('#')[0] ?? ''),
      ),
    )
  }
  const atteintes = new Set([ACCUEIL, INTROUVABLE])
  for (const chemin of atteintes) for (const suite of suites.get(chemin) ?? []) atteintes.add(suite)
  expect([...suites.keys()].filter((chemin) => !atteintes.has(chemin))).toEqual([])
})
