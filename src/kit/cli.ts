/** `npm run kit -- --epci 200066280`: everything that its town halls print and paste, in one ZIP. The site is built first. */
import { parseArgs } from 'node:util'
import { readDecoupage } from '../data/decoupage.ts'
import { ecrireEntier } from '../data/ecrire-entier.ts'
import { readEtendue } from '../data/etendue.ts'
import { readFautes } from '../data/fautes.ts'
import { readContent } from '../data/read-content.ts'
import { Refus, refusDe } from '../data/refus.ts'
import { readSite } from '../data/site.ts'
import { readToday } from '../data/today.ts'
import { formatConstats } from '../domain/checks/constat.ts'
import { assembleDataset } from '../domain/dataset.ts'
import { kitDe } from '../domain/kit.ts'
import { widgetEnClair } from '../domain/widget-en-clair.ts'
import { ouvrirImprimeur, verifierSite } from './affiches.ts'
import { archiver, type KitPlein } from './archive.ts'
import { choisir } from './choix.ts'

const AIDE = `npm run kit -- --commune 45191          le kit d’une commune
npm run kit -- --epci 200066280         ceux d’une intercommunalité (SIREN)
npm run kit -- --departement 45         ceux d’un département
--sans-affiches                         sans les PDF, sans construire le site
SITE_URL, TODAY et COMMUNES doivent être ceux de « npm run build ».`

const OPTIONS = {
  commune: { type: 'string', multiple: true },
  epci: { type: 'string', multiple: true },
  departement: { type: 'string', multiple: true },
  'sans-affiches': { type: 'boolean', default: false },
} as const

const DIST = 'dist'

/** What a fault hides from the kit could be the very line to call. */
function exigerSansFaute(today: string): void {
  const { constats } = readFautes('content', today)
  if (constats.length > 0) throw new Refus(`${formatConstats(constats)}\nAucun kit n’a été écrit.`)
}

async function executer(): Promise<string> {
  const { 'sans-affiches': sansAffiches, ...demande } = parseArgs({ options: OPTIONS }).values
  const today = readToday()
  const site = readSite()
  exigerSansFaute(today)
  const dataset = assembleDataset(readContent('content').contenu, readDecoupage(), readEtendue())
  const { nom, communes, sansKit, avis } = choisir(dataset, demande)
  const kits = communes.map((commune) => kitDe(dataset, commune, today, site))
  const pleins: KitPlein[] = kits.map((kit) => ({
    kit,
    widget: widgetEnClair(dataset, kit.reponse, today),
    affiches: new Map(),
  }))
  if (!sansAffiches) {
    for (const { commune, adresse } of kits) verifierSite(DIST, commune.codeInsee, adresse)
    const imprimeur = await ouvrirImprimeur(DIST, today)
    try {
      for (const un of pleins) un.affiches = await imprimeur.imprimer(un.kit.commune.codeInsee)
    } finally {
      await imprimeur.fermer()
    }
  }
  const archive = archiver(pleins, site)
  ecrireEntier(`${nom}.zip`, archive)
  const reste = sansKit > 0 ? ` ${sansKit} communes d’un autre département n’en ont pas.` : ''
  const quoi = communes.length > 1 ? `${communes.length} communes` : communes.map((une) => une.nom).join('')
  return [`${nom}.zip : ${quoi}, ${Math.ceil(archive.length / 1000)} ko.${reste}`, avis].filter(Boolean).join('\n')
}

try {
  console.log(await executer())
} catch (erreur) {
  console.error(`${refusDe(erreur).message}\n\n${AIDE}`)
  process.exitCode = 1
}
