/**
 * `npm run bench`: the search; `-- --carte`: the map; `-- --pages`: bytes and waits of each kind of page; `-- --lighthouse`: what
 * Lighthouse says of them; `-- --charge`: servers at the limit of the machine; `-- --disque`: a full disk; `-- --echelle`: builds
 * of a thousand to 35,000 pages. With `--ecrire`, RELEVES.md keeps the table.
 */
import { argv } from 'node:process'

if (argv.includes('--carte')) await import('./carte.ts')
else if (argv.includes('--pages')) await import('./pages.ts')
else if (argv.includes('--lighthouse')) await import('./lighthouse.ts')
else if (argv.includes('--charge')) await import('./charge.ts')
else if (argv.includes('--disque')) await import('./disque.ts')
else if (argv.includes('--echelle')) await import('./echelle.ts')
else await import('./recherche.ts')
