import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { verifierForme } from '../../src/domain/checks/forme.ts'
import { texteRetabli, texteRetire } from '../../src/fiche/retirer.ts'

const MOTIF = "Le service a fermé, d'après la mairie fictive."
const FICHES = readdirSync('content/lignes').map((nom) => [nom, readFileSync(`content/lignes/${nom}`, 'utf8')] as const)

/** What copies, editors and other styles do to a file. */
const ECRITURES: [nom: string, changer: (texte: string) => string][] = [
  ['as it stands', (texte) => texte],
  ['the line ends of Windows', (texte) => texte.replaceAll('\n', '\r\n')],
  ['a byte order mark', (texte) => `\uFEFF${texte}`],
  ['no end to the last line', (texte) => texte.trimEnd()],
  [
    'comments everywhere',
    (texte) => `# en tête\n\n${texte.replace(/^statut: (\w+)$/m, 'statut: $1   # relu')}\n# fin\n`,
  ],
  [
    'the sources one by line',
    (texte) =>
      texte.replace(
        /^source: \[(.*)\]$/m,
        (_, ids: string) =>
          `source:\n${ids
            .split(', ')
            .map((id) => `  - ${id}`)
            .join('\n')}`,
      ),
  ],
  [
    'the status last',
    (texte) => `${texte.replace(/^statut: .*\n/m, '')}statut: ${/^statut: (.*)$/m.exec(texte)?.[1] ?? ''}`,
  ],
  [
    'the source last',
    (texte) => `${texte.replace(/^source: .*\n/m, '')}source: ${/^source: (.*)$/m.exec(texte)?.[1] ?? ''}`,
  ],
  ['quotes and spaces', (texte) => texte.replace(/^source: ([^[\n]*)$/m, 'source:   "$1"  ')],
]

describe.each(ECRITURES)('any line can be withdrawn and given back: %s', (_, changer) => {
  it.each(FICHES)('%s', (nom, texte) => {
    const avant = changer(texte)
    const retire = texteRetire(avant, MOTIF, 'sans-date-fermeture-fictive')
    const { valeur, constats } = verifierForme('lignes', nom, parse(retire))
    expect(constats).toEqual([])
    const retrait = {
      statut: 'retire',
      raison: { texte: 'Le service a fermé, d’après la mairie fictive.', source: 'sans-date-fermeture-fictive' },
    }
    expect(valeur).toMatchObject(retrait)
    expect(parse(retire)).toEqual({ ...(parse(avant) as object), ...retrait })
    expect(texteRetabli(retire)).toBe(avant)
  })
})

it('the change is small: no line is touched but those of the status and the reason', () => {
  for (const [, texte] of FICHES) {
    const lignes = new Set(texteRetire(texte, MOTIF, 'sans-date-fermeture-fictive').split('\n'))
    const perdues = texte.split('\n').filter((ligne) => !lignes.has(ligne))
    expect(perdues.filter((ligne) => !/^(statut: |raison:|  +\S)/.test(ligne))).toEqual([])
    expect(perdues.filter((ligne) => !lignes.has(`#   ${ligne}`))).toEqual([])
  }
})

it('whatever the reason says, it is read back as it was said, and undone', () => {
  const [, texte] = FICHES[0] ?? ['', '']
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (motif) => {
      const retire = texteRetire(texte, motif, 'sans-date-fermeture-fictive')
      expect((parse(retire) as { raison: { texte: string } }).raison.texte).toBe(motif.trim().replaceAll("'", '’'))
      expect(texteRetabli(retire)).toBe(texte)
    }),
  )
})

it('what was corrected after the withdrawal is kept when it is undone', () => {
  const texte = 'organisation: 99-a\nnumero: "0199000001"\nusage: garde\nstatut: publie\nsource: a-1\n'
  const corrige = texteRetire(texte, MOTIF, 'b-2').replace('usage: garde', 'usage: rendezVous')
  expect(texteRetabli(corrige)).toBe(texte.replace('usage: garde', 'usage: rendezVous'))
})

it('the reason of before comes back with its documents, whatever lines it takes', () => {
  const texte =
    'organisation: 99-a\nstatut: conteste\nraison:\n  texte: >-\n    Une raison\n    longue.\n  source: [a-1, b-2]\nsource: a-1\n'
  const retire = texteRetire(texte, MOTIF, 'c-3')
  expect(parse(retire)).toMatchObject({ raison: { source: 'c-3' }, source: 'a-1' })
  expect(texteRetabli(retire)).toBe(texte)
})
