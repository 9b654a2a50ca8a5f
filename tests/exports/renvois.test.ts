import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { fichierRenvois, pageRenvoi, renvoisCaddy, renvoisNginx } from '../../src/exports/renvois.ts'

const SITE = new URL('https://annuaire.invalid')
const RENVOI = { depuis: '/c/99001/', vers: '/communes/99001-l-inventee/', nom: "L'Inventée" }
const CASSE = [
  { dossier: 'departements', ecrit: '9Z', attendu: '9z' },
  { dossier: 'c', ecrit: '9z', attendu: '9Z' },
]

it('the page of an old address leads on at once without a script, and by a link for whoever stays', async () => {
  const html = pageRenvoi(RENVOI, SITE)
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/communes/99001-l-inventee/">')
  expect(html).toContain('<link rel="canonical" href="https://annuaire.invalid/communes/99001-l-inventee/">')
  expect(html).toContain('<a href="/communes/99001-l-inventee/">L&apos;Inventée\u00a0: quel numéro appeler\u00a0?</a>')
  expect(html).toContain('<meta name="robots" content="noindex">')
  const { valid, results } = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(html)
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
  expect(valid).toBe(true)
})

it('the file of rules: three words a line, permanent, and no more than Cloudflare reads', () => {
  expect(fichierRenvois([RENVOI], [])).toBe('/c/99001/ /communes/99001-l-inventee/ 301\n')
  const trop = Array.from({ length: 2500 }, (_, rang) => ({ ...RENVOI, depuis: `/c/${rang}/` }))
  const regles = fichierRenvois(trop, []).trimEnd().split('\n')
  expect(regles).toHaveLength(2000)
  expect(regles[0]).toMatch(/^\/c\/0\/ /)
  // A code that was typed in the other case is a page nowhere: on some disks it would be that of today.
  expect(fichierRenvois([RENVOI], CASSE)).toMatch(/^\/departements\/9Z\/ \/departements\/9z\/ 301\n\/c\/99001\/ .*\n$/)
})

it('for nginx and Caddy: every old address, the folders of Caddy apart', () => {
  const widget = { ...RENVOI, depuis: '/widget/99009/', vers: '/widget/99001/' }
  expect(renvoisNginx([RENVOI, widget], CASSE)).toBe(
    '/c/99001/ /communes/99001-l-inventee/;\n/widget/99009/ /widget/99001/;\n~^/departements/9Z(.*)$ /departements/9z$1;\n~^/c/9z(.*)$ /c/9Z$1;\n',
  )
  expect(renvoisCaddy([RENVOI, widget], CASSE)).toMatchInlineSnapshot(`
    "@dossier_c path /c/*
    map @dossier_c {path} {renvoi} {
      /c/99001/ /communes/99001-l-inventee/
      ~^/c/9z(.*)$ /c/9Z\${1}
    }
    @dossier_widget path /widget/*
    map @dossier_widget {path} {renvoi} {
      /widget/99009/ /widget/99001/
    }
    @dossier_departements path /departements/*
    map @dossier_departements {path} {renvoi} {
      ~^/departements/9Z(.*)$ /departements/9z\${1}
    }
    "
  `)
})
