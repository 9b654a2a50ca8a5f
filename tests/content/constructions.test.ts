/** Real builds, where CI asks for them: the same bytes wherever they are made, and a withdrawn number gone from all of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { differences, empreintes, ouvrirChantier, textes } from '../fixtures/constructions.ts'

const NUMERO = '0801904500'
/** The digits however they are spaced, linked or coded. */
const CHIFFRES = new RegExp(`0?${[...NUMERO.slice(1)].join('(?:[\\s\\u00a0\\u202f.+-]|&nbsp;|&#160;|&#xa0;|%20|%C2%A0)*')}`, 'i')
/** Where errors go in the last build. */
const ADRESSES = { PUBLIC_CONTACT_EMAIL: 'contact@fictif.invalid', PUBLIC_ISSUES_URL: 'https://forge.invalid/new' }
const COURRIEL = /"mailto:contact@fictif\.invalid\?subject=Erreur%20%3A%20[a-z]+%2F[^"]+&amp;body=/
const FORMULAIRE = /"https:\/\/forge\.invalid\/new\?title=Erreur\+%3A\+[a-z]+%2F[^"]+&amp;body=/
/** Files that bear the digits, even cut by tags. */
const porteurs = (dist: string) =>
  [...textes(dist)].filter(([, texte]) => CHIFFRES.test(texte) || CHIFFRES.test(texte.replace(/<[^>]*>/g, ''))).map(([nom]) => nom)

it('a file that differs, is new or is gone is seen', () => {
  expect(differences(new Map([['a', '1'], ['b', '1'], ['c', '1']]), new Map([['a', '1'], ['b', '2'], ['d', '1']]))).toEqual(['b', 'c', 'd'])
  expect([...empreintes('tests/fixtures/contenu/lignes').keys()]).toEqual(['45-fictive.yaml', '45-garde.yaml'])
})

it('the digits are seen however they are written', () => {
  for (const ecrit of ['0801904500', '0 801 90 45 00', '0\u00a0801\u00a090\u00a045\u00a000', 'tel:+33801904500', '0%20801%2090%2045+00', '0&nbsp;801&#160;90 45 00'])
    expect(CHIFFRES.test(ecrit), ecrit).toBe(true)
  expect(CHIFFRES.test('0801904501')).toBe(false)
})

// Three builds: minutes, so only where every exhaustive test runs (.ci/run).
if (process.env['EXHAUSTIF']) {
  describe('built for good', { timeout: 1_800_000 }, () => {
    it('two folders, two time zones, two languages: not one byte differs; then a withdrawal goes everywhere', () => {
      const ici = ouvrirChantier('ici')
      const ailleurs = ouvrirChantier('un/autre dossier')
      const dist = join(ici.dossier, 'dist')
      const contenu = join(ici.dossier, 'content')
      try {
        ici.construire({ TZ: 'America/Montreal', LC_ALL: 'C', LANG: 'C' })
        ailleurs.construire({ TZ: 'Pacific/Auckland', LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8' })
        const avant = empreintes(dist)
        expect(avant.size).toBeGreaterThan(1000)
        expect(differences(avant, empreintes(join(ailleurs.dossier, 'dist')))).toEqual([])

        const fiches = empreintes(contenu)
        expect(porteurs(dist).length).toBeGreaterThan(100)
        ici.fiche('retirer', '45-beauce-gatinais', '--motif', 'Le numéro ne répond plus, pour les besoins de cet essai.', '--source', '2024-11-07-loiret-ligny-le-ribault')
        expect(differences(fiches, empreintes(contenu))).toEqual(['lignes/45-beauce-gatinais.yaml'])
        ici.construire(ADRESSES)
        // They lead nowhere but to the notice: who types the old number in the search is told that it is withdrawn.
        expect(porteurs(dist)).toEqual(['recherche/services.txt'])
        const services = readFileSync(join(dist, 'recherche/services.txt'), 'utf8')
        expect(services.split(`"cles":["${NUMERO}"]`)).toHaveLength(2)
        expect(CHIFFRES.test(services.replace(`"cles":["${NUMERO}"]`, ''))).toBe(false)
        for (const notice of ['organisations/45-beauce-gatinais/index.html', 'changements/index.html', 'changements/atom.xml'])
          expect(readFileSync(join(dist, notice), 'utf8'), notice).toContain('les besoins de cet essai')
        expect(telephones(join(dist, 'communes'), '45191-le-malesherbois')).toEqual(['tel:116117', 'tel:15'])
        expect(sansSignalement(dist)).toEqual([])

        ici.fiche('retirer', '45-beauce-gatinais', '--annuler')
        expect(differences(fiches, empreintes(contenu))).toEqual([])
      } finally {
        ici.jeter()
        ailleurs.jeter()
      }
    })
  })
}

/** Pages with a block of documents where an error cannot be reported by both ways, with the record that it is about. */
function sansSignalement(dist: string): string[] {
  return [...textes(dist)].flatMap(([nom, html]) => {
    const blocs = nom.endsWith('.html') ? (html.match(/<details class="provenance.*?<\/details>/gs) ?? []) : []
    return blocs.every((bloc) => COURRIEL.test(bloc) && FORMULAIRE.test(bloc)) ? [] : [nom]
  })
}

/** The first numbers to call of a page, in order, each once. */
function telephones(communes: string, page: string): string[] {
  const [, html = ''] = [...textes(join(communes, page))].find(([nom]) => nom === 'index.html') ?? []
  const corps = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return [...new Set([...corps.matchAll(/href="(tel:[^"]+)"/g)].map(([, lien = '']) => lien))].slice(0, 2)
}
