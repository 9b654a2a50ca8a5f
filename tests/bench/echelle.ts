/**
 * `npm run bench -- --echelle`: from a thousand communes to all of France, then France with 850 fictional organisations, the time and
 * the memory of a build; beside it, in the same run, Eleventy makes a page of the same size for each of the same communes
 * from answers that are already computed. `-- --echelle "35 000"` does only that one.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readContent } from '../../src/data/read-content.ts'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { segmentCommune } from '../../src/domain/commune.ts'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { readToday } from '../../src/data/today.ts'
import { communeJson } from '../../src/exports/commune-json.ts'
import { ouvrirChantier } from '../fixtures/constructions.ts'
import { ajouterOrganisations } from './organisations-fictives.ts'
import { relever, type Ligne } from './releves.ts'

const ELEVENTY = '@11ty/eleventy@3.1.8'
const CACHE = resolve('node_modules/.cache/comparaison')
/** What the project has set itself: times the time of Eleventy, and memory. */
const RAPPORT = 1.1
const MIO = 1024
const FICTIVES = '850 organisations'
/** Départements that have about as many communes. */
const ECHELLES: Record<string, string> = {
  '1 000': '45,62',
  '5 000': '45,62,59,76,02,80,60,51',
  '10 000': '45,62,59,76,02,80,60,51,21,57,54,55,52,14,50,61,27,28',
  '35 000': 'france',
  [FICTIVES]: 'france',
}

interface Mesure {
  secondes: number
  /** Of all processors, which other programs of the machine disturb less. */
  calcul: number
  mio: number
}

/** Wall time, processor time and highest resident memory of a command and of what it starts. */
async function mesurer(commande: string, args: string[], cwd: string, env: Record<string, string>): Promise<Mesure> {
  const debut = performance.now()
  const enfant = spawn(commande, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } })
  let mio = 0
  let calcul = 0
  const releve = setInterval(() => {
    mio = Math.max(mio, residente(enfant.pid))
    calcul = Math.max(calcul, calculee(enfant.pid))
  }, 100)
  const code = await new Promise<number | null>((fini) => enfant.once('exit', fini))
  clearInterval(releve)
  if (code !== 0) throw new Error(`${commande} ${args.join(' ')} : ${code}`)
  return { secondes: (performance.now() - debut) / 1000, calcul, mio: Math.round(mio) }
}

/** The kernel counts in hundredths of a second: its own time and that of the processes it has ended (proc(5), fields 14 to 17). */
function calculee(pid: number | undefined): number {
  try {
    const champs = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return champs.slice(11, 15).reduce((somme, un) => somme + Number(un), 0) / 100
  } catch {
    // It has just ended.
    return 0
  }
}

function residente(pid: number | undefined): number {
  if (pid === undefined) return 0
  try {
    const kio = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
    const enfants = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return Number(kio) / 1024 + enfants.reduce((somme, un) => somme + residente(Number(un)), 0)
  } catch {
    // It has just ended.
    return 0
  }
}

const compter = (dossier: string, fin: string) =>
  readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((un) => un.isFile() && un.name.endsWith(fin))
    .length

const dataset = assembleDataset(readContent('content').contenu, readDecoupage())

/** Our page of a commune with its answer cut out, and a template that words it again. */
function preparerEleventy(dist: string): string {
  const pages = new Set(readdirSync(join(dist, 'communes')))
  const racine = mkdtempSync(join(CACHE, 'eleventy-'))
  const modele = readFileSync(join(dist, 'communes/45191-le-malesherbois/index.html'), 'utf8')
  const [avant = '', reste = ''] = modele.split(/(?<=<main[^>]*>)/)
  const corps = reste.slice(0, reste.indexOf('</main>'))
  const apres = reste.slice(reste.indexOf('</main>'))
  const reponses = [...dataset.decoupage.communes.values()]
    .filter((commune) => pages.has(segmentCommune(commune)))
    .map((commune) => ({ segment: segmentCommune(commune), ...communeJson(dataset, commune, readToday()) }))
  mkdirSync(join(racine, '_data'))
  mkdirSync(join(racine, '_includes'))
  writeFileSync(join(racine, '_data/reponses.json'), JSON.stringify(reponses))
  writeFileSync(
    join(racine, '_includes/page.njk'),
    `{% raw %}${avant}{% endraw %}{{ content | safe }}{% raw %}${apres}{% endraw %}`,
  )
  writeFileSync(join(racine, 'commune.njk'), modeleEleventy(corps.length))
  return racine
}

