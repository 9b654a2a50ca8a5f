import { describe, expect, it } from 'vitest'
import { accepter } from '../../../src/domain/checks/exceptions.ts'
import { periodesOrdonnees, sourcesDatees } from '../../../src/domain/checks/dates-ordonnees.ts'
import { fermeturesBreves } from '../../../src/domain/checks/fermetures.ts'
import { verifierForme } from '../../../src/domain/checks/forme.ts'
import { interdits } from '../../../src/domain/checks/interdits.ts'
import { numerosCites } from '../../../src/domain/checks/numeros-cites.ts'
import { numerosDits, numerosProposesDits } from '../../../src/domain/checks/numeros-dits.ts'
import { numerosPartages } from '../../../src/domain/checks/numeros-partages.ts'
import { numerosSurtaxes } from '../../../src/domain/checks/numeros-valides.ts'
import { references } from '../../../src/domain/checks/references.ts'
import { CHECKS } from '../../../src/domain/checks/toutes.ts'
import { enLignes, fautes } from '../../fixtures/checks.ts'
import { conseil, contexteDe, ligne, organisation, source } from '../../fixtures/dataset.ts'

const DOC = { '2024-doc': source({ numerosCites: ['0199000001', '116117'] }) }
const deLigne = (plus: object = {}, numero = '0199000001') => ({
  sources: DOC,
  lignes: { '99-a': ligne('99-a', numero, plus) },
})

describe('a number was read twice: in its record, and in that of a document that it names', () => {
  it('a digit that slipped is told with what to do', () => {
    expect(fautes(numerosCites, deLigne({}, '0199000010'))).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | numero | « 0199000010 » | Aucun document cité n’imprime le 01 99 00 00 10. Relisez-le sur le document. S’il y est, notez-le dans « numerosCites » de content/sources/2024-doc.yaml. S’il n’y est pas, corrigez-le."`,
    )
  })

  it('one of the documents is enough, another may print another number', () => {
    const sources = { ...DOC, 'autre-doc': source({ numerosCites: ['0199000002'] }) }
    const lignes = { '99-a': ligne('99-a', '0199000001', { source: ['autre-doc', '2024-doc'] }) }
    expect(fautes(numerosCites, { sources, lignes })).toBe('')
    expect(
      fautes(numerosCites, { sources, lignes: { '99-a': ligne('99-a', '0199000001', { source: 'autre-doc' }) } }),
    ).not.toBe('')
  })

  it.each([
    ['an old number', deLigne({ historique: [{ numero: '0199000003', source: '2024-doc' }] }), 'historique[0].numero'],
    [
      'a dentist on duty',
      {
        sources: DOC,
        departements: {
          '99': { gardeDentaire: { numero: '0199000003', texte: 'Un dentiste de garde.', source: '2024-doc' } },
        },
      },
      'gardeDentaire.numero',
    ],
    [
      'the 15 of a département',
      {
        sources: DOC,
        departements: { '99': { quinze: { texte: 'Ici, on fait le 15 pour un médecin.', source: '2024-doc' } } },
      },
      'quinze',
    ],
    [
      'a word of the search',
      { sources: DOC, mots: { feu: { mots: ['feu'], numero: '18', source: '2024-doc' } } },
      'numero',
    ],
  ])('%s too', (_, fiches, cle) => {
    expect(fautes(numerosCites, fiches)).toContain(` | ${cle} | `)
  })

  it('what we computed prints no number', () => {
    expect(() => fautes(numerosCites, { sources: { doc: source({ type: 'calcul', numerosCites: ['15'] }) } })).toThrow(
      'calcul',
    )
  })
})

describe('one number, one organisation', () => {
  it.each(['0699000001', '0199000001'])('%s under two names is told, on the second', (numero) => {
    const lignes = { '99-a': ligne('99-a', numero), '99-b': ligne('99-b', numero) }
    expect(fautes(numerosPartages, { lignes })).toContain('content/lignes/99-b.yaml | numero |')
    expect(fautes(numerosPartages, { lignes: { ...lignes, '99-b': ligne('99-a', numero) } })).toBe('')
  })

  it('116 117 serves everybody', () => {
    const lignes = { '99-a': ligne('99-a', '116117'), '99-b': ligne('99-b', '116117') }
    expect(fautes(numerosPartages, { lignes })).toBe('')
  })
})

