/** `npm run kit`, the real command, on a copy of a fictional content. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { TODAY } from '../fixtures/dataset.ts'

let ailleurs = ''
beforeEach(() => {
  ailleurs = mkdtempSync(join(tmpdir(), 'kit-'))
  cpSync('tests/fixtures/contenu', join(ailleurs, 'content'), { recursive: true })
})
afterEach(() => rmSync(ailleurs, { recursive: true }))

function kit(environnement: Record<string, string> = {}, demande = ['--commune', '45191']) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/kit/cli.ts'), ...demande, '--sans-affiches'],
    { cwd: ailleurs, encoding: 'utf8', env: { ...process.env, TODAY, ...environnement } },
  )
  return { status, dit: `${stdout}${stderr}` }
}

/** What was written beside content/. */
const ecrits = () => readdirSync(ailleurs).filter((nom) => nom !== 'content')

it('an address that is set but empty is the default one, for the kit as for the site', () => {
  expect(kit({ SITE_URL: '' })).toMatchObject({ status: 0 })
  const fichiers = unzipSync(readFileSync(join(ailleurs, 'kit-commune-45191-le-malesherbois.zip')))
  expect(Object.values(fichiers).map((octets) => strFromU8(octets))).toContainEqual(
    expect.stringContaining('http://localhost:4321/c/45191/'),
  )
})

it('a fault of content, which could hide the number to call, is told, and no kit is written', () => {
  const ligne = join(ailleurs, 'content/lignes/45-fictive.yaml')
  writeFileSync(ligne, readFileSync(ligne, 'utf8').replace('usage:', 'usagee:'))
  const { status, dit } = kit()
  expect(status).toBe(1)
  expect(dit).toContain('content/lignes/45-fictive.yaml')
  expect(dit).toContain('Vouliez-vous écrire « usage » ?')
  expect(dit).toContain('Aucun kit n’a été écrit.')
  expect(ecrits()).toEqual([])
})

it.each(['numero.invalid', 'ftp://numero.invalid/', 'https://'])(
  '« %s » is no address: said in a sentence',
  (SITE_URL) => {
    const { status, dit } = kit({ SITE_URL })
    expect(status).toBe(1)
    expect(dit).toContain(`SITE_URL vaut « ${SITE_URL} », qui n’est pas une adresse.`)
    expect(dit).not.toContain('\n    at ')
  },
)

it('a code that is also the postal code of others: the kit names its commune, and the others are told', () => {
  const { status, dit } = kit({}, ['--commune', '45300'])
  expect(status).toBe(0)
  expect(ecrits()).toEqual(['kit-commune-45300-sandillon.zip'])
  expect(dit.replace(/\d+ ko/, '9 ko').trim()).toMatchInlineSnapshot(`
    "kit-commune-45300-sandillon.zip : Sandillon, 9 ko.
    Attention : 45300 est ici le code Insee de Sandillon. D’autres communes l’ont pour code postal : Ascoux (45010), Audeville (45012), Bondaroy (45038) et 27 autres. Pour l’une d’elles, écrivez son code Insee."
  `)
})

it.each([
  ['two communes', ['--commune', '45191', '--commune', '45300'], 'Il faut une seule option, une seule fois'],
  ['an option that does not exist', ['--truc'], 'Option « --truc » inconnue ou sans valeur.'],
])('%s: nothing is kept in silence', (_, demande, attendu) => {
  const { status, dit } = kit({}, demande)
  expect(status).toBe(1)
  expect(dit).toContain(attendu)
  expect(dit).toContain('npm run kit --')
  expect(dit).not.toContain('\n    at ')
  expect(ecrits()).toEqual([])
})

it('a disk without room is told in French, and no half of a kit is left', () => {
  symlinkSync('/dev/full', join(ailleurs, 'kit-commune-45191-le-malesherbois.zip.neuf'))
  const { status, dit } = kit()
  expect(status).toBe(1)
  expect(dit).toContain('le disque est plein')
  expect(dit).not.toContain('\n    at ')
  expect(ecrits()).toEqual([])
})
