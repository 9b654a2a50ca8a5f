import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TODAY } from '../fixtures/dataset.ts'

let dossier = ''
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'contenu-'))
  cpSync('tests/fixtures/contenu', dossier, { recursive: true })
})
afterEach(() => rmSync(dossier, { recursive: true }))

/** The real command, as the build runs it. */
function verifier(...plus: string[]) {
  return verifierLe(TODAY, ...plus)
}

function verifierLe(jour: string, ...plus: string[]) {
  const args = ['src/data/check-content.ts', dossier, ...plus]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, TODAY: jour },
  })
  return { status, dit: `${stdout}${stderr}`.trim() }
}

const lire = (fichier: string) => readFileSync(join(dossier, fichier), 'utf8')
const ecrire = (fichier: string, texte: string | Buffer) => writeFileSync(join(dossier, fichier), texte)

/** Replaces a passage that must be there, so that a fault is never missed in silence. */
function fausser(fichier: string, juste: string, faux: string) {
  expect(lire(fichier)).toContain(juste)
  ecrire(fichier, lire(fichier).replace(juste, faux))
}

const LIGNE = 'lignes/45-fictive.yaml'

it('content without a fault says so and lets the build go on', () => {
  expect(verifier()).toEqual({ status: 0, dit: 'content/ : 30 fiches, aucune faute.' })
})

it.each(['demain', '28/11/2026', '2026-11', '2026-02-30'])('« %s » is no day: said in a sentence, not as faults', (jour) => {
  expect(verifierLe(jour)).toEqual({
    status: 1,
    dit: `TODAY vaut « ${jour} », qui n’est pas un jour. Écrivez AAAA-MM-JJ, par exemple 2026-11-22, ou rien.`,
  })
})

it('a day that is set but empty is the day of today', () => {
  expect(verifierLe('')).toMatchObject({ status: 0 })
})

it('five faults put at once are all told in one run, each with file, key, what was found and what to do', () => {
  rmSync(join(dossier, 'sources/2026-02-gazette-fictive.yaml'))
  fausser('centres/45-fictif.yaml', "'45191'", "'45999'")
  fausser('numeros/15.yaml', "'15'", "'019900000'")
  ecrire('lignes/45-fictive.yml', lire(LIGNE))
  fausser('organisations/45-fictive.yaml', 'territoire:', 'teritoire:')
  const { status, dit } = verifier()
  expect(status).toBe(1)
  expect(dit).toMatchInlineSnapshot(`
    "content/organisations/45-fictive.yaml
      teritoire : trouvé « teritoire ». Cette clé n’existe pas. Vouliez-vous écrire « territoire » ?

    content/lignes/45-fictive.yml
      fichier : trouvé « 45-fictive.yml ». Nommez le fichier en minuscules sans accent, mots séparés par des tirets, terminé par « .yaml ».

    content/numeros/15.yaml
      numero : trouvé « 019900000 ». Attendu : dix chiffres qui commencent par 0, sans espace, ou un numéro court connu (15, 112, 114, 116117…).

    content/lignes/45-fictive.yaml
      source[1] : trouvé « 2026-02-gazette-fictive ». Aucun fichier content/sources/2026-02-gazette-fictive.yaml. Vouliez-vous écrire « 2026-01-mairie-fictive » ?

    content/centres/45-fictif.yaml
      adresse.commune : trouvé « 45999 ». Ce code INSEE de commune n’existe pas dans le découpage officiel de l’année. Vérifiez-le sur geo.api.gouv.fr.

    5 fautes dans content/. Rien n’est publié tant qu’il en reste."
  `)
})

it('the same faults are written as Markdown for a comment, and the build still stops', () => {
  fausser(LIGNE, 'usage: soinsNonProgrammes', 'usage: soins')
  const rapport = `${dossier}.md`
  const { status } = verifier('--markdown', rapport)
  const lire = () => readFileSync(rapport, 'utf8')
  expect(status).toBe(1)
  expect(lire()).toContain('**1 faute dans content/.')
  expect(lire()).toContain('### <code>content/lignes/45-fictive.yaml</code>')
  expect(lire()).toContain('| <code>usage</code> | <code>soins</code> | Attendu : l’un de ces mots')
  fausser(LIGNE, 'usage: soins', 'usage: soinsNonProgrammes')
  expect(verifier('--markdown', rapport).status).toBe(0)
  expect(lire()).toBe('**30 fiches, aucune faute.**\n')
  rmSync(rapport)
})

