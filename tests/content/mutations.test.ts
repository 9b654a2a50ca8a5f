/** One slip of the hand never reaches the site: it is refused with file and key, or changes nothing that anybody dials. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FICHIERS, idDe, interditsPerdus, juger, jugerDossier, NUMEROS, type Verdict } from '../fixtures/mutants.ts'
import { mutationsDe, type Mutation } from '../fixtures/mutations.ts'

/** Records, pages, the deny list and the exceptions: all that the site and its checks read. */
const TEXTES = [...FICHIERS].flatMap(([nom, octets]) =>
  octets && /\.(?:yaml|md)$/.test(nom) && !nom.endsWith('/README.md') ? [[nom, octets] as const] : [],
)

/** All of them where CI asks for it; elsewhere the first of each field, and one in six of the others. */
const PAS = process.env['EXHAUSTIF'] ? 1 : 6

function mutations(): Mutation[] {
  return TEXTES.flatMap(([nom, octets]) => {
    const toutes = mutationsDe(nom, new TextDecoder().decode(octets), NUMEROS)
    const premieres = new Set([...Map.groupBy(toutes, ({ cle }) => cle).values()].map(([premiere]) => premiere))
    return toutes.filter((mutation, rang) => rang % PAS === 0 || premieres.has(mutation) || mutation.cle === '')
  })
}

it('every field of every file: no wrong number passes, no fault is told without its place', { timeout: 900_000 }, () => {
  const verdicts = mutations().map((mutation) => ({ mutation, verdict: juger(mutation) }))
  const endroits = (garder: (verdict: Verdict, mutation: Mutation) => boolean) =>
    verdicts
      .filter(({ verdict, mutation }) => garder(verdict, mutation))
      .map(({ mutation: { fichier, cle, genre }, verdict }) => `${fichier} ${cle}: ${genre} → ${JSON.stringify(verdict)}`)

  process.stdout.write(`${bilan(verdicts)}\n`)
  expect(endroits((verdict) => 'muet' in verdict)).toEqual([])
  expect(endroits((verdict, mutation) => 'refus' in verdict && !nomme(verdict.refus, mutation))).toEqual([])
  // Accepted: the file says the same thing, or it is the note of what a document prints, which another one confirms
  // or which nothing offers; the numbers of the site were compared one by one, and that note is never drawn (below).
  const acceptees = endroits((verdict) => 'sansEffet' in verdict && verdict.sansEffet !== 'nothing changes')
  expect(acceptees.filter((endroit) => !endroit.includes(' numerosCites['))).toEqual([])
  expect(verdicts.length).toBeGreaterThan(10_000)
})

it('what documents print is read by the checks and the tools, never by the pages', () => {
  const lecteurs = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((nom) => /\.(?:ts|tsx|astro)$/.test(nom))
    .filter((nom) => /\bnumerosCites\b/.test(readFileSync(join('src', nom), 'utf8')))
  expect(lecteurs.filter((nom) => !/^(?:domain\/checks|fiche)\//.test(nom))).toEqual(['domain/source.ts'])
})

it('a second file for one id, and a file whose name no address can bear, are told', () => {
  const fiches = TEXTES.filter(([nom]) => /^content\/\w+\/.+\.yaml$/.test(nom)).filter((_, rang) => rang % PAS === 0)
  const muets = fiches.flatMap(([nom, octets]) => {
    const sans = nom.replace(/\.yaml$/, '')
    return [`${sans}.yml`, `${sans} (copie).yaml`, `${sans}-É.yaml`].filter((copie) => {
      const constats = jugerDossier(new Map([...FICHIERS, [copie, octets]]))
      return !constats.some(({ fichier, attendu }) => fichier === copie && attendu !== '')
    })
  })
  expect(muets).toEqual([])
})

it('a fingerprint does not leave the deny list in silence', () => {
  const connus = { numeros: ['a', 'b'], courriels: [], noms: ['c'] }
  expect(interditsPerdus({ numeros: ['a'], courriels: [], noms: ['c', 'd'] }, connus)).toHaveLength(1)
})

/** The fault is in the file that was changed, or names it; and it has a key, unless the file as a whole is wrong. */
function nomme({ fichier, cle, attendu }: { fichier: string; cle: string; attendu: string }, mutation: Mutation): boolean {
  const ici = fichier === mutation.fichier || attendu.includes(idDe(mutation.fichier))
  return ici && attendu !== '' && (cle !== '' || mutation.cle === '' || fichier !== mutation.fichier)
}

function bilan(verdicts: readonly { mutation: Mutation; verdict: Verdict }[]): string {
  const parGenre = Map.groupBy(verdicts, ({ mutation }) => mutation.genre)
  const refusees = (ensemble: readonly { verdict: Verdict }[]) => ensemble.filter(({ verdict }) => 'refus' in verdict).length
  const lignes = [...parGenre].map(
    ([genre, ensemble]) => `${String(ensemble.length).padStart(7)} ${genre}, ${refusees(ensemble)} refused`,
  )
  return [`${verdicts.length} mutations of ${TEXTES.length} files, ${refusees(verdicts)} refused`, ...lignes].join('\n')
}
