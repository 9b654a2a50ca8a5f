import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aucunEcrit, prerenduDe } from '../../deploy/prerendu.ts'

const PAGE = '<!doctype html><html><head><meta charset="utf-8"><style>p{}</style></head></html>'
let dist: string

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'site-'))
})
afterEach(() => {
  rmSync(dist, { recursive: true })
})

/** What Astro receives to write. */
async function rendre(
  chemin: string,
  corps: string | Uint8Array<ArrayBuffer>,
  type: string,
  params: string[],
  status = 200,
) {
  const defaut = {
    name: 'essai',
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve(new Response(corps, { status })),
  }
  const { render } = prerenduDe(defaut, pathToFileURL(`${dist}/`), [], aucunEcrit())
  const rendu = await render(new Request(`http://site.invalid${chemin}`), {
    routeData: { type, params } as unknown as RouteData,
  })
  return (rendu as Response).text()
}
const lire = (fichier: string) => readFileSync(join(dist, fichier), 'utf8')

describe('each file of a build', () => {
  it('with a policy in every page, made by a component or by hand, whoever writes it', async () => {
    expect(await rendre('/communes/99001-rien/', PAGE, 'page', ['commune'])).toBe('')
    expect(await rendre('/c/99001/index.html', PAGE, 'endpoint', ['code'])).toBe('')
    for (const fichier of ['communes/99001-rien/index.html', 'c/99001/index.html'])
      expect(lire(fichier)).toMatch(
        /^<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security/,
      )
    expect(await rendre('/carte/', PAGE, 'page', [])).toContain("style-src 'self' 'sha256-")
    expect(existsSync(join(dist, 'carte'))).toBe(false)
  })

  it('with the styles that its parts brought, once each, where the policy lets them be', async () => {
    const corps = '<body><style>b{}</style><b>1</b><style>b{}</style><b>2</b><style>i{}</style></body></html>'
    const page = await rendre('/carte/', PAGE.replace('</html>', corps), 'page', [])
    expect(page).toContain('<style>p{}b{}i{}</style></head><body><b>1</b><b>2</b></body></html>')
    expect(page).toContain(createHash('sha256').update('p{}b{}i{}').digest('base64'))
    const sansTete = PAGE.replace('<style>p{}</style>', '')
    await expect(rendre('/carte/', sansTete.replace('</html>', corps), 'page', [])).rejects.toThrow('deploy/styles.ts')
    expect(await rendre('/carte/', sansTete, 'page', [])).toContain('</head></html>')
    // A style of the head that something follows is no style of the body.
    const suivi = PAGE.replace('</head>', '<link rel="icon" href="/i.svg"></head>')
    expect(await rendre('/carte/', suivi, 'page', [])).toContain('<style>p{}</style><link rel="icon"')
  })

  it('with the bytes that its route gave, where it is no page', async () => {
    await rendre('/oembed/99001.json', '{"é":1}', 'endpoint', ['code'])
    await rendre('/_redirects/', '/a /b 301\n', 'endpoint', ['redirects'])
    await rendre('/chiffres/un.png', new Uint8Array([0, 255, 128]), 'endpoint', ['graphique'])
    expect(lire('oembed/99001.json')).toBe('{"é":1}')
    expect(lire('_redirects')).toBe('/a /b 301\n')
    expect([...readFileSync(join(dist, 'chiffres/un.png'))]).toEqual([0, 255, 128])
  })

  it('given by one route only: the second stops the build', async () => {
    await rendre('/c/99001/index.html', PAGE, 'endpoint', ['code'])
    await expect(rendre('/c/99001/', PAGE, 'page', ['code'])).rejects.toThrow('EEXIST')
  })

  it('never empty for want of an answer: the build stops', async () => {
    await expect(rendre('/oembed/99009.json', '', 'endpoint', ['code'], 404)).rejects.toThrow(
      '/oembed/99009.json : 404',
    )
  })
})
