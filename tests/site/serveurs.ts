/** nginx and Caddy, started with the recipes of deploy/ on a part of the built site. */
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publier } from '../../deploy/publier.ts'

/** Enough of the site to meet each kind of file. */
const PARTIE = [
  '404.html',
  '_astro',
  '_headers',
  '_renvois.caddy',
  '_renvois.map',
  'changements',
  'chiffres',
  'communes/45191-le-malesherbois',
  'donnees/v1/communes/45191.json',
  'donnees/v1/lignes.csv',
  'index.html',
  'recherche/manifeste.txt',
  'sources',
]

export interface Serveur {
  origine: string
  pid: number
  arreter: () => Promise<void>
}

/** Publishes a part of dist/ as `deploy/publier.ts` does; returns what a server has to serve. */
export async function publierPartie(partie: readonly string[] = PARTIE): Promise<{ racine: string; actuel: string }> {
  const racine = mkdtempSync(join(tmpdir(), 'serveurs-'))
  // Servers that root starts read as someone else.
  chmodSync(racine, 0o755)
  for (const nom of partie) cpSync(join('dist', nom), join(racine, 'dist', nom), { recursive: true })
  await publier(join(racine, 'dist'), racine)
  rmSync(join(racine, 'dist'), { recursive: true })
  return { racine, actuel: join(racine, 'actuel') }
}

/** What Debian's nginx brings, and takes every name that no other site claims. */
const AUTRE_SITE = (port: number) =>
  `server { listen 127.0.0.1:${port} default_server; server_name _; return 200 "Welcome to nginx!"; }`

/** As the recipe asks: beside the site that was there before, with the host name filled in. */
export async function ouvrirNginx(racine: string, actuel: string): Promise<Serveur> {
  const port = await portLibre()
  const site = readFileSync('deploy/nginx/numero.conf', 'utf8')
    .replaceAll('/etc/nginx/numero', resolve('deploy/nginx'))
    .replaceAll('/srv/numero/actuel', actuel)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('server_name numero.invalid;', 'server_name 127.0.0.1;')
  const dossier = join(racine, 'nginx')
  mkdirSync(join(dossier, 'logs'), { recursive: true })
  symlinkSync('/usr/lib/nginx/modules', join(dossier, 'modules'))
  const tampons = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (nom) => `${nom}_temp_path ${dossier}/${nom};`,
  )
  const conf = [
    'daemon off;',
    'worker_processes auto;',
    'pid nginx.pid;',
    'error_log logs/error.log;',
    'include /etc/nginx/modules-enabled/*.conf;',
    'events {}',
    `http { include /etc/nginx/mime.types; access_log off; ${tampons.join(' ')}`,
    site,
    AUTRE_SITE(port),
    '}',
  ]
  writeFileSync(join(dossier, 'nginx.conf'), conf.join('\n'))
  return lancer(port, 'nginx', ['-p', dossier, '-e', 'logs/error.log', '-c', join(dossier, 'nginx.conf')], {})
}

export async function ouvrirCaddy(racine: string, actuel: string): Promise<Serveur> {
  const port = await portLibre()
  const environnement = { SITE: `http://127.0.0.1:${port}`, RACINE: actuel, HOME: racine }
  return lancer(port, 'caddy', ['run', '--config', resolve('deploy/caddy/Caddyfile')], environnement)
}

async function lancer(
  port: number,
  commande: string,
  args: string[],
  environnement: Record<string, string>,
): Promise<Serveur> {
  const processus = spawn(commande, args, {
    env: { ...process.env, ...environnement },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let plaintes = ''
  processus.stderr.on('data', (morceau) => (plaintes += String(morceau)))
  const fini = new Promise<void>((resoudre) => processus.once('exit', () => resoudre()))
  const origine = `http://127.0.0.1:${port}`
  const { pid } = processus
  if (pid === undefined) throw new Error(`${commande} does not start.`)
  const serveur = { origine, pid, arreter: () => (processus.kill(), fini) }
  for (let essai = 0; essai < 100; essai += 1) {
    if (await repond(origine)) return serveur
    await new Promise((resoudre) => setTimeout(resoudre, 100))
  }
  await serveur.arreter()
  throw new Error(`${commande} does not answer.\n${plaintes}`)
}

function repond(origine: string): Promise<boolean> {
  return fetch(origine).then(
    () => true,
    () => false,
  )
}

export function portLibre(): Promise<number> {
  return new Promise((resoudre) => {
    const serveur = createServer().listen(0, '127.0.0.1', () => {
      const adresse = serveur.address()
      serveur.close(() => resoudre(adresse !== null && typeof adresse === 'object' ? adresse.port : 0))
    })
  })
}
