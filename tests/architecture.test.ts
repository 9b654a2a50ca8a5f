import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { atteints, fichiersSource, importsDe, type Import } from './fixtures/imports.ts'

const FICHIERS = fichiersSource()
const IMPORTS = [...FICHIERS].flatMap(([chemin, texte]) => importsDe(chemin, texte))

/** Who may import whom (README, « The house »): prefixes of paths, or names of packages. */
const PERMIS: [qui: RegExp, quoi: RegExp][] = [
  [/^src\/domain\//, /^(zod$|src\/domain\/)/],
  [/^src\/domain\/(horaires-osm|horaires-fautes|jours-feries)\.ts$/, /^opening_hours$/],
  [/^src\/domain\/checks\//, /^(libphonenumber-js|leven)$/],
  [/^src\/data\//, /^(astro:content|node:|yaml|@etalab\/decoupage-administratif)$|^src\/(domain|data)\//],
  [/^src\/data\/dessin\.ts$/, /^@viz-js\/viz$/],
  [/^src\/content\.config\.ts$/, /^(astro:content|astro)$|^src\/(domain|data)\//],
  [/^src\/data\/png\.ts$/, /^@resvg\/resvg-js$/],
  [/^src\/exports\//, /^zod$|^src\/(domain|exports)\//],
  [/^src\/exports\/json-ld\.ts$/, /^schema-dts$/],
  [/^src\/exports\/csv\.ts$/, /^csv-stringify$/],
  [/^src\/exports\/qr\.ts$/, /^qrcode$/],
  [/^src\/exports\/citations\.ts$/, /^@citation-js\//],
  [
    /^src\/(components|layouts)\//,
    /^src\/(domain|components|layouts|styles)\/|^(astro|@fontsource-variable\/figtree)$/,
  ],
  [/^src\/scripts\//, /^src\/(domain|scripts)\/|^@github\/combobox-nav$/],
  [/^src\/scripts\/cartes\.ts$/, /^src\/islands\/monter\.ts$/],
  [
    /^src\/islands\//,
    /^src\/(domain|islands)\/|^(react|react-dom|react-leaflet|leaflet|supercluster)$|^(topojson-client|topojson-specification|geojson)$/,
  ],
  [/^src\/pages\//, /^src\/(data|exports|domain|components|layouts|islands|styles)\/|^(astro|astro:content)$/],
  [/^src\/fiche\//, /^(node:|yaml|zod)$|^src\/(domain|data|fiche)\//],
  [/^src\/kit\//, /^(node:|fflate|@playwright\/test|@sparticuz\/chromium)$|^src\/(domain|data|exports|kit)\//],
  [
    /^src\/import\//,
    /^src\/(domain|data|import)\/|^node:$|^topojson-(client|server|simplify|specification)$|^geojson$/,
  ],
]

function importsInterdits(imports: readonly Import[]): string[] {
  return imports
    .filter(({ de, vers, script }) =>
      script ? !/^src\/(scripts|islands)\//.test(vers) : !PERMIS.some(([qui, quoi]) => qui.test(de) && quoi.test(vers)),
    )
    .map(({ de, vers }) => `${de} → ${vers}`)
}

function cycles(imports: readonly Import[]): string[] {
  const reels = imports.filter(({ typeSeul }) => !typeSeul)
  return reels.filter(({ de, vers }) => atteints([vers], reels).has(de)).map(({ de, vers }) => `${de} → ${vers}`)
}

const HORS_NAVIGATEUR = ['zod', 'opening_hours', 'libphonenumber-js', 'leven', 'yaml', 'node:', 'astro:content']

/** What a browser would load and must not. */
function chargesParLeNavigateur(imports: readonly Import[]): string[] {
  const depart = imports.flatMap(({ de, vers, script }) =>
    script ? [vers] : /^src\/(scripts|islands)\//.test(de) ? [de] : [],
  )
  const charges = atteints(depart, imports)
  return HORS_NAVIGATEUR.filter((module) => charges.has(module))
}

const FOURRE_TOUT = ['utils', 'util', 'helpers', 'helper', 'lib', 'common', 'shared', 'misc', 'types', 'constants']
const tiroirs = (chemins: readonly string[]) =>
  chemins.filter((chemin) =>
    [...chemin.split('/').slice(0, -1), basename(chemin).replace(/\..*$/, '')].some((nom) => FOURRE_TOUT.includes(nom)),
  )

function tropLongs(fichiers: ReadonlyMap<string, string>): string[] {
  return [...fichiers]
    .map(([chemin, texte]) => ({ chemin, lignes: texte.trimEnd().split('\n').length }))
    .filter(({ chemin, lignes }) => lignes > (chemin.startsWith('src/pages/') ? 80 : 250))
    .map(({ chemin, lignes }) => `${chemin} (${lignes} lignes)`)
}

const mauvaisNoms = (chemins: readonly string[]) =>
  chemins.filter((chemin) =>
    chemin.startsWith('src/pages/')
      ? false
      : !(/\.(astro|tsx)$/.test(chemin) ? /^[A-Z][A-Za-z]*\.(astro|tsx)$/ : /^[a-z0-9]+([-.][a-z0-9]+)*\.ts$/).test(
          basename(chemin),
        ),
  )

const DOSSIERS = ['content', 'deploy', 'src', 'public', 'tests', '.ci', '.github', '.git', 'node_modules']
const dossiersEtrangers = (noms: readonly string[], ignores: readonly string[]) =>
  noms.filter((nom) => !DOSSIERS.includes(nom) && !ignores.includes(nom))

const sansPremierePhrase = (fichiers: ReadonlyMap<string, string>) =>
  [...fichiers]
    .filter(([chemin, texte]) => chemin.endsWith('.ts') && !texte.startsWith('/**'))
    .map(([chemin]) => chemin)

const CITE = /(?<![\w./-])(?:[\w[\]-]+\/)*[\w[\]-]+\.(?:ts|tsx|astro|sh|md)\b/g
/** Files that a text names by the end of their path, and that are not there. */
function introuvables(textes: ReadonlyMap<string, string>, chemins: readonly string[]): string[] {
  return [...textes].flatMap(([chemin, texte]) =>
    (texte.match(CITE) ?? [])
      .filter((cite) => !chemins.some((un) => `/${un}`.endsWith(`/${cite}`)))
      .map((cite) => `${chemin} : ${cite}`),
  )
}

/** Cases that a text names by their number and that the list does not have. */
function casInconnus(textes: ReadonlyMap<string, string>, liste: string): string[] {
  const connus = new Set([...liste.matchAll(/^\| (\d+) \|/gm)].map(([, rang]) => rang))
  return [...textes].flatMap(([chemin, texte]) =>
    [...texte.matchAll(/hard cases? (\d+(?:(?:,| and| to) \d+)*)/g)].flatMap(([cite, rangs = '']) =>
      (rangs.match(/\d+/g) ?? []).some((rang) => !connus.has(rang)) ? [`${chemin} : ${cite}`] : [],
    ),
  )
}

const lus = (chemins: readonly string[]) => new Map(chemins.map((chemin) => [chemin, readFileSync(chemin, 'utf8')]))

describe('the house keeps its plan', () => {
  it('each folder imports only what it may', () => {
    expect(IMPORTS.length).toBeGreaterThan(150)
    expect(importsInterdits(IMPORTS)).toEqual([])
  })

  it('nothing goes round in a circle', () => {
    expect(cycles(IMPORTS)).toEqual([])
  })

  it('a browser loads neither the schemas nor the tools of the build', () => {
    expect(chargesParLeNavigateur(IMPORTS)).toEqual([])
  })

  it('no module is a drawer where anything may be put', () => {
    expect(tiroirs([...FICHIERS.keys()])).toEqual([])
  })

  it('no page holds logic, no file is a book: 80 and 250 lines', () => {
    expect(tropLongs(FICHIERS)).toEqual([])
  })

  it('files are named by one rule, and each module says first what it is', () => {
    expect(mauvaisNoms([...FICHIERS.keys()])).toEqual([])
    expect(sansPremierePhrase(FICHIERS)).toEqual([])
  })

  it('the top folders are those of the plan', () => {
    const ignores = readFileSync('.gitignore', 'utf8')
      .split('\n')
      .map((ligne) => ligne.replace(/\/$/, ''))
    const dossiers = readdirSync('.', { withFileTypes: true }).filter((entree) => entree.isDirectory())
    expect(
      dossiersEtrangers(
        dossiers.map(({ name }) => name),
        ignores,
      ),
    ).toEqual([])
  })

  it('a file or a hard case that a comment or a README names is there', () => {
    const fichiers = (dossier: string) =>
      readdirSync(dossier, { recursive: true, withFileTypes: true }).flatMap((entree) =>
        entree.isFile() ? [join(entree.parentPath, entree.name)] : [],
      )
    const racine = readdirSync('.').filter((nom) => /\.(ts|md)$/.test(nom))
    const [tests, deploy] = [fichiers('tests'), fichiers('deploy')]
    const chemins = [...racine, ...tests, ...deploy, ...['src', 'public', 'content', '.github'].flatMap(fichiers)]
    const guides = lus(chemins.filter((chemin) => chemin.endsWith('.md') && !chemin.startsWith('content/pages/')))
    const outils = lus(deploy.filter((chemin) => chemin.endsWith('.ts')))
    expect(introuvables(new Map([...FICHIERS, ...outils, ...guides]), chemins)).toEqual([])
    const essais = lus(tests.filter((chemin) => chemin.endsWith('.ts') && chemin !== 'tests/architecture.test.ts'))
    const liste = readFileSync('tests/HARD-CASES.md', 'utf8')
    expect(casInconnus(new Map([...FICHIERS, ...essais, ...guides]), liste)).toEqual([])
  })

  it('the commands fit in one look: ten at most', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    expect(Object.keys(scripts).length).toBeLessThanOrEqual(10)
  })
})

describe('each rule sees what it forbids', () => {
  it.each([
    ['src/domain/ligne.ts', "import { readFileSync } from 'node:fs'"],
    ['src/domain/ligne.ts', "import type { CollectionEntry } from 'astro:content'"],
    ['src/domain/ligne.ts', "import { loadDataset } from '../data/dataset.ts'"],
    ['src/domain/ligne.ts', "import OpeningHours from 'opening_hours'"],
    ['src/domain/numero.ts', "import { isValidPhoneNumber } from 'libphonenumber-js/max'"],
    ['src/domain/recherche/rank.ts', "const Fuse = await import('fuse.js')"],
    ['src/data/dataset.ts', "export { x } from '../components/x.ts'"],
    ['src/exports/csv.ts', "import { loadDataset } from '../data/dataset.ts'"],
    ['src/components/Ligne.astro', "---\nimport { loadDataset } from '../data/dataset.ts'\n---\n<p></p>"],
    ['src/components/Ligne.astro', "---\n---\n<script>\n  import { z } from 'zod'\n</script>"],
    ['src/scripts/recherche.ts', "import {\n  a,\n  b,\n} from '../data/dataset.ts'"],
    ['src/data/dataset.ts', "import { retirer } from '../fiche/retirer.ts'"],
    ['src/pages/index.astro', "---\nimport '../import/cog.ts'\n---\n"],
  ])('%s may not say %j', (chemin, texte) => {
    expect(importsInterdits(importsDe(chemin, texte))).toHaveLength(1)
  })

  it('a circle of three, and a schema brought to the browser by a far import', () => {
    const lien = (de: string, vers: string, typeSeul = false): Import => ({ de, vers, typeSeul, script: false })
    expect(cycles([lien('a', 'b'), lien('b', 'c'), lien('c', 'a')])).toHaveLength(3)
    expect(cycles([lien('a', 'b'), lien('b', 'a', true)])).toEqual([])
    const loin = (typeSeul: boolean) => [lien('src/scripts/x.ts', 'd'), lien('d', 'e'), lien('e', 'zod', typeSeul)]
    expect(chargesParLeNavigateur(loin(false))).toEqual(['zod'])
    expect(chargesParLeNavigateur(loin(true))).toEqual([])
    expect(chargesParLeNavigateur([{ ...lien('src/components/X.astro', 'yaml'), script: true }])).toEqual(['yaml'])
  })

  it('a drawer, a long page, a bad name, a silent module, a strange folder', () => {
    expect(
      tiroirs(['src/domain/utils.ts', 'src/lib/date.ts', 'src/domain/types.ts', 'src/domain/date.ts']),
    ).toHaveLength(3)
    const long = (lignes: number) => 'x\n'.repeat(lignes)
    expect(
      tropLongs(
        new Map([
          ['src/pages/a.astro', long(81)],
          ['src/domain/b.ts', long(250)],
        ]),
      ),
    ).toHaveLength(1)
    expect(tropLongs(new Map([['src/domain/b.ts', long(251)]]))).toHaveLength(1)
    expect(mauvaisNoms(['src/domain/maLigne.ts', 'src/components/ligne.astro', 'src/domain/ma-ligne.ts'])).toHaveLength(
      2,
    )
    expect(sansPremierePhrase(new Map([['src/domain/a.ts', "import { z } from 'zod'"]]))).toHaveLength(1)
    expect(dossiersEtrangers(['src', 'scripts', 'dist'], ['dist'])).toEqual(['scripts'])
  })

  it('a file that is gone, a hard case on no list', () => {
    const dit = (texte: string) => new Map([['a.md', texte]])
    const chemins = ['src/domain/date.ts']
    expect(introuvables(dit('`domain/date.ts`, `date.ts`'), chemins)).toEqual([])
    expect(introuvables(dit('see update.ts and domain/late.ts'), chemins)).toHaveLength(2)
    expect(casInconnus(dit('hard cases 1 and 3'), '| 1 | a |\n| 3 | b |')).toEqual([])
    expect(casInconnus(dit('(hard cases 1, 2 and 3)'), '| 1 | a |\n| 3 | b |')).toHaveLength(1)
  })
})
