/** The built site, served for the time of a measure. */
import { spawn } from 'node:child_process'
import { portLibre } from '../site/serveurs.ts'

async function untilServed(adresse: string): Promise<void> {
  for (let essai = 0; essai < 100; essai++) {
    if (
      await fetch(adresse).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`Nothing answers at ${adresse}: run npm run build first.`)
}

/** Serves dist/ while `mesure` runs; it receives the address, without a « / » at its end. */
export async function withSite(mesure: (adresse: string) => Promise<void>): Promise<void> {
  const port = await portLibre()
  const serveur = spawn('astro', ['preview', '--port', String(port)], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ASTRO_PREVIEW_BACKGROUND: '0' },
  })
  try {
    await untilServed(`http://localhost:${port}/`)
    await mesure(`http://localhost:${port}`)
  } finally {
    if (serveur.pid && serveur.exitCode === null) process.kill(-serveur.pid)
  }
}
