/**
 * `npm run bench -- --lighthouse`: what Lighthouse says of each kind of page on a phone, served by nginx with the recipe of
 * deploy/. It weighs 176 MB with all it brings: installed for the time of the measure, never among our dependencies.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts'
import { ouvrirNginx, publierPartie } from '../site/serveurs.ts'
import { installer, PAGES } from './comparaison.ts'
import { relever, type Ligne } from './releves.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
/** The one of the middle is kept: a machine at work makes a page slow for a moment. */
const ESSAIS = 3
/** A page for each commune: what is not looked at here is not published. */
const FOULES = ['c', 'communes', 'donnees', 'mairies', 'oembed', 'widget']
const CATEGORIES: Readonly<Record<string, string>> = {
  performance: 'Vitesse',
  accessibility: 'Accessibilité',
  'best-practices': 'Bonnes pratiques',
  seo: 'Référencement',
}

interface Rapport {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>
}

const modules = installer([LIGHTHOUSE])
const navigateur = await findChromium()

function juger(adresse: string): Rapport {
  const args = [
    `${modules}/lighthouse/cli/index.js`,
    adresse,
    '--quiet',
    '--output=json',
    `--only-categories=${Object.keys(CATEGORIES).join(',')}`,
    `--chrome-flags=--headless ${CHROMIUM_ARGS.join(' ')}`,
  ]
  const env = { ...process.env, CHROME_PATH: navigateur }
  const { stdout, stderr } = spawnSync('node', args, { env, encoding: 'utf8', maxBuffer: 1e9 })
  if (!stdout.startsWith('{')) throw new Error(`Lighthouse ne répond pas pour ${adresse} :\n${stderr}`)
  return JSON.parse(stdout) as Rapport
}

const vitesse = ({ categories }: Rapport) => categories['performance']?.score ?? 0

/** The report whose speed is in the middle. */
function jugerDuMilieu(adresse: string): Rapport {
  const rapports = Array.from({ length: ESSAIS }, () => juger(adresse)).sort((a, b) => vitesse(a) - vitesse(b))
  const milieu = rapports[Math.floor(ESSAIS / 2)]
  if (!milieu) throw new Error('Aucun essai.')
  return milieu
}

/** Audits that cost a point, or more: « render-blocking: 300 ms ». */
function reproches({ categories, audits }: Rapport): string[] {
  return Object.values(categories)
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) => {
      const audit = audits[id]
      if (!audit || audit.score === null || audit.score === 1) return []
      return [`${audit.title}${audit.displayValue === undefined ? '' : ` : ${audit.displayValue}`}`]
    })
}

const { racine, actuel } = await publierPartie([
  ...readdirSync('dist').filter((nom) => !FOULES.includes(nom)),
  'communes/45191-le-malesherbois',
])
const nginx = await ouvrirNginx(racine, actuel)
const lignes: Ligne[] = []
try {
  for (const [nom, chemin] of Object.entries(PAGES)) {
    const rapport = jugerDuMilieu(`${nginx.origine}${chemin}`)
    const notes = Object.entries(CATEGORIES).map(([id, titre]): [string, number] => [
      titre,
      Math.round((rapport.categories[id]?.score ?? 0) * 100),
    ])
    lignes.push({
      mesures: {
        Page: nom,
        ...Object.fromEntries(notes),
        'Ce qui coûte des points': reproches(rapport).join(' ; ') || '–',
      },
      borne: '100 partout',
      tenue: notes.every(([, note]) => note === 100),
    })
  }
} finally {
  await nginx.arreter()
  rmSync(racine, { recursive: true })
}
relever('lighthouse', lignes, [
  `Lighthouse ${LIGHTHOUSE.split('@')[1] ?? ''}, téléphone simulé, servi par nginx, essai du milieu sur ${ESSAIS}.`,
])
