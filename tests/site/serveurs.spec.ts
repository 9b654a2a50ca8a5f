/** Two real servers, set up by the recipes of deploy/, where every exhaustive test runs (.ci/run installs them). */
import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { entetesDe } from '../../deploy/entetes.ts'
import { listFiles } from './dist.ts'
import { ouvrirCaddy, ouvrirNginx, publierPartie, type Serveur } from './serveurs.ts'

/** What a server adds of its own, or says in its own form. */
const PROPRES = [
  'accept-ranges',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
]
const script = listFiles().find((nom) => nom.startsWith('/_astro/Base')) ?? ''

/** Address → type that a reuser expects, and status. */
const ATTENDUS: [chemin: string, type: string, statut: number][] = [
  ['/', 'text/html; charset=utf-8', 200],
  ['/communes/45191-le-malesherbois/', 'text/html; charset=utf-8', 200],
  ['/changements/atom.xml', 'application/atom+xml; charset=utf-8', 200],
  ['/donnees/v1/communes/45191.json', 'application/json; charset=utf-8', 200],
  ['/donnees/v1/lignes.csv', 'text/csv; charset=utf-8', 200],
  ['/recherche/manifeste.txt', 'text/plain; charset=utf-8', 200],
  [script, 'text/javascript; charset=utf-8', 200],
  ['/cette-page-n-existe-pas/', 'text/html; charset=utf-8', 404],
  ['/donnees/v1/communes/99999.json', 'text/html; charset=utf-8', 404],
  // Folders without a page, which one finds by cutting an address.
  ['/communes/', 'text/html; charset=utf-8', 404],
  ['/donnees/v1/', 'text/html; charset=utf-8', 404],
  ['/_astro/', 'text/html; charset=utf-8', 404],
]

if (process.env['EXHAUSTIF']) {
  test.describe('nginx and Caddy', () => {
    test.describe.configure({ mode: 'default' })
    let racine: string
    const serveurs: Record<string, Serveur> = {}

    test.beforeAll(async () => {
      const partie = await publierPartie()
      racine = partie.racine
      serveurs['nginx'] = await ouvrirNginx(racine, partie.actuel)
      serveurs['caddy'] = await ouvrirCaddy(racine, partie.actuel)
    })
    test.afterAll(async () => {
      for (const serveur of Object.values(serveurs)) await serveur.arreter()
      rmSync(racine, { recursive: true })
    })

    async function demander(nom: string, chemin: string, encodage = 'identity') {
      const headers = { 'accept-encoding': encodage }
      const reponse = await fetch(`${serveurs[nom]?.origine}${chemin}`, { headers, redirect: 'manual' })
      const entetes = new Map([...reponse.headers].filter(([entete]) => !PROPRES.includes(entete)))
      return { statut: reponse.status, entetes, texte: await reponse.text(), brut: reponse.headers }
    }

    for (const [chemin, type, statut] of ATTENDUS) {
      test(`the same answer from both: ${chemin || 'script'}`, async () => {
        const nginx = await demander('nginx', chemin)
        const caddy = await demander('caddy', chemin)
        expect(nginx.statut).toBe(statut)
        expect(nginx.entetes.get('content-type')).toBe(type)
        for (const [entete, valeur] of entetesDe(statut === 404 ? '/404.html' : chemin))
          expect(nginx.entetes.get(entete.toLowerCase()), entete).toBe(valeur)
        expect(Object.fromEntries(caddy.entetes)).toEqual(Object.fromEntries(nginx.entetes))
        expect(caddy.statut).toBe(statut)
        expect(caddy.texte).toBe(nginx.texte)
        if (statut === 200) for (const { brut } of [nginx, caddy]) expect(brut.get('etag')).toBeTruthy()
      })
    }

    for (const nom of ['nginx', 'caddy']) {
      test(`${nom} sends what was compressed once, and says 304 to who has it`, async () => {
        const chemin = '/communes/45191-le-malesherbois/'
        const entier = await demander(nom, chemin)
        for (const encodage of ['br', 'gzip']) {
          const { entetes, texte, brut } = await demander(nom, chemin, encodage)
          expect(entetes.get('content-encoding')).toBe(encodage)
          expect(entetes.get('vary'), 'a shared cache may hand it to who cannot read it').toBe('Accept-Encoding')
          expect(Number(brut.get('content-length'))).toBeLessThan(entier.texte.length / 2)
          expect(texte).toBe(entier.texte)
        }
        const etag = entier.brut.get('etag') ?? ''
        const encore = await fetch(`${serveurs[nom]?.origine}${chemin}`, {
          headers: { 'if-none-match': etag, 'accept-encoding': 'identity' },
        })
        expect(encore.status).toBe(304)
      })

      test(`${nom} leads from an old code, an old name, a short address and the other case to the page of today`, async () => {
        for (const [ancienne, actuelle] of [
          ['/c/45192/', '/communes/45191-le-malesherbois/'],
          ['/communes/45191-malesherbes/', '/communes/45191-le-malesherbois/'],
          ['/widget/45192/', '/widget/45191/'],
          ['/c/45191/', '/communes/45191-le-malesherbois/'],
          ['/departements/2A/', '/departements/2a/'],
          ['/communes/2b033-bastia/', '/communes/2B033-bastia/'],
        ] as const) {
          const { statut, brut } = await demander(nom, ancienne)
          expect(statut, ancienne).toBe(301)
          expect(new URL(brut.get('location') ?? '', 'http://site.invalid').pathname).toBe(actuelle)
          // What leads on changes with the communes: it is asked again as any page is.
          for (const [entete, valeur] of entetesDe(ancienne)) expect(brut.get(entete), entete).toBe(valeur)
        }
      })

      test(`${nom} leads to the page whose last « / » was forgotten`, async () => {
        const { statut, brut } = await demander(nom, '/communes/45191-le-malesherbois')
        expect([301, 308]).toContain(statut)
        expect(new URL(brut.get('location') ?? '', 'http://site.invalid').pathname).toBe(
          '/communes/45191-le-malesherbois/',
        )
      })
    }
  })
}