describe('a sentence says only numbers that its record or its documents bear', () => {
  const resume = (texte: string) => ({ sources: DOC, organisations: { '98-x': organisation([], { resume: texte }) } })

  it.each([
    ['one that nobody knows', 'Pour cela, appelez le 51 tout de suite.', '51'],
    ['one of another need', 'Pour cela, appelez le 17 tout de suite.', '17'],
    ['a digit lost', 'Pour cela, faites le 11 117 le soir.', '11117'],
    ['without an article', 'Sinon, appelez 3115 sans attendre.', '3115'],
    ['one to type', 'Pour la caisse, tapez 3646 tout de suite.', '3646'],
    ['one cut in two', 'Pour la caisse, faites 36 46 le matin.', '3646'],
    ['one after « c’est »', 'En cas de fuite, c’est 19 depuis un poste fixe.', '19'],
    ['one that exists', 'Sinon, composez 17 sans attendre.', '17'],
    ['one to join', 'Vous pouvez joindre 3624 la nuit.', '3624'],
    ['one that is named', 'Faites le numéro 18 sans attendre.', '18'],
  ])('%s', (_, texte, numero) => {
    expect(fautes(numerosDits, resume(texte))).toContain(`resume | « ${numero} »`)
  })

  it.each([
    'Appelez le 15, ou le 116 117 le soir.',
    'Appelez 15, ou composez 116 117 le soir\u00a0; tapez 1 pour un médecin.',
    'Cela prend du temps\u00a0: c’est 48 heures, faites 10 minutes de marche.',
    'Le 7 février 2024, le 19 mars, au 20 h, le 3e, du 16.09.2025, le 12 % et les 45 communes.',
  ])('and that is no fault: « %s »', (texte) => {
    expect(fautes(numerosDits, resume(texte))).toBe('')
  })

  it('the document of the sentence counts, not that of the record around it', () => {
    const precisions = [{ texte: 'Le soir, faites le 116 117.', source: 'muet' }]
    const sources = { ...DOC, muet: source() }
    expect(fautes(numerosDits, { sources, lignes: { '99-a': ligne('99-a', '0199000001', { precisions }) } })).toContain(
      'precisions[0].texte | « 116117 »',
    )
  })

  it('an advice or a word whose button and sentence part', () => {
    const orientation = { suicide: conseil({ texte: 'Parlez-en au 3114.', numeros: ['3114', '114'] }) }
    expect(fautes(numerosProposesDits, { orientation })).toMatchInlineSnapshot(
      `"content/orientation/suicide.yaml | numeros[1] | « 114 » | La phrase de cette fiche ne dit pas « le 114 » : l’un des deux est faux."`,
    )
    const mots = { feu: { mots: ['feu'], numero: '18', texte: 'Un incendie : appelez le 15.', source: 's' } }
    expect(fautes(numerosProposesDits, { mots })).toContain('content/mots/feu.yaml | numero | « 18 »')
  })
})

describe('a page of prose says only short numbers that a record gives', () => {
  const page = (texte: string) =>
    fautes(numerosDits, { ...deLigne({}, '116117') }, { pages: new Map([['content/pages/methode.md', texte]]) })

  it('one that nobody has, and one that no record gives', () => {
    expect(page('Appelez le 116 118 le soir, ou composez le 17 en cas de danger.')).toMatchInlineSnapshot(`
      "content/pages/methode.md | fichier | « 116118 » | Ce n’est pas un numéro court connu : corrigez-le. S’il ne s’agit pas d’un téléphone, tournez la phrase autrement.
      content/pages/methode.md | fichier | « 17 » | Aucune fiche ne donne le 17 : corrigez la phrase, ou écrivez d’abord sa fiche, avec sa source."
    `)
  })

  it.each(['Appelez le 19 en cas de danger.', 'Composez le 3115 la nuit.', 'Faites le 11 117 le soir.'])(
    '« %s »',
    (texte) => {
      expect(page(texte)).toContain('content/pages/methode.md')
    },
  )

  it('the 15, the 112 and the number of a line pass', () => {
    expect(page('Appelez le 15, le 112 ou le 116 117.')).toBe('')
  })
})

