import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer, RouteData } from 'astro'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { entetesDe } from '../../deploy/entetes.ts'
import { securite } from '../../deploy/integration.ts'

const PAGE = '<!doctype html><html><head><meta charset="utf-8"></head></html>'

afterEach(() => {
  vi.unstubAllEnvs()
})

interface Site {
  /** A page that Astro writes, one that the prerenderer writes, a file of public/, a script. */
  accueil: string
  commune: string
  publique: string
  script: string
}
const SITE: Site = { accueil: 'a', commune: 'b', publique: 'c', script: 'd' }

type Hooks = Record<'astro:config:done' | 'astro:build:start' | 'astro:build:done', (site: object) => void>

/** The worker of a site; `oubli` is a file that nobody told. */
async function workerDe(site: Partial<Site> = {}, oubli?: string): Promise<string> {
  const { accueil, commune, publique, script } = { ...SITE, ...site }
  const racine = mkdtempSync(join(tmpdir(), 'site-'))
  const [dist, publics] = [join(racine, 'dist'), join(racine, 'public')]
  for (const dossier of [join(dist, '_astro'), publics]) mkdirSync(dossier, { recursive: true })
  const hooks = securite([]).hooks as unknown as Hooks
  const dir = pathToFileURL(`${dist}/`)
  hooks['astro:config:done']({ config: { outDir: dir, publicDir: pathToFileURL(`${publics}/`) } })
  let prerendu: AstroPrerenderer | undefined
  const setPrerenderer = (faire: (defaut: object) => AstroPrerenderer) => {
    prerendu = faire({ render: () => Promise.resolve(new Response(PAGE + commune)) })
  }
  hooks['astro:build:start']({ setPrerenderer })
  const routeData = { type: 'page', params: ['commune'] } as unknown as RouteData
  await prerendu?.render(new Request('http://site.invalid/communes/99001-rien/'), { routeData })
  for (const dossier of [dist, publics]) writeFileSync(join(dossier, 'favicon.svg'), publique)
  writeFileSync(join(dist, '_astro/Base.js'), script)
  writeFileSync(join(dist, 'index.html'), PAGE + accueil)
  writeFileSync(join(dist, 'sw.js'), 'const version = "__VERSION__"')
  if (oubli !== undefined) writeFileSync(join(dist, oubli), 'x')
  try {
    hooks['astro:build:done']({ dir, assets: new Map([['/', [new URL('index.html', dir)]]]) })
    return readFileSync(join(dist, 'sw.js'), 'utf8')
  } finally {
    rmSync(racine, { recursive: true })
  }
}

describe('the service worker of a build', () => {
  it('is the same for the same bytes', async () => {
    expect(await workerDe()).toMatch(/^const version = "[\da-f]{16}"$/)
    expect(await workerDe()).toBe(await workerDe())
  })

  it.each(Object.keys(SITE))('is another one as soon as a byte of the site is: %s', async (quoi) => {
    expect(await workerDe({ [quoi]: 'autre' })).not.toBe(await workerDe())
  })

  it('would not change with a file that nobody told: the build stops', async () => {
    await expect(workerDe({}, 'oubli.html')).rejects.toThrow('does not depend on each file')
  })

  it('removes itself where SERVICE_WORKER=non', async () => {
    vi.stubEnv('SERVICE_WORKER', 'non')
    const adieu = await workerDe()
    expect(adieu).toContain('registration.unregister()')
    expect(adieu).not.toContain("'fetch'")
  })

  it('is asked anew at each visit', () => {
    expect(entetesDe('/sw.js')).toContainEqual(['Cache-Control', 'no-cache'])
  })
})
