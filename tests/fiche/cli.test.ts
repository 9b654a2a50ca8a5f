import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFautes } from '../../src/data/fautes.ts'
import { enLignes } from '../fixtures/checks.ts'
import { copier, type Copie } from '../fixtures/copie.ts'
import { TODAY } from '../fixtures/dataset.ts'

let copie: Copie
beforeEach(() => {
  copie = copier('tests/fixtures/contenu')
})
afterEach(() => copie.jeter())

const LIGNE = 'lignes/45-fictive.yaml'
const MOTIF = 'La mairie fictive annonce la fin de ce service.'
const fautes = () => enLignes(readFautes(copie.dossier, TODAY).constats)
const changes = (avant: Map<string, string>) =>
  [...copie.tout()].filter(([nom, texte]) => avant.get(nom) !== texte).map(([nom]) => nom)

describe('a number is withdrawn by one command, and given back by another', () => {
  const RETIRER = ['retirer', '45-fictive', '--motif', MOTIF, '--source', '2026-02-gazette-fictive']

  it('one file changes, the content stays without fault, the message of the commit is ready', () => {
    const avant = copie.tout()
    const { status, dit } = copie.fiche(RETIRER)
    expect(status).toBe(0)
    expect(changes(avant)).toEqual([LIGNE])
    expect(fautes()).toBe('')
    expect(dit).toMatchInlineSnapshot(`
      "content/lignes/45-fictive.yaml : la ligne est retirée. Le site ne proposera plus son numéro.
      Pour revenir en arrière : npm run fiche -- retirer 45-fictive --annuler

      Message proposé pour l’envoi :

      [45-fictive] Retirer le numéro

      La mairie fictive annonce la fin de ce service.
      Source : Article fictif, La Gazette fictive (2026-02-gazette-fictive)."
    `)
    expect(copie.fiche(['retirer', '45-fictive', '--annuler']).status).toBe(0)
    expect(copie.tout()).toEqual(avant)
  })

  it('a document that nothing cites any more is told, withdrawn or confirmed, since the checks refuse it', () => {
    const DOUTE = 'sources/2026-03-gazette-fictive.yaml'
    copie.ecrire(DOUTE, copie.lire('sources/2026-02-gazette-fictive.yaml').replaceAll('2026-02', '2026-03'))
    const contestee = copie
      .lire(LIGNE)
      .replace(
        /^statut: .*$/m,
        'statut: conteste\nraison: { texte: "Un article fictif met ce numéro en doute.", source: 2026-03-gazette-fictive }',
      )
    for (const commande of [RETIRER, ['verifier', '45-fictive', '--reponse', 'confirme', '--le', TODAY]]) {
      copie.ecrire(LIGNE, contestee)
      expect(fautes()).toBe('')
      expect(copie.fiche(commande).dit).toContain(
        `Plus aucune fiche ne cite « 2026-03-gazette-fictive » : citez ce document, ou supprimez ${DOUTE}.`,
      )
      expect(fautes()).toContain('Aucune fiche ne cite cette source')
    }
  })

  it('the same number on another line is not forgotten', () => {
    copie.ecrire('lignes/45-garde.yaml', copie.lire('lignes/45-garde.yaml').replace('0199000002', '0199000001'))
    expect(copie.fiche(RETIRER).dit).toContain(
      'Attention, le 01\u00a099\u00a000\u00a000\u00a001 reste proposé par : lignes/45-garde.',
    )
  })

  it.each([
    [
      'a line that nobody wrote',
      ['45-fictif', '--motif', MOTIF, '--source', '2026-02-gazette-fictive'],
      'Aucune ligne « 45-fictif » dans lignes/. Vouliez-vous écrire « 45-fictive » ?',
    ],
    [
      'a document that nobody wrote',
      ['45-fictive', '--motif', MOTIF, '--source', 'sans-date-rien'],
      'Aucune source « sans-date-rien » dans sources/.',
    ],
    ['no document', ['45-fictive', '--motif', MOTIF], 'pas de retrait sans document'],
    ['no reason', ['45-fictive', '--source', '2026-02-gazette-fictive'], 'Il faut --motif'],
    ['no line', ['--motif', MOTIF], 'Quelle ligne ?'],
    [
      'a reason too short',
      ['45-fictive', '--motif', 'Fini.', '--source', '2026-02-gazette-fictive'],
      'raison.texte : trouvé « Fini. ». Attendu : un texte d’au moins 20 caractères.',
    ],
    [
      'a telephone in the reason',
      ['45-fictive', '--motif', `${MOTIF} Faites le 01 99 00 00 09.`, '--source', '2026-02-gazette-fictive'],
      'Retirez « 01 99 00 00 09 »',
    ],
    [
      'a person in the reason',
      [
        '45-fictive',
        '--motif',
        'Le docteur Inventé ne répond plus depuis mars.',
        '--source',
        '2026-02-gazette-fictive',
      ],
      'Retirez « docteur Inventé »',
    ],
    ['an option misspelt', ['45-fictive', '--motiv', MOTIF], 'Option « --motiv » inconnue'],
    ['an undoing of nothing', ['45-fictive', '--annuler'], 'La ligne « 45-fictive » n’est pas retirée.'],
  ])('%s is refused in French and nothing is written', (_, args, attendu) => {
    const avant = copie.tout()
    const { status, dit } = copie.fiche(['retirer', ...args])
    expect(status).toBe(1)
    expect(dit).toContain(attendu)
    expect(dit).not.toMatch(/\bat .*\.ts:\d+/)
    expect(copie.tout()).toEqual(avant)
  })

  it('a line is withdrawn once, and a withdrawal by hand is not undone by guess', () => {
    copie.fiche(RETIRER)
    expect(copie.fiche(RETIRER)).toEqual({ status: 1, dit: 'La ligne « 45-fictive » est déjà retirée.' })
    copie.ecrire(LIGNE, copie.lire(LIGNE).replace(/^#.*\n/gm, ''))
    const avant = copie.tout()
    expect(copie.fiche(['retirer', '45-fictive', '--annuler']).dit).toContain('remettez vous-même « statut »')
    expect(copie.tout()).toEqual(avant)
  })
})

describe('what a call taught is written where the site reads it', () => {
  const noter = (...args: string[]) => copie.fiche(['verifier', '45-fictive', ...args])

  it('a number that answers becomes confirmed by a document of its own', () => {
    const avant = copie.tout()
    const { status, dit } = noter(
      '--reponse',
      'confirme',
      '--le',
      '2026-11-20',
      '--note',
      "Un secrétariat répond, c'est gratuit.",
    )
    expect(status).toBe(0)
    expect(dit).toContain('[45-fictive] Confirmer le numéro')
    expect(changes(avant)).toEqual([LIGNE, 'sources/2026-11-20-appel-45-fictive.yaml'])
    expect(copie.lire('sources/2026-11-20-appel-45-fictive.yaml')).toMatchInlineSnapshot(`
      "titre: "Appel téléphonique : CPTS fictive"
      editeur: "CPTS fictive"
      type: appel
      publieLe: "2026-11-20"
      consulteLe: "2026-11-20"
      numerosCites: ["0199000001"]
      note: "Un secrétariat répond, c’est gratuit."
      "
    `)
    expect(parse(copie.lire(LIGNE))).toEqual({
      ...(parse(avant.get(LIGNE) ?? '') as object),
      statut: 'confirme',
      source: ['2026-01-mairie-fictive', '2026-02-gazette-fictive', '2026-11-20-appel-45-fictive'],
    })
    expect(fautes()).toBe('')
  })

  it('a year later the content says that the number must be rung again', () => {
    noter('--reponse', 'confirme', '--le', '2026-11-20')
    expect(enLignes(readFautes(copie.dossier, '2027-11-19').constats)).toBe('')
    expect(enLignes(readFautes(copie.dossier, '2027-11-20').constats)).toContain(
      '45-fictive.yaml | statut | « confirme »',
    )
  })

  it('a number that is no longer that of the service becomes contested, with what was heard', () => {
    const avant = copie.lire(LIGNE)
    expect(
      noter('--reponse', 'contredit', '--le', '2026-11-20', '--note', 'Le service a changé de numéro.').status,
    ).toBe(0)
    expect(parse(copie.lire(LIGNE))).toMatchObject({
      statut: 'conteste',
      raison: {
        texte: 'Lors d’un appel le 20 novembre 2026 : Le service a changé de numéro.',
        source: '2026-11-20-appel-45-fictive',
      },
      source: (parse(avant) as { source: unknown }).source,
    })
    expect(fautes()).toBe('')
    noter('--reponse', 'contredit', '--le', '2026-11-21', '--note', 'Personne ne connaît ce service.')
    expect(parse(copie.lire(LIGNE))).toMatchObject({
      raison: {
        texte: expect.stringContaining('changé de numéro. Lors d’un appel le 21'),
        source: ['2026-11-20-appel-45-fictive', '2026-11-21-appel-45-fictive'],
      },
    })
    expect(fautes()).toBe('')
    noter('--reponse', 'confirme', '--le', '2026-11-22')
    expect(parse(copie.lire(LIGNE))).toMatchObject({ statut: 'confirme' })
    expect(copie.lire(LIGNE)).not.toContain('raison')
    expect(fautes()).toBe('')
  })

  it.each([
    ['tomorrow', ['--reponse', 'confirme', '--le', '2026-11-23'], 'au plus tard 2026-11-22'],
    ['a day that does not exist', ['--reponse', 'confirme', '--le', '2026-02-30'], '--le « 2026-02-30 »'],
    ['a call of long ago', ['--reponse', 'confirme', '--le', '2025-11-21'], 'plus d’un an ne confirme plus'],
    ['another word', ['--reponse', 'oui', '--le', TODAY], 'écrivez confirme ou contredit'],
    ['no day', ['--reponse', 'confirme'], 'Il faut --reponse confirme|contredit et --le'],
    ['a contradiction without words', ['--reponse', 'contredit', '--le', TODAY], '--note : dites en une phrase'],
    [
      'a person',
      ['--reponse', 'confirme', '--le', TODAY, '--note', 'Mme Inventée répond.'],
      'Retirez « Mme Inventée »',
    ],
    [
      'a private number',
      ['--reponse', 'confirme', '--le', TODAY, '--note', 'Ou le 06 99 00 00 01.'],
      'Retirez « 06 99 00 00 01 »',
    ],
    [
      'an address',
      ['--reponse', 'confirme', '--le', TODAY, '--note', 'Écrire à x@fictif.invalid'],
      'Retirez « x@fictif.invalid »',
    ],
    [
      'an address that hides its sign',
      ['--reponse', 'confirme', '--le', TODAY, '--note', 'Écrire à x (at) fictif.invalid'],
      'Retirez « x (at) fictif.invalid »',
    ],
  ])('%s is refused and nothing is written', (_, args, attendu) => {
    const avant = copie.tout()
    const { status, dit } = noter(...args)
    expect(status).toBe(1)
    expect(dit).toContain(attendu)
    expect(copie.tout()).toEqual(avant)
  })

  it('eleven months later it still confirms, as the checks have it', () => {
    expect(noter('--reponse', 'confirme', '--le', '2025-12-22').status).toBe(0)
    expect(fautes()).toBe('')
  })

  it.each(['lignes/45-fictive.yaml', `sources/${TODAY}-appel-45-fictive.yaml`])(
    'a disk that is full at %s: told in French, nothing half done',
    (fichier) => {
      const avant = copie.tout()
      symlinkSync('/dev/full', join(copie.dossier, `${fichier}.neuf`))
      const { status, dit } = noter('--reponse', 'confirme', '--le', TODAY)
      expect(status).toBe(1)
      expect(dit).toContain('le disque est plein. Faites de la place')
      expect(dit).not.toContain('\n    at ')
      expect(copie.tout()).toEqual(avant)
      expect(noter('--reponse', 'confirme', '--le', TODAY).status).toBe(0)
    },
  )

  it('an emergency number is never rung to check, a withdrawn one is not confirmed, a day counts once', () => {
    copie.ecrire('lignes/45-garde.yaml', copie.lire('lignes/45-garde.yaml').replace('0199000002', '15'))
    expect(copie.fiche(['verifier', '45-garde', '--reponse', 'confirme', '--le', TODAY]).dit).toContain(
      'On ne compose pas le 15',
    )
    noter('--reponse', 'confirme', '--le', TODAY)
    expect(noter('--reponse', 'confirme', '--le', TODAY).dit).toContain('Un appel de ce jour est déjà noté')
    copie.fiche(['retirer', '45-fictive', '--motif', MOTIF, '--source', '2026-02-gazette-fictive'])
    expect(noter('--reponse', 'confirme', '--le', '2026-11-21').dit).toContain('La ligne « 45-fictive » est « retire »')
  })
})

describe('the round of calls', () => {
  it('tells the five questions and keeps the emergency numbers apart', () => {
    copie.ecrire('lignes/45-garde.yaml', copie.lire('lignes/45-garde.yaml').replace('0199000002', '15'))
    expect(copie.fiche(['verifier', '--departement', '45']).dit).toMatchInlineSnapshot(`
      "Numéros à vérifier par téléphone : 1, les moins sûrs et les plus anciens d’abord.

      Dites que vous vérifiez un annuaire public. Rappelez plus tard si la ligne est occupée. Les cinq questions :
        1. Qui répond ? (un secrétariat, un infirmier, un médecin, un répondeur…)
        2. Quels jours et à quelles heures répondez-vous ? Et les jours fériés ?
        3. Qui peut appeler ? (sans médecin traitant, médecin absent, tout le monde…)
        4. Pour quelles communes ?
        5. Qu’est-ce que vous refusez ? (ordonnances, certificats, arrêts de travail…)

      1. 01 99 00 00 01  CPTS fictive
         45-fictive · publié, en février 2026, il y a 9 mois · La Gazette fictive.

      Ne composez jamais un numéro d’urgence pour vérifier : écrivez à ces services.
         15  CPTS fictive
         45-garde · publié, en janvier 2026, il y a 10 mois · Mairie fictive.

      Noter la réponse, sans nom de personne :
        npm run fiche -- verifier <ligne> --reponse confirme --le 2026-11-22 --note "Un secrétariat répond du lundi au vendredi."
        --reponse contredit si le numéro n’est pas, ou n’est plus, celui du service."
    `)
  })

  it('a département without a line, and a command that does not exist, are told', () => {
    expect(copie.fiche(['verifier', '--departement', '99'])).toMatchObject({
      status: 1,
      dit: expect.stringContaining('« 99 »'),
    })
    expect(copie.fiche(['suprimer'])).toMatchObject({
      status: 1,
      dit: expect.stringContaining('n’est pas une commande'),
    })
    expect(copie.fiche([])).toMatchObject({ status: 1, dit: expect.stringContaining('npm run fiche -- retirer') })
  })
})

describe('what must never be published is written as a fingerprint', () => {
  it.each([
    ['a number', ['06 99 00 00 01'], 'numeros', '06.99.00.00.01'],
    ['an address', ['presse@fictif.invalid'], 'courriels', 'Presse@fictif.invalid'],
    ['a name', ['Inès', 'Fictive'], 'noms', 'FICTIVE Ines'],
  ])('%s: what the command gives is what the check then finds', (_, mots, sorte, ecrit) => {
    const { status, dit } = copie.fiche(['empreinte', ...mots])
    expect(status).toBe(0)
    expect(dit).toContain(`sous « ${sorte} »`)
    const empreinte = / - ([0-9a-f]{64})$/.exec(dit)?.[1] ?? ''
    copie.ecrire('interdits.yaml', `${sorte}: [${empreinte}]\n`)
    expect(fautes()).toBe('')
    copie.ecrire(LIGNE, `# ${ecrit}\n${copie.lire(LIGNE)}`)
    expect(fautes()).toContain('content/interdits.yaml')
  })

  it('a word alone is nobody', () => {
    expect(copie.fiche(['empreinte', 'Inès'])).toMatchObject({
      status: 1,
      dit: expect.stringContaining('dix chiffres'),
    })
  })
})
