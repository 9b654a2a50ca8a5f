/** Hostile words that the content accepts are shown as words: a real build of them, where every exhaustive test runs. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { jourSuivant } from '../../src/domain/heure.ts'
import { ouvrirChantier, type Chantier } from '../fixtures/constructions.ts'
import { AILLEURS, avecChamp, avecPhrases, HOSTILE_ICI, PHRASES, SANS_FIN } from '../fixtures/hostiles.ts'
import { TODAY } from '../fixtures/dataset.ts'
import { watchViolations } from './violations.ts'

const MOTS = PHRASES.filter(({ sort }) => sort === 'accepte').map(({ valeur }) => valeur)
const CENTRE = 'content/centres/45-malesherbois-csnp.yaml'
/** Address → the words to be read there. */
const PAGES: readonly (readonly [chemin: string, mots: readonly string[]])[] = [
  ['/organisations/45-beauce-gatinais/', MOTS],
  ['/centres/45-malesherbois-csnp/', MOTS],
  ['/communes/45191-le-malesherbois/', []],
  ...AILLEURS.map(({ page }) => [page, [SANS_FIN]] as const),
]

if (process.env['EXHAUSTIF']) {
  test.describe('a site built with hostile words', () => {
    test.describe.configure({ mode: 'default', timeout: 300_000 })
    test.use({ viewport: { width: 320, height: 640 } })
    let chantier: Chantier

    test.beforeAll(() => {
      chantier = ouvrirChantier('hostile')
      for (const fiche of [HOSTILE_ICI, CENTRE]) {
        const chemin = join(chantier.dossier, fiche)
        writeFileSync(chemin, avecPhrases(readFileSync(chemin, 'utf8'), MOTS))
      }
      for (const { fiche, cle } of AILLEURS) {
        const chemin = join(chantier.dossier, `content/${fiche}.yaml`)
        writeFileSync(chemin, avecChamp(readFileSync(chemin, 'utf8'), cle, SANS_FIN))
      }
      chantier.fermer('lignes/45-sas', ...[1, 30].map(fermetureLongue))
      chantier.construire({})
    })
    test.afterAll(() => chantier.jeter())

    test('two closures told in the longest words leave each widget within its 11 kB', () => {
      const widgets = join(chantier.dossier, 'dist/widget')
      const fermes = readdirSync(widgets).filter(
        (code) => readFileSync(join(widgets, code, 'index.html'), 'utf8').match(/<p[^>]* data-du=/g)?.length === 2,
      )
      expect(fermes.length).toBeGreaterThan(50)
      const poids = fermes.map((code) => statSync(join(widgets, code, 'index.html')).size)
      expect(Math.max(...poids)).toBeLessThanOrEqual(11_000)
    })

    for (const [chemin, mots] of PAGES) {
      test(`nothing runs, nothing spills, each word is read: ${chemin}`, async ({ page }) => {
        const dialogues: string[] = []
        page.on('dialog', (dialogue) => {
          dialogues.push(dialogue.message())
          void dialogue.dismiss()
        })
        const arrets = await watchViolations(page)
        await servir(page, join(chantier.dossier, 'dist'))
        await page.goto(chemin, { waitUntil: 'networkidle' })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
        const lu = (await page.getByRole('main').textContent())?.replace(/\s+/g, ' ')
        for (const mot of mots) expect(lu, mot).toContain(mot.replace(/ (?=[:;!?»])/g, ' '))
        expect(await arrets()).toEqual([])
        expect(dialogues).toEqual([])
      })
    }
  })
}

/** As long as a reason may be (domain/fermeture.ts). */
const RAISON =
  'congés du secrétariat, puis travaux dans les locaux de la régulation, puis reprise peu à peu des rendez-vous du matin'

/** A closure that begins so many days from the day of the build, and passes a month, then a year. */
function fermetureLongue(dans: number): object {
  const du = jourSuivant(TODAY, dans)
  return { du, au: jourSuivant(du, 10), motif: RAISON, source: '2024-11-07-loiret-ligny-le-ribault' }
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.woff2': 'font/woff2' }

/** The files of `dist`, in the place of the site that the other tests look at. */
async function servir(page: Page, dist: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    return route.fulfill({ path, contentType: TYPES[extname(path)] ?? 'text/plain' })
  })
}