/** Every value of the answer, then as many bytes of fixed text as our page has around them. */
function modeleEleventy(octets: number): string {
  return `---
layout: page.njk
pagination: { data: reponses, size: 1, alias: une }
permalink: "communes/{{ une.segment }}/index.html"
---
<h1>{{ une.commune.nom }} ({{ une.commune.codeDepartement }})</h1>
{% for etape in une.reponse.etapes %}
<section><h2>{{ etape.rang }}. {{ etape.organisation.nom }}</h2>
{% if etape.numero %}<a href="{{ etape.tel }}"><strong>{{ etape.affichage }}</strong></a>{% endif %}
{% if etape.horaires %}<p>{{ etape.horaires.texte }}</p>{% endif %}
<ul>{% for condition in etape.pour %}<li>{{ condition }}</li>{% endfor %}{% for motif in etape.pasPour %}<li>{{ motif }}</li>{% endfor %}</ul>
<p>{% for source in etape.sources %}<a href="/sources/{{ source }}/">{{ source }}</a> {% endfor %}</p></section>
{% endfor %}
<p>${'x'.repeat(Math.max(0, octets - 3000))}</p>
`
}

mkdirSync(CACHE, { recursive: true })
await mesurer('npm', ['install', '--no-save', '--prefix', CACHE, ELEVENTY], '.', {})
const lignes: Ligne[] = []
const choisies = process.argv.slice(2).filter((un) => un in ECHELLES)
for (const [nom, communes] of Object.entries(ECHELLES)) {
  if (choisies.length > 0 && !choisies.includes(nom)) continue
  const chantier = ouvrirChantier('echelle')
  if (nom === FICTIVES) ajouterOrganisations(join(chantier.dossier, 'content'), dataset.decoupage)
  const astro = await mesurer('astro', ['build', '--force', '--silent'], chantier.dossier, {
    COMMUNES: communes,
    NODE_ENV: 'production',
  })
  const dist = join(chantier.dossier, 'dist')
  const pages = compter(dist, 'index.html')
  const racine = preparerEleventy(dist)
  const onze = await mesurer(
    process.execPath,
    [join(CACHE, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    racine,
    {},
  )
  const pagesOnze = compter(join(racine, '_site'), 'index.html')
  rmSync(racine, { recursive: true })
  const [nous, autre] = [parPage(astro, pages), parPage(onze, pagesOnze)]
  lignes.push({
    mesures: {
      Communes: nom,
      'pages HTML': pages,
      fichiers: compter(dist, ''),
      secondes: Math.round(astro.secondes),
      'ms par page': nous.duree,
      'ms de calcul par page': nous.calcul,
      Mio: astro.mio,
      'Eleventy : pages': pagesOnze,
      'ms par page ': autre.duree,
      'ms de calcul par page ': autre.calcul,
      'Mio ': onze.mio,
    },
    borne: `${RAPPORT.toLocaleString('fr-FR')} fois le temps d’Eleventy par page, ${MIO} Mio`,
    tenue: nous.duree <= RAPPORT * autre.duree && astro.mio <= MIO,
  })
  chantier.jeter()
  console.log(lignes.at(-1)?.mesures)
}
relever('echelle', lignes, [
  'Nos pages : celle de la commune, son encart, son kit, son affiche, son adresse courte ; chacune est calculée. Eleventy : une page par commune, d’une réponse déjà calculée. La dernière ligne ajoute 850 organisations fictives.',
])

function parPage({ secondes, calcul }: Mesure, pages: number): { duree: number; calcul: number } {
  const arrondi = (valeur: number) => Math.round((valeur * 100_000) / pages) / 100
  return { duree: arrondi(secondes), calcul: arrondi(calcul) }
}
