/**
 * `npm run bench -- --echelle`: from a thousand communes to all of France, then France with 850 fictional organisations, the time and
 * the memory of a build; beside it, in the same run, Eleventy makes the same files for each of the same communes. Each
 * name of a row after `--echelle` (`"35 000"`) is done, or all of them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readContent } from '../../src/data/read-content.ts'
import { readDecoupage } from '../../src/data/decoupage.ts'
import { assembleDataset } from '../../src/domain/dataset.ts'
import { ouvrirChantier } from '../fixtures/constructions.ts'
import { preparerEleventy } from './eleventy.ts'
import { mesurer } from './mesurer.ts'
import { ajouterOrganisations } from './organisations-fictives.ts'
import { relever, type Ligne } from './releves.ts'

const ELEVENTY = '@11ty/eleventy@3.1.8'
const CACHE = resolve('node_modules/.cache/comparaison')
/** What the project has set itself: times the time of Eleventy, and memory. */
const RAPPORT = 1.1
const MIO = 1024
/** It keeps all that it writes: the default of Node, 4 GB, does not hold all of France. */
const MIO_ELEVENTY = 16_384
const FICTIVES = '850 organisations'
/** Départements that have about as many communes. */
const ECHELLES: Record<string, string> = {
  '1 000': '45,62',
  '5 000': '45,62,59,76,02,80,60,51',
  '10 000': '45,62,59,76,02,80,60,51,21,57,54,55,52,14,50,61,27,28',
  '35 000': 'france',
  [FICTIVES]: 'france',
}

const fichiers = (dossier: string, fin = '') =>
  readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((un) => un.isFile() && un.name.endsWith(fin))
    .length
const arrondi = (valeur: number) => Math.round(valeur * 100) / 100

const dataset = assembleDataset(readContent('content').contenu, readDecoupage())
mkdirSync(CACHE, { recursive: true })
execFileSync('npm', ['install', '--no-save', '--prefix', CACHE, ELEVENTY])
const lignes: Ligne[] = []
const choisies = process.argv.slice(2).filter((un) => un in ECHELLES)
for (const [nom, communes] of Object.entries(ECHELLES)) {
  if (choisies.length > 0 && !choisies.includes(nom)) continue
  const chantier = ouvrirChantier('echelle')
  if (nom === FICTIVES) ajouterOrganisations(join(chantier.dossier, 'content'), dataset.decoupage)
  const nous = await mesurer(['deploy/construire.ts'], chantier.dossier, { COMMUNES: communes, NODE_ENV: 'production' })
  const dist = join(chantier.dossier, 'dist')
  const racine = preparerEleventy(CACHE, dist, dataset)
  const eux = await mesurer(
    [`--max-old-space-size=${MIO_ELEVENTY}`, join(CACHE, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    racine,
  )
  const [nosFichiers, leursFichiers] = [fichiers(dist), fichiers(join(racine, '_site'))]
  const [notreDuree, leurDuree] = [(nous.secondes * 1000) / nosFichiers, (eux.secondes * 1000) / leursFichiers]
  lignes.push({
    mesures: {
      Communes: nom,
      'pages HTML': fichiers(dist, '.html'),
      fichiers: nosFichiers,
      secondes: Math.round(nous.secondes),
      'ms par fichier': arrondi(notreDuree),
      'secondes de processeur': Math.round(nous.calcul),
      Mio: nous.mio,
      'Eleventy : fichiers': leursFichiers,
      'secondes ': Math.round(eux.secondes),
      'ms par fichier ': arrondi(leurDuree),
      'secondes de processeur ': Math.round(eux.calcul),
      'Mio ': eux.mio,
    },
    borne: `${RAPPORT.toLocaleString('fr-FR')} fois le temps d’Eleventy par fichier, ${MIO} Mio`,
    tenue: notreDuree <= RAPPORT * leurDuree && nous.mio <= MIO,
  })
  rmSync(racine, { recursive: true })
  chantier.jeter()
  console.log(lignes.at(-1)?.mesures)
}
relever('echelle', lignes, [
  'Eleventy écrit les fichiers de chaque commune (page, encart, kit, affiche, adresse courte, JSON, oEmbed, fil, carte de visite, code QR), d’une réponse déjà calculée et d’un texte fixe de la même taille ; notre construction calcule tout, et fait aussi les autres pages du site.',
  'La mémoire est celle de tous les processus ensemble, ce qu’ils partagent compté une fois. Avant ce relevé, Eleventy n’écrivait qu’un fichier par commune et le temps était compté par page : les anciens chiffres ne se comparent pas à ceux-ci.',
])
