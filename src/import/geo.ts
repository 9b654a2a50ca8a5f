/**
 * `npm run import:geo`: downloads the outlines and the points of the communes, verifies, simplifies, cuts and installs them
 * in public/geo, which git ignores. `-- --from <file>` (repeatable) takes local files instead, `--credit` says whose outlines they are,
 * `--credit-points` whose points, `--neuf` forgets what was downloaded. Writes nothing when there is a fault.
 */
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { readDecoupage } from '../data/decoupage.ts'
import { FICHIER_POINTS } from '../data/points.ts'
import { readContent } from '../data/read-content.ts'
import { Refus, refusDe } from '../data/refus.ts'
import { EMPRISES } from '../domain/checks/emprises.ts'
import { installer } from './installation.ts'
import { lire } from './lecture.ts'
import { preparer } from './preparation.ts'
import { CREDIT, CREDIT_POINTS, recevoirSources, SOURCES } from './sources.ts'

const CACHE = 'node_modules/.cache/import-geo'
const DOSSIER = dirname(FICHIER_POINTS)

/** Ten minutes a try: the largest file is 8 MB. */
const REGLAGES = { cache: CACHE, essais: 5, attente: 1_000, delai: 600_000 }

async function importer(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', multiple: true, default: [] },
      credit: { type: 'string' },
      'credit-points': { type: 'string' },
      neuf: { type: 'boolean', default: false },
    },
  })
  if (values.neuf) rmSync(CACHE, { recursive: true, force: true })
  const complet = values.from.length === 0
  const recus = complet
    ? await recevoirSources(SOURCES, REGLAGES, console.log)
    : values.from.map((fichier) => lire(fichier, readFileSync(fichier)))
  const { contenu, constats } = readContent('content')
  const { fautes, avis, fichiers } = preparer({
    recus,
    reference: { decoupage: readDecoupage(), emprises: EMPRISES },
    contenu: constats.length > 0 ? null : contenu,
    credit: values.credit ?? (complet ? CREDIT : null),
    creditPoints: values['credit-points'] ?? (complet ? CREDIT_POINTS : null),
    complet,
  })
  for (const message of avis) console.log(message)
  if (fautes.length > 0) throw new Refus(fautes.join('\n  '))
  if (fichiers.size === 0) throw new Refus('aucun de ces fichiers ne sert au site.')
  // The points and the outlines are two installations: one is kept when only the other is renewed.
  const desPoints = ['points.txt', 'credits-points.json']
  installer(DOSSIER, fichiers, (chemin) => !fichiers.has(desPoints.includes(chemin) ? 'points.txt' : 'credits.json'))
  console.log(`Fichiers installés dans ${DOSSIER} : ${fichiers.size}.`)
}

try {
  await importer()
} catch (erreur) {
  console.error(`Rien n’a été installé :\n  ${refusDe(erreur).message}`)
  process.exitCode = 1
}
