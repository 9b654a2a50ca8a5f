/**
 * `npm run bench -- --charge`: nginx and Caddy, set up by the recipes of deploy/, at the limit of the machine; then nginx loses
 * one of its processes in the middle. Fails as soon as an answer is missing that should not be.
 */
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as attendre } from 'node:timers/promises'
import { ouvrirCaddy, ouvrirNginx, publierPartie, type Serveur } from '../site/serveurs.ts'
import { relever, type Ligne } from './releves.ts'

const DEPARTEMENT = '45'
const CONNEXIONS = 64
const LIMITE_S = 60
const PANNE_S = 20
const CADDY_S = 20

interface Charge {
  demandes: number
  secondes: number
  octets: number
  /** Neither answered nor refused: cut, or silent for two seconds. */
  fautes: number
  /** Answers of 400 and more. */
  refus: number
  p50: number
  p99: number
}

const manquants = ['wrk', 'nginx', 'caddy'].filter((nom) => spawnSync('which', [nom]).status !== 0)
if (manquants.length > 0) {
  console.error(
    `Il manque : ${manquants.join(', ')}. Sous Debian : apt install wrk nginx-light libnginx-mod-http-brotli-static caddy.`,
  )
  process.exit(1)
}

const du = (dossier: string) => readdirSync(`dist/${dossier}`).filter((nom) => nom.startsWith(DEPARTEMENT))
const communes = du('communes')
const fiches = du('donnees/v1/communes')
const TABLES = ['donnees/v1/lignes.csv', 'donnees/v1/chiffres.csv', 'donnees/v1/rattachements.csv']
/** In the order they are asked for: home, three communes, a file of data, and now and then a whole table. */
const ADRESSES = communes.flatMap((commune, rang) => [
  ...(rang % 3 === 0 ? ['/', `/donnees/v1/communes/${fiches[rang % fiches.length] ?? ''}`] : []),
  ...(rang % 30 === 0 ? TABLES.map((table) => `/${table}`) : []),
  `/communes/${commune}/`,
])

async function frapper({ origine }: Serveur, secondes: number): Promise<Charge> {
  const args = ['-t', String(cpus().length), '-c', String(CONNEXIONS), '-d', `${secondes}s`]
  const wrk = spawn('wrk', [...args, '-s', 'tests/bench/charge.lua', origine, '--', ...ADRESSES])
  let sortie = ''
  for (const flux of [wrk.stdout, wrk.stderr]) flux.on('data', (morceau) => (sortie += String(morceau)))
  await new Promise((fini) => wrk.once('close', fini))
  const releve = /^\{.*\}$/m.exec(sortie)
  if (releve === null) throw new Error(`wrk ne dit pas ce qu’il a mesuré :\n${sortie}`)
  return JSON.parse(releve[0]) as Charge
}

/** The processes of nginx that answer. */
function ouvriers({ pid }: Serveur): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

async function frapperEnTuant(nginx: Serveur): Promise<Charge> {
  const charge = frapper(nginx, PANNE_S)
  await attendre((PANNE_S / 2) * 1000)
  const [victime] = ouvriers(nginx)
  if (victime === undefined) throw new Error('nginx n’a aucun processus de travail.')
  process.kill(victime, 'SIGKILL')
  return charge
}

/** `permises`: what may fail, at most. */
function ligne(essai: string, charge: Charge, permises: number): Ligne {
  const echecs = charge.fautes + charge.refus
  return {
    mesures: {
      Essai: essai,
      'Durée (s)': Math.round(charge.secondes),
      Demandes: charge.demandes,
      'Demandes par seconde': Math.round(charge.demandes / charge.secondes),
      'Mo par seconde': Math.round(charge.octets / charge.secondes / 1e6),
      Échecs: echecs,
      'p50 (ms)': Number(charge.p50.toFixed(1)),
      'p99 (ms)': Number(charge.p99.toFixed(1)),
    },
    borne: permises === 0 ? 'aucun échec' : `au plus ${permises} échecs, un par connexion`,
    tenue: echecs <= permises && charge.demandes > 0,
  }
}

const { racine, actuel } = await publierPartie([
  '404.html',
  '_astro',
  '_headers',
  '_renvois.caddy',
  '_renvois.map',
  'index.html',
  ...TABLES,
  ...communes.map((nom) => `communes/${nom}`),
  ...fiches.map((nom) => `donnees/v1/communes/${nom}`),
])
const lignes: Ligne[] = []
try {
  const nginx = await ouvrirNginx(racine, actuel)
  try {
    lignes.push(ligne('nginx, à la limite de la machine', await frapper(nginx, LIMITE_S), 0))
    lignes.push(ligne('nginx, un de ses processus tué au milieu', await frapperEnTuant(nginx), CONNEXIONS))
    lignes.push(ligne('nginx, juste après', await frapper(nginx, PANNE_S), 0))
  } finally {
    await nginx.arreter()
  }
  const caddy = await ouvrirCaddy(racine, actuel)
  try {
    lignes.push(ligne('Caddy, à la limite de la machine', await frapper(caddy, CADDY_S), 0))
  } finally {
    await caddy.arreter()
  }
} finally {
  rmSync(racine, { recursive: true })
}
relever('charge', lignes, [
  `wrk, ${CONNEXIONS} connexions, sur la machine qui sert : ${communes.length} communes du ${DEPARTEMENT}, accueil, JSON et CSV, en brotli.`,
])
if (lignes.some(({ tenue }) => tenue === false)) process.exitCode = 1
