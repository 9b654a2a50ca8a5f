/** What is read in the type of the site, and not in a letter from elsewhere in the middle of a word. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTRES } from '../../deploy/lettres.ts'
import { readDecoupage } from '../../src/data/decoupage.ts'

/** What visitors type, in the letters of their language, and no page shows. */
const TAPES = /^(?:mots|seuls|autreSens|autour):(?: .*| *\n(?: .*\n)+)/gm

const absentes = (texte: string) => [...new Set(texte)].filter((lettre) => lettre > ' ' && !LETTRES.includes(lettre))

describe('the letters that pages bring', () => {
  it('spell the name of every commune', () => {
    const noms = [...readDecoupage().communes.values()].map(({ nom }) => nom)
    expect(noms.length).toBeGreaterThan(34_000)
    expect(absentes(noms.join(''))).toEqual([])
  })

  it('spell all that content/ shows', () => {
    const fichiers = readdirSync('content', { recursive: true, encoding: 'utf8' })
    const textes = fichiers
      .filter((nom) => /\.(yaml|md)$/.test(nom) && !nom.startsWith('langues'))
      .map((nom) => {
        const texte = readFileSync(join('content', nom), 'utf8')
        return nom.startsWith('mots') ? texte.replace(TAPES, '') : texte
      })
    expect(textes.length).toBeGreaterThan(600)
    expect(absentes(textes.join(''))).toEqual([])
  })
})