describe('what is on the deny list stands nowhere, however it is written (hard case 33)', () => {
  // The fingerprint of the tests is the text itself, after a sign.
  const plus = {
    interdits: { numeros: ['#0699000001'], courriels: ['#presse@fictif.invalid'], noms: ['#ines fictive'] },
    textes: new Map([['content/lignes/99-a.yaml', '']]),
  }
  const dans = (texte: string) => fautes(interdits, deLigne({ precisions: [{ texte, source: 's' }] }), plus)

  it.each([
    '06 99 00 00 01',
    '06.99.00.00.01',
    '06-99-00-00-01',
    '0699000001',
    '+33 6 99 00 00 01',
    '+33 (0)6 99 00 00 01',
    '0033699000001',
    '06 99 000 001',
    '06\u202f99\u00a000 00 01',
    '6 99 00 00 01',
    'https://x.invalid/0699000001',
    'presse@fictif.invalid',
    'PRESSE@Fictif.invalid',
    'presse (at) fictif.invalid',
    'presse @ fictif.invalid',
    'Inès Fictive',
    'INES FICTIVE',
    'Fictive, Inès',
    'ines-fictive',
    'Ine\u0300s Fictive',
  ])('« %s »', (texte) => {
    expect(dans(`Contact : ${texte}.`)).toContain('content/lignes/99-a.yaml | precisions[0].texte | « ')
    expect(dans(`Contact : ${texte}.`)).not.toContain('0699')
  })

  it('in a comment, and in the name of a file', () => {
    const textes = new Map([['content/sources/ines-fictive.yaml', 'titre: x\n# 06 99 00 00 01\n']])
    expect(fautes(interdits, {}, { ...plus, textes })).toMatchInlineSnapshot(`
      "content/sources/ines-fictive.yaml | ligne 2 | « un numéro interdit » | Ce contact ne doit jamais être publié (content/interdits.yaml) : retirez-le, même d’un commentaire.
      content/sources/ines-fictive.yaml | ligne 1 | « un nom interdit » | Ce contact ne doit jamais être publié (content/interdits.yaml) : retirez-le, même d’un commentaire."
    `)
  })

  it('neighbours of what is forbidden pass', () => {
    expect(dans('Le 06 99 00 00 02, Inès Autre, autre@fictif.invalid, 2024-06-17, 45191.')).toBe('')
  })
})

describe('a number is offered with what makes it honest', () => {
  const surtaxe = (tarif: object) =>
    verifierForme('lignes', 'f', { ...deLigne({}, '0899000001').lignes['99-a'], ...tarif })
  const rattachee = (lien: object) => verifierForme('organisations', 'f', organisation([lien]))

  it('a surcharged one: not without its price, nor its price without a source that exists', () => {
    expect(fautes(numerosSurtaxes, deLigne({}, '0899000001'))).toContain('tarif | « 0899000001 »')
    expect(enLignes(surtaxe({ tarif: { texte: '0,80 € la minute' } }).constats)).toContain('tarif.source | « rien »')
    expect(fautes(references, deLigne({ tarif: { texte: '0,80 € la minute', source: 'nulle-part' } }))).toContain(
      'tarif.source | « nulle-part »',
    )
  })

  it('one that reaches a commune by a link: not without a source of that link that exists', () => {
    const lien = { statut: 'publie', preuve: 'liste', communes: ['99001'] }
    expect(enLignes(rattachee(lien).constats)).toContain('territoire.rattachements[0].source | « rien »')
    expect(enLignes(rattachee({ ...lien, source: [] }).constats)).toContain('territoire.rattachements[0].source')
    expect(
      fautes(references, { organisations: { '99-a': organisation([{ ...lien, source: 'nulle-part' }]) } }),
    ).toContain('territoire.rattachements[0].source | « nulle-part »')
  })
})

