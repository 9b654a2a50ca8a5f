import { spawnSync } from 'node:child_process'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copier, type Copie } from '../fixtures/copie.ts'
import { TODAY } from '../fixtures/dataset.ts'

let copie: Copie
beforeEach(() => {
  copie = copier('tests/fixtures/contenu')
})
afterEach(() => copie.jeter())

function verifier(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/data/check-content.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TODAY },
  })
  return { status, dit: `${stdout}${stderr}`.replaceAll(copie.dossier, 'content').trim() }
}

/** What `npm run check` says of the machine, not of a record: one sentence, in French. */
it.each([
  ['an option that does not exist', () => ['--truc'], 'Option « --truc » inconnue ou sans valeur.'],
  ['a report on a full disk', () => [copie.dossier, '--markdown', '/dev/full'], 'le disque est plein'],
  [
    'a file in the place of a folder',
    () => {
      rmSync(join(copie.dossier, 'mots'), { recursive: true, force: true })
      copie.ecrire('mots', '')
      return [copie.dossier]
    },
    '« content/mots »',
  ],
  [
    'a link that leads nowhere in the place of a folder',
    () => {
      rmSync(join(copie.dossier, 'langues'), { recursive: true, force: true })
      symlinkSync(join(copie.dossier, 'rien'), join(copie.dossier, 'langues'))
      return [copie.dossier]
    },
    'content/langues',
  ],
])('%s', (_, preparer, attendu) => {
  const { status, dit } = verifier(...preparer())
  expect(status).toBe(1)
  expect(dit).toContain(attendu)
  expect(dit).not.toContain('\n    at ')
})
