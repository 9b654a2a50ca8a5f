/** What several benches measure, and how they fetch what they measure beside: packages that are never among our dependencies. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** Name in the tables → address. */
export const PAGES: Readonly<Record<string, string>> = {
  accueil: '/',
  commune: '/communes/45191-le-malesherbois/',
  questionnaire: '/orientation/',
  carte: '/carte/',
  chiffres: '/chiffres/',
}

const CACHE = 'node_modules/.cache/comparaison'

/** Installs `name@version` packages for the time of a measure; returns the folder that holds them. */
export function installer(paquets: readonly string[]): string {
  mkdirSync(CACHE, { recursive: true })
  const args = ['install', '--no-save', '--ignore-scripts', '--prefix', CACHE, ...paquets]
  if (spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Error(`npm install : ${paquets.join(', ')}`)
  return `${CACHE}/node_modules`
}
