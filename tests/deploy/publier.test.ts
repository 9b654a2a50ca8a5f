import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { refusDAdresse } from '../../deploy/adresse.ts'
import { publier } from '../../deploy/publier.ts'

let racine: string
beforeEach(() => {
  racine = mkdtempSync(join(tmpdir(), 'publier-'))
})
afterEach(() => rmSync(racine, { recursive: true }))

/** A folder with these files. */
function dossier(nom: string, fichiers: Readonly<Record<string, string>>): string {
  for (const [fichier, texte] of Object.entries(fichiers)) {
    const chemin = join(racine, nom, fichier)
    mkdirSync(dirname(chemin), { recursive: true })
    writeFileSync(chemin, texte)
  }
  return join(racine, nom)
}

/** A build that ended. */
const construction = (nom: string, fichiers: Readonly<Record<string, string>>) =>
  dossier(nom, { ...fichiers, _headers: '' })

/** What compression writes goes to the device of Linux that is always full; `npm run bench -- --disque` fills a real disk. */
function sansPlace(): string {
  const dist = construction('sans-place', { 'index.html': LONG, '_astro/a.js': 'a' })
  symlinkSync('/dev/full', join(dist, 'index.html.br'))
  return dist
}

const LONG = 'Un numéro à appeler. '.repeat(200)
const servi = (fichier: string) => readFileSync(join(racine, 'srv/actuel', fichier))
const publie = (dist: string) => publier(dist, join(racine, 'srv'))
const versions = () => readdirSync(join(racine, 'srv/versions'))

describe('a site is published whole or not at all', () => {
  it('serves the new version, compressed where it is worth it', async () => {
    await publie(construction('dist', { 'index.html': LONG, 'court.txt': 'court', '_astro/a.js': 'a' }))
    expect(servi('index.html').toString()).toBe(LONG)
    expect(gunzipSync(servi('index.html.gz')).toString()).toBe(LONG)
    expect(brotliDecompressSync(servi('index.html.br')).toString()).toBe(LONG)
    expect(existsSync(join(racine, 'srv/actuel/court.txt.gz'))).toBe(false)
  })

  it.each<[quoi: string, faute: string, casse: () => string]>([
    ['what is no site', 'index.html', () => construction('casse', { 'autre.html': 'sans accueil' })],
    ['a build that broke off', '_headers', () => dossier('casse', { 'index.html': 'neuf', '_astro/a.js': 'a' })],
    ['a disk without room for one more byte', 'ENOSPC', sansPlace],
  ])('%s changes nothing and leaves nothing behind', async (_, faute, casse) => {
    await publie(construction('avant', { 'index.html': 'avant', '_astro/a.js': 'a' }))
    const lien = readlinkSync(join(racine, 'srv/actuel'))
    await expect(publie(casse())).rejects.toThrow(faute)
    expect(readlinkSync(join(racine, 'srv/actuel'))).toBe(lien)
    expect(servi('index.html').toString()).toBe('avant')
    expect(versions()).toHaveLength(1)
  })

  it('a page of the version before still finds its script', async () => {
    await publie(construction('un', { 'index.html': 'un', '_astro/un.js': 'un' }))
    await publie(construction('deux', { 'index.html': 'deux', '_astro/deux.js': 'deux' }))
    expect(servi('index.html').toString()).toBe('deux')
    expect(servi('_astro/un.js').toString()).toBe('un')
    expect(servi('_astro/deux.js').toString()).toBe('deux')
    await publie(construction('trois', { 'index.html': 'trois', '_astro/trois.js': 'trois' }))
    expect(readdirSync(join(racine, 'srv/actuel/_astro')).sort()).toEqual(['deux.js', 'trois.js'])
  })

  it('a build that is reached by a link is copied: the next build does not empty what is served', async () => {
    const dist = construction('dist', { 'index.html': 'un', '_astro/a.js': 'a' })
    symlinkSync(dist, join(racine, 'lien'))
    await publie(join(racine, 'lien'))
    rmSync(dist, { recursive: true })
    expect(servi('index.html').toString()).toBe('un')
  })

  it('keeps three versions', async () => {
    for (const nom of ['a', 'b', 'c', 'd']) await publie(construction(nom, { 'index.html': nom, '_astro/a.js': nom }))
    expect(versions()).toHaveLength(3)
    expect(servi('index.html').toString()).toBe('d')
  })

  const publieUn = (nom: string) => publie(construction(nom, { 'index.html': nom, '_astro/a.js': nom }))
  const enService = () => readlinkSync(join(racine, 'srv/actuel')).split('/')[1] ?? ''
  const renommer = (version: string, nom: string) =>
    renameSync(join(racine, 'srv/versions', version), join(racine, 'srv/versions', nom))

  it('a clock that was wrong takes away neither what is served nor the way back', async () => {
    for (const nom of ['a', 'b', 'c']) await publieUn(nom)
    for (const version of versions()) renommer(version, version.replace('20', '29'))
    rmSync(join(racine, 'srv/actuel'))
    const avant = versions()[1] ?? ''
    symlinkSync(`versions/${avant}/site`, join(racine, 'srv/actuel'))
    await publieUn('d')
    expect(servi('index.html').toString()).toBe('d')
    expect(versions()).toContain(avant)
    expect(versions()).toHaveLength(3)
  })

  it('what two killed publications left is no version: it goes, and the way back stays', async () => {
    for (const nom of ['a', 'b']) await publieUn(nom)
    const [premiere = '', avant = ''] = versions()
    for (const suite of ['1', '2']) dossier(`srv/versions/${avant}${suite}/site`, { 'index.html': 'coupé' })
    dossier('srv/versions/2999-en-cours/site', { 'index.html': 'en cours' })
    await publieUn('c')
    expect(servi('index.html').toString()).toBe('c')
    expect(versions()).toEqual([premiere, avant, enService(), '2999-en-cours'])
  })

  it('a version that was lost does not forbid the next one', async () => {
    await publieUn('a')
    rmSync(join(racine, 'srv/versions', enService()), { recursive: true })
    await publieUn('b')
    expect(servi('index.html').toString()).toBe('b')
  })
})

