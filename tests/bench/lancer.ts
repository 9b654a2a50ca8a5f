/** `npm run bench`: the search; `npm run bench -- --carte`: the map; `-- --pages`: bytes and waits of each kind of page. */
import { argv } from 'node:process'

if (argv.includes('--carte')) await import('./carte.ts')
else if (argv.includes('--pages')) await import('./pages.ts')
else await import('./recherche.ts')
