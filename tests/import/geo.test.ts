import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { EMPRISES } from '../../src/domain/checks/emprises.ts'
import { carre, contour, geojson } from '../fixtures/geo.ts'

const PROGRAMME = resolve('src/import/geo.ts')
const CREDIT = ['--credit', 'Contours : Fiction 2018, Licence Ouverte']

let racine = ''

beforeAll(() => {
  racine = mkdtempSync(join(tmpdir(), 'import-'))
  cpSync('tests/fixtures/contenu', join(racine, 'content'), { recursive: true })
  const communes = [...readDecoupage().communes.values()].filter(({ arrondissementDe }) => arrondissementDe === null)
  const points = communes.map(({ codeInsee, codeDepartement }) => {
    const [latMin, latMax, lonMin, lonMax] = EMPRISES[codeDepartement] ?? [-20, -20, 160, 160]
    return `${codeInsee},${(latMin + latMax) / 2},${(lonMin + lonMax) / 2}`
  })
  const duTerritoire = communes.filter(({ codeDepartement }) => codeDepartement === '90')
  const contours = duTerritoire.map(({ codeInsee }, rang) =>
    contour(codeInsee, carre(6.8 + 0.02 * (rang % 10), 47.45 + 0.02 * Math.floor(rang / 10), 0.02)),
  )
  const ecrire = (nom: string, texte: string) => {
    writeFileSync(join(racine, nom), texte)
  }
  ecrire('points.csv', ['code,lat,lon', ...points].join('\n'))
  ecrire('communes.json', JSON.stringify(geojson(contours)))
  ecrire('communes-retournees.json', JSON.stringify(geojson(contours.toReversed())))
  ecrire('ailleurs.json', JSON.stringify(geojson([...contours.slice(1), contour('90001', carre(2, 48))])))
  ecrire('page.csv', '<p>Introuvable')
})

/** Runs the program as `npm run import:geo` does, in a folder of its own. */
function importer(...args: string[]): { reussi: boolean; dit: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAMME, ...args], {
    cwd: racine,
    encoding: 'utf8',
  })
  return { reussi: status === 0, dit: stdout + stderr }
}

function installes(): Record<string, string> {
  const dossier = join(racine, 'public/geo')
  const noms = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((nom) => /\.\w+$/.test(nom))
  return Object.fromEntries(noms.toSorted().map((nom) => [nom, readFileSync(join(dossier, nom), 'utf8')]))
}

const de = (...noms: string[]) => noms.flatMap((nom) => ['--from', nom])

describe('npm run import:geo', () => {
  it('points alone, then outlines beside them, and twice the same bytes in whatever order', () => {
    expect(importer(...de('points.csv'))).toMatchObject({ reussi: true })
    expect(Object.keys(installes())).toEqual(['points.txt'])
    importer(...de('points.csv'), '--credit-points', 'Points : Fiction, 2018')
    expect(installes()['credits-points.json']).toBe('{"texte":"Points\u00a0: Fiction, 2018"}')
    importer(...de('points.csv'))
    expect(Object.keys(installes()), 'points of nobody known keep no former credit').toEqual(['points.txt'])

    const seuls = importer(...de('communes.json'), ...CREDIT)
    expect(seuls.dit).toContain('Départements sans contours de communes : 100 (')
    const premiers = installes()
    expect(Object.keys(premiers)).toEqual(['communes/90.topo.json', 'credits.json', 'points.txt'])
    expect(JSON.parse(premiers['credits.json'] ?? '')).toEqual({
      texte: 'Contours\u00a0: Fiction 2018, Licence Ouverte',
      millesime: '2018',
    })

    importer(...de('points.csv', 'communes.json'), ...CREDIT)
    expect(installes()).toEqual(premiers)
    importer(...de('communes-retournees.json', 'points.csv'), ...CREDIT)
    expect(installes()).toEqual(premiers)
    importer(...de('points.csv'))
    expect(installes()).toEqual(premiers)
  })

  it.each([
    [
      'one outline out of its département',
      [...de('ailleurs.json'), ...CREDIT],
      'ailleurs.json : 90001 : son contour est hors',
    ],
    ['one bad file among good ones', [...de('points.csv', 'page.csv')], 'page.csv : ni points'],
    ['a file that is not there', de('absent.csv'), 'absent.csv'],
    ['outlines of which nobody says whose they are', de('communes.json'), '--credit'],
    ['a credit without its year', [...de('communes.json'), '--credit', 'Fiction'], '--credit'],
    ['an option that does not exist', ['--form', 'points.csv'], '--form'],
  ])('%s: nothing is written, and the former files stay byte for byte', (_, args, message) => {
    const avant = installes()
    const { reussi, dit } = importer(...args)
    expect(reussi).toBe(false)
    expect(dit).toContain('Rien n’a été installé')
    expect(dit).toContain(message)
    expect(dit).not.toContain('    at ')
    expect(installes()).toEqual(avant)
    expect(readdirSync(join(racine, 'public'))).toEqual(['geo'])
  })

  it('content with a fault draws no territory', () => {
    const avant = installes()
    const fiche = join(racine, 'content/organisations/zz-cassee.yaml')
    writeFileSync(fiche, 'nom: [')
    expect(importer(...de('communes.json'), ...CREDIT).dit).toContain('npm run check')
    expect(importer(...de('points.csv')).reussi).toBe(true)
    expect(installes()).toEqual(avant)
  })
})