describe('what editors and copies do to a file is harmless', () => {
  it.each([
    ['a byte order mark', (texte: string) => `\uFEFF${texte}`],
    ['the line ends of Windows', (texte: string) => texte.replaceAll('\n', '\r\n')],
    ['both', (texte: string) => `\uFEFF${texte.replaceAll('\n', '\r\n')}`],
    ['a comment and blank lines', (texte: string) => `# un commentaire\n\n${texte}\n\n`],
    ['a tab at the end of a line', (texte: string) => texte.replace('usage: soinsNonProgrammes', 'usage: soinsNonProgrammes\t')],
  ])('%s', (_, changer) => {
    ecrire(LIGNE, changer(lire(LIGNE)))
    expect(verifier().status).toBe(0)
  })
})

describe('a text is words: whatever could act or hide in it is told with its key', () => {
  it.each([
    ['a tag', '<img src=x onerror=alert(1)> et du texte', '<img src=x onerror=alert(1)>'],
    ['a script', 'Du texte <script>alert(1)</script>', '<script>'],
    ['the address of a script', 'Un lien javascript:alert(1) ici', 'javascript:'],
    ['a mark of direction, as an escape', 'Du texte \\u202E retourné', 'U+202E'],
    ['a space without width', 'Du te\\u200bxte caché', 'U+200B'],
    ['a null character', 'Du texte\\0 coupé', 'U+0000'],
    ['a tab, as an escape', 'Du texte\\tavec un trou', 'une tabulation'],
    ['an e-mail address', 'Écrivez à contact@fictif.invalid', 'contact@fictif.invalid'],
    ['an e-mail address in disguise', 'Écrivez à contact (at) fictif.invalid', 'contact (at) fictif.invalid'],
  ])('%s', (_, texte, trouve) => {
    ecrire(LIGNE, `${lire(LIGNE)}precisions:\n  - { texte: "${texte}", source: 2026-01-mairie-fictive }\n`)
    const { status, dit } = verifier()
    expect(status).toBe(1)
    expect(dit).toContain(`${LIGNE}\n  precisions[0].texte : trouvé « ${trouve}`)
  })

  it.each([
    ['in the file itself', '# un \u202Ecommentaire\n', 'ligne 1 : trouvé « U+202E »'],
    ['an e-mail address in a comment', '# contact@fictif.invalid\n', 'trouvé « contact@fictif.invalid »'],
  ])('%s', (_, commentaire, attendu) => {
    ecrire(LIGNE, `${commentaire}${lire(LIGNE)}`)
    expect(verifier().dit).toContain(attendu)
  })
})

