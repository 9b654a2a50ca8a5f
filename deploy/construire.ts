/** `npm run build`, once the content is checked: Astro, held within the gigabyte that small machines and free builders have. */
import { spawnSync } from 'node:child_process'

/** MiB of objects. All of France needs some 300 at one time; without a bound, what is no longer used piles up to two gigabytes. */
const OBJETS = 512

/** The bundler’s allocator (mimalloc), left alone, keeps until the end 250 MiB that it needed at the beginning. */
const RENDRE_AUSSITOT = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ALLOW_THP: '0' }

const { status, signal, error } = spawnSync(
  process.execPath,
  [`--max-old-space-size=${OBJETS}`, 'node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'],
  { stdio: 'inherit', env: { ...RENDRE_AUSSITOT, ...process.env } },
)
if (error) throw error
if (signal) {
  process.stderr.write(
    `deploy/construire.ts: ${signal} ended the build. If « heap out of memory » stands above, France no longer fits in ${OBJETS} MiB: raise OBJETS.\n`,
  )
}
process.exitCode = status ?? 1
