import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ECRITS } from '../../deploy/ecrire.ts'
import { ENTETES, entetesDe } from '../../deploy/entetes.ts'
import { avecPolitique, politiqueDe } from '../../deploy/politique.ts'
import { fichierHeaders } from '../../deploy/recettes.ts'
import { originesDe } from '../../src/data/tuiles.ts'

const dit = (chemin: string) => Object.fromEntries(entetesDe(chemin))

describe('what a server says with each file', () => {
  it('a page, a widget and a file of data say all that keeps their reader safe', () => {
    for (const chemin of ['/', '/widget/45191/', '/donnees/v1/communes/45191.json', '/404.html'])
      expect(dit(chemin), chemin).toMatchObject({
        'Content-Security-Policy': expect.stringContaining('frame-ancestors'),
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Permissions-Policy': expect.stringContaining('camera=()'),
        'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/),
        'Cross-Origin-Opener-Policy': expect.any(String),
        'Cross-Origin-Resource-Policy': expect.any(String),
        'Cache-Control': expect.stringContaining('public'),
      })
  })

  it('a page is framed by nobody, a widget by whoever wants', () => {
    expect(dit('/communes/45191-le-malesherbois/')['Content-Security-Policy']).toContain("frame-ancestors 'none'")
    expect(dit('/widget/45191/')['Content-Security-Policy']).toContain('frame-ancestors *')
  })

  it('data, tables and feeds may be read from any site, pages may not', () => {
    for (const ouvert of [
      '/donnees/v1/communes/45191.json',
      '/chiffres/aides.csv',
      '/changements/atom.xml',
      '/departements/45/atom.xml',
      '/widget.js',
    ])
      expect(dit(ouvert), ouvert).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
    for (const ferme of ['/', '/chiffres/', '/donnees-x/', '/communes/45191-le-malesherbois/'])
      expect(dit(ferme), ferme).not.toHaveProperty('Access-Control-Allow-Origin')
  })

  it('a number is asked again within five minutes, a script never changes under its name', () => {
    expect(dit('/communes/45191-le-malesherbois/')['Cache-Control']).toContain('max-age=300,')
    expect(dit('/_astro/Base.abc.js')['Cache-Control']).toContain('immutable')
  })

  it('an address is in one case of a header at most', () => {
    const adresses = ['/', '/widget/45191/', '/donnees/', '/donnees/v1/a/atom.xml', '/_astro/a.js', '/chiffres/a.svg']
    for (const { nom, cas } of ENTETES)
      for (const adresse of adresses)
        expect(cas.filter(({ chemin }) => chemin.test(adresse)).length, `${nom} ${adresse}`).toBeLessThanOrEqual(1)
  })

  it.each(Object.entries(ECRITS))('%s is what the definition writes: npx node deploy/ecrire.ts', (nom, texte) => {
    expect(readFileSync(`deploy/${nom}`, 'utf8')).toBe(texte())
  })

  it('for a host that reads _headers: one rule a folder, no two that meet', () => {
    const texte = fichierHeaders(['/', '/chiffres/', '/chiffres/a.csv', '/widget/45191/', '/404.html'])
    const regles = texte.split('\n').filter((ligne) => ligne.startsWith('/'))
    expect(regles).toEqual(['/', '/chiffres/*', '/widget/*', '/404.html'])
    const regle = (nom: string) => texte.split(`${nom}\n`)[1]?.split(/^\//m)[0] ?? ''
    expect(regle('/chiffres/*')).toContain('Access-Control-Allow-Origin: *')
    expect(regle('/chiffres/*')).toContain('Cross-Origin-Resource-Policy: same-origin')
    expect(regle('/widget/*')).toContain('frame-ancestors *')
    expect(regle('/404.html')).not.toContain('Access-Control')
  })
})

describe('what a page may load and run', () => {
  const page = (corps: string) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head>${corps}</html>`

  it('the very scripts and styles that it holds, once each, and no other', () => {
    // The hash of « alert(1) » as browsers compute it (CSP Level 3, section 8.4).
    const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    const politique = politiqueDe(page('<script>alert(1)</script><script>alert(1)</script><style>alert(1)</style>'))
    expect(politique).toContain(`script-src 'self' ${hash};`)
    expect(politique.endsWith(`style-src 'self' ${hash}`)).toBe(true)
  })

  it('neither a script of a file nor a block of data needs a hash', () => {
    const corps = '<script src="/a.js"></script><script type="application/ld+json">{}</script>'
    expect(politiqueDe(page(corps))).toContain("script-src 'self';")
  })

  it('stands right after the charset, and a page without one is refused', () => {
    expect(avecPolitique(page(''))).toContain(
      '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="',
    )
    expect(() => avecPolitique('<html></html>')).toThrow('<meta charset="utf-8">')
  })

  it('images of the detailed ground, from where it is configured', () => {
    const de = (url: string) => originesDe({ url, attribution: '© x' })
    expect(de('https://fond.invalid/wmts?Z={z}')).toEqual(['https://fond.invalid'])
    expect(de('https://{s}.fond.invalid/{z}/{x}/{y}.png')).toEqual(['https://*.fond.invalid'])
    expect(originesDe(null)).toEqual([])
    expect(politiqueDe(page(''), ['https://fond.invalid'])).toContain("img-src 'self' data: https://fond.invalid;")
  })
})
