/**
 * `npm run bench`: the search; `-- --carte`: the map; `-- --pages`: bytes and waits of each kind of page;
 * `-- --echelle`: builds of a thousand to 35,000 pages.
 */
import { argv } from 'node:process'

if (argv.includes('--carte')) await import('./carte.ts')
else if (argv.includes('--pages')) await import('./pages.ts')
else if (argv.includes('--echelle')) await import('./echelle.ts')
else await import('./recherche.ts')
