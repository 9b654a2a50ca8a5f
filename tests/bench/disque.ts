/**
 * `npm run bench -- --disque`: a build and a publication on a disk that is really full leave the site that is served as it was.
 * Mounts small disks in memory, so it asks to be root.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publier } from '../../deploy/publier.ts'
import { ouvrirNginx } from '../site/serveurs.ts'
import { relever, type Ligne } from './releves.ts'

if (process.getuid?.() !== 0) {
  console.error(
    'Ce banc monte de petits disques : lancez-le en root (`sudo env "PATH=$PATH" npm run bench -- --disque`).',
  )
  process.exit(1)
}

const DEPARTEMENT = '45'
const BLOC = 4096
/** What a build reads, and the bytes of the disk that it finds: it asks for more. */
const PROJET = ['astro.config.mjs', 'content', 'deploy', 'package.json', 'public', 'src', 'tsconfig.json']
const RESTE = 25_000_000
const COMMUNS = ['404.html', '_astro', '_headers', '_renvois.caddy', '_renvois.map', 'index.html']

/** A disk of `mio` MiB, for the time of `usage`. */
async function surDisque(mio: number, usage: (disque: string) => Promise<void>): Promise<void> {
  const disque = mkdtempSync(join(tmpdir(), 'disque-'))
  if (
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mio}m,mode=755`, 'tmpfs', disque], { stdio: 'inherit' }).status !==
    0
  )
    throw new Error('mount a refusé.')
  try {
    await usage(disque)
  } finally {
    spawnSync('umount', [disque], { stdio: 'inherit' })
    rmdirSync(disque)
  }
}

/** A part of dist/, as a build that ended. */
function partie(noms: readonly string[]): string {
  const dossier = mkdtempSync(join(tmpdir(), 'construit-'))
  for (const nom of noms) cpSync(join('dist', nom), join(dossier, nom), { recursive: true })
  return dossier
}

const echec = (essai: Promise<void>) =>
  essai.then(
    () => 'aucune',
    (cause: unknown) => (cause instanceof Error ? cause.message.replace(/:? .*/s, '') : String(cause)),
  )

/** Leaves `reste` bytes of the disk. */
function remplir(disque: string, reste = 0): void {
  const { bavail, bsize } = statfsSync(disque)
  const bouchon = join(disque, 'bouchon')
  try {
    for (let octets = bavail * bsize - reste; octets > 0; octets -= BLOC)
      writeFileSync(bouchon, Buffer.alloc(BLOC), { flag: 'a' })
  } catch (cause) {
    if (!(cause instanceof Error) || !cause.message.startsWith('ENOSPC')) throw cause
  }
}

const libres = (disque: string) => statfsSync(disque).bavail
const lignes: Ligne[] = []
const petit = partie([...COMMUNS, 'communes/45191-le-malesherbois'])
const grand = partie([
  ...COMMUNS,
  ...readdirSync('dist/communes')
    .filter((nom) => nom.startsWith(DEPARTEMENT))
    .map((nom) => `communes/${nom}`),
])

await surDisque(8, async (disque) => {
  await publier(petit, disque)
  const lien = readlinkSync(join(disque, 'actuel'))
  const travail = mkdtempSync(join(tmpdir(), 'nginx-'))
  const nginx = await ouvrirNginx(travail, join(disque, 'actuel'))
  const servi = async () => (await fetch(`${nginx.origine}/communes/45191-le-malesherbois/`)).text()
  const avant = await servi()
  const verifier = async (essai: string, erreur: string, place: number) => {
    const intact = readlinkSync(join(disque, 'actuel')) === lien && (await servi()) === avant
    const rendue = libres(disque) === place
    lignes.push({
      mesures: {
        Essai: essai,
        'Erreur dite': erreur,
        'Site servi': intact ? 'le même' : 'CHANGÉ',
        Place: rendue ? 'rendue' : 'PERDUE',
      },
      borne: 'le site d’avant reste',
      tenue: intact && rendue && erreur !== 'aucune',
    })
  }
  try {
    const place = libres(disque)
    await verifier('publier plus que le disque ne tient', await echec(publier(grand, disque)), place)
    remplir(disque)
    await verifier('publier sur un disque plein à l’octet', await echec(publier(petit, disque)), libres(disque))
    rmSync(join(disque, 'bouchon'))
    await surDisque(100, async (etroit) => {
      for (const nom of PROJET) cpSync(nom, join(etroit, nom), { recursive: true })
      symlinkSync(resolve('node_modules'), join(etroit, 'node_modules'))
      remplir(etroit, RESTE)
      const env = { ...process.env, COMMUNES: DEPARTEMENT }
      const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: etroit, env, encoding: 'utf8' })
      const dit = /ENOSPC|[Nn]o space left/.exec(stderr)?.[0] ?? stderr.slice(0, 80)
      await verifier('construire sur un disque plein', status === 0 ? 'aucune' : `${dit}, code ${status}`, place)
    })
  } finally {
    await nginx.arreter()
    rmSync(travail, { recursive: true })
  }
})
for (const dossier of [petit, grand]) rmSync(dossier, { recursive: true })
relever('disque', lignes, [
  'tmpfs de 8 Mio pour ce qui est servi (nginx répond pendant ce temps), et 25 Mo libres pour construire.',
])
if (lignes.some(({ tenue }) => tenue === false)) process.exitCode = 1
