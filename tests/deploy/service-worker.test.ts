import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { entetesDe } from '../../deploy/entetes.ts'
import { securite } from '../../deploy/integration.ts'

const PAGE = '<!doctype html><html><head><meta charset="utf-8"></head></html>'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** The worker of a site whose one page says `texte`. */
async function workerDe(texte: string): Promise<string> {
  const dist = mkdtempSync(join(tmpdir(), 'site-'))
  writeFileSync(join(dist, 'index.html'), PAGE + texte)
  writeFileSync(join(dist, 'sw.js'), 'const version = "__VERSION__"')
  const finir = securite([]).hooks['astro:build:done'] as unknown as (site: { dir: URL }) => Promise<void>
  await finir({ dir: pathToFileURL(`${dist}/`) })
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  rmSync(dist, { recursive: true })
  return worker
}

describe('the service worker of a build', () => {
  it('is another one as soon as a byte of the site is, and the same for the same bytes', async () => {
    const un = await workerDe('un')
    expect(un).toMatch(/^const version = "[\da-f]{16}"$/)
    expect(await workerDe('deux')).not.toBe(un)
    expect(await workerDe('un')).toBe(un)
  })

  it('removes itself where SERVICE_WORKER=non', async () => {
    vi.stubEnv('SERVICE_WORKER', 'non')
    const adieu = await workerDe('un')
    expect(adieu).toContain('registration.unregister()')
    expect(adieu).not.toContain("'fetch'")
  })

  it('is asked anew at each visit', () => {
    expect(entetesDe('/sw.js')).toContainEqual(['Cache-Control', 'no-cache'])
  })
})