describe('a file that cannot be read is told, with the others, never a crash', () => {
  const BOMBE = 'a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n'

  it.each([
    ['a tab for indentation', 'numero:\n\t- x\n', 'ligne 2'],
    ['a bracket left open', 'numero: [x\n', 'ligne 2'],
    ['a key written twice', "numero: '15'\nnumero: '112'\n", 'ligne 2'],
    ['two documents in one file', 'a: 1\n---\nb: 2\n', 'ligne 2'],
    ['an alias bomb', BOMBE, '« &a »'],
    ['an anchor that nobody uses', 'numero: &n "15"\n', '« &n »'],
    ['a tag', 'numero: !!str 15\n', 'étiquettes'],
    ['a merge of keys', '<<: { numero: "15" }\n', '« << »'],
    ['another version of YAML', '%YAML 1.1\n---\nnumero: "15"\n', '%YAML'],
    ['brackets without end', '['.repeat(60_000), 'fichier'],
    ['a book', `nom: "${'x'.repeat(70_000)}"\n`, '65536 octets'],
    ['Latin letters of another age', Buffer.from('nom: caf\xe9\n', 'latin1'), 'UTF-8'],
    ['zeros', 'numero: "15"\0\n', 'U+0000'],
    ['an empty file', '', 'fichier'],
    ['a text instead of keys', 'bonjour\n', 'fichier'],
    ['a list instead of keys', '- numero\n', 'fichier'],
    ['a binary file', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), ''],
  ])('%s', (_, texte, ou) => {
    ecrire('lignes/45-abime.yaml', texte)
    fausser('lignes/45-garde.yaml', 'usage: garde', 'usage: gardes')
    const { status, dit } = verifier()
    expect(status).toBe(1)
    expect(dit).not.toMatch(/node:|\bat .*\.ts:\d+/)
    expect(dit).toContain('content/lignes/45-abime.yaml')
    expect(dit).toContain(ou)
    expect(dit).toContain('usage : trouvé « gardes ». Attendu : l’un de ces mots')
    expect(dit).toContain('Rien n’est publié tant qu’il en reste.')
  })

  it.each([
    ['a key written twice', "numero: '15'\nnumero: '112'\n", "« numero: '112' ». Cette clé est déjà écrite plus haut"],
    ['a tab', 'numero:\n\t- x\n', '« - x ». Une tabulation'],
    ['a space forgotten', "organisation: x\nusage:garde\nstatut: publie\n", '« usage:garde ». Une clé ou sa valeur'],
    ['a colon in a name', 'nom: CPTS : test\n', '« nom: CPTS : test ». Deux « : » sur une ligne'],
    ['a quote left open', 'numero: "0199000001\n', '« numero: "0199000001 ». Il manque un signe'],
    ['a comma forgotten', 'a: { b: "c" d: 1 }\n', '« a: { b: "c" d: 1 } ». Un signe manque'],
    ['an indentation of one', 'a:\n  b: 1\n c: 2\n', 'Le décalage est faux'],
    ['two records', 'a: 1\n---\nb: 2\n', 'Un fichier ne contient qu’une fiche'],
  ])('the gesture is told in French, beside the line as it stands: %s', (_, texte, attendu) => {
    ecrire('lignes/45-abime.yaml', texte)
    const { dit } = verifier()
    expect(dit).toContain(attendu)
    expect(dit).not.toMatch(/ at line | must | should | not allowed|Missing|Nested/)
  })

  it('a broken file does not accuse the documents that it cites', () => {
    ecrire('lignes/45-fictive.yaml', `${lire(LIGNE)}pour: [\n`)
    expect(verifier().dit).not.toContain('Aucune fiche ne cite cette source')
  })

  it.each(['45-oubli.yaml.txt', '45-oubli'])('a file whose name would hide it is told: %s', (nom) => {
    ecrire(`lignes/${nom}`, lire(LIGNE))
    expect(verifier().dit).toContain(nom)
  })

  it('a file or a folder that nothing reads is told, so that no record is forgotten', () => {
    mkdirSync(join(dossier, 'lignes/45-dossier.yaml'))
    mkdirSync(join(dossier, 'ligne'))
    ecrire('45-perdue.yaml', lire(LIGNE))
    const { dit } = verifier()
    expect(dit).not.toMatch(/EISDIR|\bat .*\.ts:\d+/)
    for (const perdu of ['lignes/45-dossier.yaml', 'content/ligne\n', 'content/45-perdue.yaml']) expect(dit).toContain(perdu)
  })

  it('the deny list and the exceptions cannot be lost', () => {
    rmSync(join(dossier, 'interdits.yaml'))
    ecrire('exceptions.yaml', '- { controle: x }\n')
    const { dit } = verifier()
    expect(dit).toContain('content/interdits.yaml\n  fichier : trouvé « rien »')
    expect(dit).toContain('content/exceptions.yaml\n  [0].controle')
  })

  it('names that could not be addresses are all refused', () => {
    const noms = ['45-Majuscule.yaml', '45 espace.yaml', '45-été.yaml', '45_souligne.yaml', '45-fin.YAML']
    for (const nom of noms) ecrire(`lignes/${nom}`, lire('lignes/45-garde.yaml'))
    const { dit } = verifier()
    expect(noms.filter((nom) => !dit.includes(`trouvé « ${nom} ». Nommez le fichier en minuscules`))).toEqual([])
  })
})