describe('the command of deploy/README.md', () => {
  const pour = (adresse: string) =>
    construction('dist', {
      'index.html': `<link rel="canonical" href="${adresse}">`,
      '_astro/a.js': 'a',
    })
  const publierPour = (adresse: string) =>
    spawnSync('npx', ['node', 'deploy/publier.ts', pour(adresse), join(racine, 'srv')], { encoding: 'utf8' })

  it('publishes a site that says where visitors find it', () => {
    expect(publierPour('https://numero.invalid/')).toMatchObject({ status: 0, stderr: '' })
    expect(servi('index.html').toString()).toContain('numero.invalid')
  })

  it.each([
    ['a folder in the place of the link', 'srv', 'actuel is not a link.', () => dossier('srv/actuel', { a: 'a' })],
    ['a folder inside the build', 'dist/srv', 'is inside the build', () => racine],
  ])('refuses %s, with the gesture', (_, ou, dit, preparer) => {
    preparer()
    const dist = pour('https://numero.invalid/')
    const { status, stderr } = spawnSync('npx', ['node', 'deploy/publier.ts', dist, join(racine, ou)], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain(dit)
    expect(stderr).not.toContain('\n    at ')
    expect(existsSync(join(racine, ou, 'versions'))).toBe(false)
  })

  it('refuses a site that sends them to the machine that built it, with the gesture', () => {
    const { status, stderr } = publierPour('http://localhost:4321/')
    expect(status).toBe(1)
    expect(stderr.replaceAll(racine, '')).toMatchInlineSnapshot(`
      "Nothing was published: /dist says that it lives at http://localhost:4321/, and so would its links, posters, feeds and data.
      Build it again for the address where visitors find it: SITE_URL=https://<your host> npm run build
      "
    `)
    expect(existsSync(join(racine, 'srv'))).toBe(false)
  })

  it.each(['http://numero.localhost/', 'http://127.0.0.1/', 'http://0.0.0.0:80/', 'http://[::1]:4321/'])(
    'so is %s',
    async (adresse) => {
      expect(await refusDAdresse(pour(adresse))).toContain(`it lives at ${adresse}`)
    },
  )

  it('a site that says no address is refused, any other address is not', async () => {
    expect(await refusDAdresse(construction('muet', { 'index.html': '' }))).toContain('says no address')
    expect(await refusDAdresse(pour('/'))).toContain('it lives at /')
    expect(await refusDAdresse(pour('https://localhost.numero.invalid/'))).toBeNull()
  })

  /** Node 20, which starts npm here, does not read TypeScript: `npx node` is the one of the project. */
  it('each command of the recipes is run by the Node of the project', () => {
    const node = execFileSync('npx', ['node', '-p', 'process.execPath'], { encoding: 'utf8' })
    expect(node).toContain('/node_modules/')
    const textes = readdirSync('deploy', { recursive: true, encoding: 'utf8' })
      .filter((nom) => /\.(md|ts|conf|caddy)$/.test(nom))
      .map((nom) => readFileSync(join('deploy', nom), 'utf8'))
    const commandes = textes.flatMap((texte) => texte.match(/(npx )?node deploy\/\S+\.ts/g) ?? [])
    expect(commandes.length).toBeGreaterThan(5)
    expect(commandes.filter((commande) => !commande.startsWith('npx '))).toEqual([])
  })
})
