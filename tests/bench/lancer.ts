/** `npm run bench`: the search; `npm run bench -- --carte`: the map. */
import { argv } from 'node:process'

await import(argv.includes('--carte') ? './carte.ts' : './recherche.ts')
