/** `npm run bench`: the search; `npm run bench -- --carte`: the map. */
import { argv } from 'node:process'

if (argv.includes('--carte')) await import('./carte.ts')
else await import('./recherche.ts')