describe('a departure is accepted for a reason and for a time', () => {
  const exception = {
    controle: fermeturesBreves.name,
    fichier: 'content/lignes/99-a.yaml',
    cle: 'fermetures[0].au',
    raison: 'Le document annonce quatre mois de travaux.',
    jusquAu: '2027-10-31',
  }
  const travaux = (du: string, au: string) => ({ du, au, motif: 'travaux', source: '2024-doc' })
  const LONGS = travaux('2026-12-01', '2027-03-31')
  const juger = (exceptions: object[], fermetures: object[] = [LONGS], today = '2026-11-22') =>
    enLignes(
      accepter(
        CHECKS.filter((un) => un === fermeturesBreves),
        contexteDe(deLigne({ fermetures }), { exceptions: exceptions as never, today }),
      ),
    )

  it('the fault is silent until the last day, and comes back with its exception the day after', () => {
    expect(juger([])).toContain('fermetures[0].au')
    expect(juger([exception], [LONGS], '2027-10-31')).toBe('')
    expect(juger([exception], [LONGS], '2027-11-01')).toMatchInlineSnapshot(`
      "content/lignes/99-a.yaml | fermetures[0].au | « 2027-03-31 » | Cette fermeture dure plus de 92 jours : vérifiez la date, ou écrivez plutôt « statut: suspendu ».
      content/exceptions.yaml | [0].jusquAu | « 2027-10-31 » | Cette exception a pris fin (nous sommes le 2027-11-01) : corrigez la fiche, puis retirez l’exception."
    `)
  })

  it('it covers the key that it names: the same fault of another key of the record is told', () => {
    const autre = travaux('2027-05-01', '2027-09-30')
    expect(juger([exception], [LONGS, autre])).toMatchInlineSnapshot(
      `"content/lignes/99-a.yaml | fermetures[1].au | « 2027-09-30 » | Cette fermeture dure plus de 92 jours : vérifiez la date, ou écrivez plutôt « statut: suspendu »."`,
    )
    expect(juger([{ ...exception, cle: 'fermetures[1].au' }])).toMatchInlineSnapshot(`
      "content/lignes/99-a.yaml | fermetures[0].au | « 2027-03-31 » | Cette fermeture dure plus de 92 jours : vérifiez la date, ou écrivez plutôt « statut: suspendu ».
      content/exceptions.yaml | [0].cle | « fermetures[1].au » | Dans cette fiche, ce contrôle parle de : fermetures[0].au."
    `)
  })

  it.each([
    ['one that silences nothing', { ...exception }, [], 'Ce contrôle ne trouve rien à redire'],
    [
      'one for another record',
      { ...exception, fichier: 'content/lignes/99-b.yaml' },
      [LONGS],
      '[0].fichier | « content/lignes/99-b.yaml »',
    ],
    [
      'a check misspelt',
      { ...exception, controle: fermeturesBreves.name.replace('trimestre', 'trimestr') },
      [LONGS],
      'Vouliez-vous écrire',
    ],
    ['a check that nobody wrote', { ...exception, controle: 'rien' }, [LONGS], 'Les contrôles :'],
  ])('%s is a fault itself', (_, une, fermetures, dit) => {
    expect(juger([une], fermetures)).toContain('content/exceptions.yaml')
    expect(juger([une], fermetures)).toContain(dit)
  })

  it('it lasts a year at most: a departure is looked at again', () => {
    expect(juger([{ ...exception, jusquAu: '2099-12-31' }])).toMatchInlineSnapshot(
      `"content/exceptions.yaml | [0].jusquAu | « 2099-12-31 » | Une exception vaut un an au plus : écrivez un jour plus proche, et relisez-la alors."`,
    )
  })

  it('nothing excuses a number that may be wrong: all checks of numbers refuse, but for one that two services share', () => {
    const numeros = CHECKS.filter(({ name }) => /numéro/.test(name) && name !== numerosPartages.name)
    expect(numeros.length).toBeGreaterThanOrEqual(7)
    for (const check of [...numeros, interdits]) {
      const contexte = contexteDe(deLigne({}, '0899000001'), {
        exceptions: [{ ...exception, controle: check.name, cle: 'numero' }],
      })
      const dit = enLignes(accepter([check], contexte))
      expect(dit, check.name).toContain('n’admet pas d’exception')
      expect(dit.split('\n').slice(0, -1).join('\n'), check.name).toBe(enLignes(check.check(contexte)))
    }
  })
})

describe('dates follow each other', () => {
  const document = (id: string, plus: object) => fautes(sourcesDatees, { sources: { [id]: source(plus) } })

  it('a document read before it was published, or whose name says another day', () => {
    expect(document('2026-11-20-avis', { publieLe: '2026-11-20', consulteLe: '2026-11-01' })).toContain(
      'publieLe | « 2026-11-20 »',
    )
    expect(document('2024-01-12-avis', { publieLe: '2024-10-12' })).toMatchInlineSnapshot(
      `"content/sources/2024-01-12-avis.yaml | publieLe | « 2024-10-12 » | Le nom du fichier commence par cette date, ou par son année ou son mois : corrigez l’un des deux."`,
    )
    expect(document('sans-date-avis', { publieLe: '2024' })).not.toBe('')
    expect(document('2025-03-avis', {})).toMatchInlineSnapshot(
      `"content/sources/2025-03-avis.yaml | publieLe | « rien » | Le nom du fichier porte une date : écrivez-la ici, ou nommez-le « sans-date-… »."`,
    )
  })

  it.each([
    ['2024-01-12-avis', '2024-01-12'],
    ['2024-01-avis', '2024-01-12'],
    ['2024-avis', '2024-01'],
    ['2024-01-avis', '2024-01'],
    ['sans-date-avis', undefined],
  ])('%s published %s passes', (id, publieLe) => {
    expect(document(id, publieLe ? { publieLe } : {})).toBe('')
  })

  it.each([
    ['2024-03', '2024-02', false],
    ['2024-03-02', '2024-03', true],
    ['2024', '2024-01-01', true],
    ['2024-03-02', '2024-03-02', true],
  ])('from %s to %s', (du, au, juste) => {
    const historique = [{ numero: '0199000002', du, au, source: 's' }]
    expect(fautes(periodesOrdonnees, deLigne({ historique })) === '').toBe(juste)
  })
})
