import { describe, expect, it } from 'vitest'
import { formatNumero } from '../../../src/domain/numero.ts'
import { reperesDe } from '../../../src/domain/recherche/reperes-contenu.ts'
import { numeroDe } from '../../../src/domain/recherche/phrase.ts'
import { trouverProches } from '../../../src/domain/recherche/reperes-proches.ts'
import { reperesDesServices } from '../../../src/domain/recherche/reperes-services.ts'
import { trouverDepartement, trouverReperes } from '../../../src/domain/recherche/reperes.ts'
import { DATASET } from '../../fixtures/contenu-reel.ts'
import { datasetDe, ligne, organisation, present, raison } from '../../fixtures/dataset.ts'
import { LIEUX } from '../../fixtures/recherche.ts'

const REPERES = reperesDe(DATASET)
const SERVICES = reperesDesServices(DATASET)
const DEPARTEMENTS = Object.fromEntries(DATASET.decoupage.departements)
const trouve = (saisie: string) => {
  const [premier] = trouverReperes(REPERES, saisie)
  return { premier: premier?.reponse.replaceAll('\u00a0', ' ') ?? null, danger: premier?.vital ?? false }
}

describe('words that are not places lead to the right number first (hard cases 57 and 58)', () => {
  it.each([
    ['infarctus', '15', true],
    ['Crise cardiaque', '15', true],
    ['mon mari fait un infarctus', '15', true],
    ['infractus', '15', true],
    ['je veux mourir', '31 14', false],
    ['AVC', '15', true],
    ['suicide', '31 14', false],
    ['idées noires', '31 14', false],
    ['violence conjugale', '39 19', false],
    ['pharmacie de garde', '32 37', false],
    ['pharmacie', '32 37', false],
    ['sourd', '114', true],
    ['enfant en danger', '119', false],
    ['bébé secoué', '119', false],
    ['mes parents me frappent', '119', false],
    ['agressée', '17', false],
    ['peur de mon mari', '39 19', false],
    ['brûlures', '15', true],
    ['il s’étrangle', '15', true],
    ['ne respire pas', '15', true],
    ['évanouie', '15', true],
    ['accident de la route', '15', true],
    ['veut se tuer', '31 14', false],
  ])('« %s » gives the %s', (saisie, numero, danger) => {
    expect(trouve(saisie)).toEqual({ premier: numero, danger })
  })

  it.each(['battue', 'frappée', 'mon mari me frappe', 'il est violent', 'agression sexuelle'])(
    '« %s » gives the police and the line for women, each with whom it is for: who was beaten is not known',
    (saisie) => {
      expect(trouverReperes(REPERES, saisie)).toMatchObject([
        { reponse: '17', texte: expect.stringContaining('en urgence') },
        { reponse: '39\u00a019', texte: expect.stringContaining('une femme victime de violences') },
      ])
    },
  )

  it('« harcèlement » is told that our documents do not say, and where the numbers to be heard are', () => {
    expect(trouverReperes(REPERES, 'harcelement scolaire')).toMatchObject([
      { titre: 'Harcèlement', reponse: '', href: '/numeros/', texte: expect.stringContaining('n’en parlent pas') },
    ])
  })

  it('« dentiste » leads to the départements, without inventing a number', () => {
    expect(trouverReperes(REPERES, 'dentiste')[0]).toMatchObject({ href: '/departements/', reponse: '' })
  })

  it.each([
    'La Tombe',
    'Tombebœuf',
    'Malakoff',
    'Malesherbes',
    'Feucherolles',
    'Comas',
    'Orléans',
    'Brûlon',
    'a',
    '',
    '🏥',
    'x'.repeat(10_000),
  ])('« %s » is a place or nothing, never a danger', (saisie) => {
    expect(trouve(saisie)).toEqual({ premier: null, danger: false })
  })

  it('no name of a commune raises a word, alone, with its département or its postal code; four are words', () => {
    const releves = LIEUX.flatMap(({ nom, codeDepartement, codesPostaux: [code = ''] }) =>
      [nom, `${nom} ${DEPARTEMENTS[codeDepartement]?.nom}`, `${code} ${nom}`].some((saisie) =>
        trouverReperes(REPERES, saisie).some(({ cles }) => cles.some((cle) => /[a-z]/.test(cle))),
      )
        ? nom
        : [],
    )
    expect(releves.sort()).toEqual(['Angoisse', 'Le Sourd', 'L’Hôpital', 'Sos'])
  })

  it.each([
    ['mon père est en train de mourir', ['15']],
    ['elle va mourir', ['15']],
    ['il meurt', ['15']],
    ['peur de mourir', ['15']],
    ['mourir', ['15', '31\u00a014']],
    ['je vais mourir', ['15', '31\u00a014']],
    ['je veux mourir', ['31\u00a014']],
    ['je ne veux plus vivre', ['31\u00a014']],
    ['plus envie de vivre', ['31\u00a014']],
    ['mettre fin à mes jours', ['31\u00a014']],
    ['pensées suicidaires', ['31\u00a014']],
    ['douleur dans la poitrine', ['15']],
    ['je ne peux plus respirer', ['15']],
    ['ma fille ne se réveille pas', ['15']],
    ['perd beaucoup de sang', ['15']],
    ['œdème de Quincke', ['15']],
    ['avalé de travers', ['15']],
    ['coup de feu', ['15', '17']],
    ['chest pain', ['15']],
    ['S.O.S', ['15']],
    ['help', ['15']],
    ['noyé', ['15']],
    ['le noyé', ['15']],
    ['Le Noye', ['15']],
    ['une noyée', ['15']],
    ['des noyés', ['15']],
  ])('« %s » gives %j', (saisie, numeros) => {
    expect(trouverReperes(REPERES, saisie).map(({ reponse }) => reponse)).toEqual(numeros)
  })

  it.each([
    'Hilfe',
    'ayuda',
    'pronto soccorso',
    'socorro',
    'ambulanță',
    'imdat',
    'скорая помощь',
    'швидка',
    'إسعاف',
    'الإسعاف',
    'المساعدة',
    'نجدة',
    'لا يتنفس',
  ])('who asks for help in another language is given the 15: « %s »', (saisie) => {
    expect(trouverReperes(REPERES, saisie).map(({ reponse }) => reponse)).toEqual(['15'])
  })

  it.each(['Pont-Noye', 'Dombasle-sur-Meurt', 'Réveil', 'Saint-Priest-la-Feu'])(
    'the name of a commune that is being typed raises nothing: « %s »',
    (saisie) => {
      expect(trouverReperes(REPERES, saisie)).toEqual([])
    },
  )

  it.each([
    'mal de tête violent',
    'douleur violente au ventre',
    'frappé le genou',
    'battu au foot',
    'brûlure d’estomac',
    'brûlure urinaire',
    'ce n’est pas une urgence',
    'accident de travail',
    'paralysie du sommeil',
    'pot au feu',
    'feu rouge',
    'chute de cheveux',
    'mon médecin ne répond pas',
    'en finir avec cette toux',
    'mal à avaler',
    'pharmacie urgence',
  ])('« %s » raises neither an emergency nor the police', (saisie) => {
    const numeros = trouverReperes(REPERES, saisie).map(({ reponse }) => reponse.replace('\u00a0', ' '))
    expect(numeros.filter((numero) => ['15', '17', '18', '39 19', '31 14'].includes(numero))).toEqual([])
  })

  it.each([
    ['hemoragie', '15'],
    ['mallaise', '15'],
    ['infarctuss', '15'],
    ['meconvulsion', '15'],
    ['suicidd', '31\u00a014'],
    ['pharamcie', '32\u00a037'],
  ])('a slip in such a word is understood: « %s »', (saisie, numero) => {
    expect(trouverReperes(REPERES, saisie)).toEqual([])
    expect(trouverProches(REPERES, saisie).map(({ reponse }) => reponse)).toContain(numero)
  })

  it.each(['douleur violente au ventre', 'sans accueil', 'Brulonn', 'Orlean', ''])(
    '« %s » is no slip of one',
    (saisie) => {
      expect(trouverProches(REPERES, saisie)).toEqual([])
    },
  )
})

describe('a service is found by its names', () => {
  it.each([
    ['SAS du Loiret', '/organisations/45-sas/'],
    ['sas loiret', '/organisations/45-sas/'],
    ['service d’accès aux soins du Loiret', '/organisations/45-sas/'],
    ['CPTS de Sologne', '/organisations/45-sologne/'],
    ['numéro de la CPTS Sologne', '/organisations/45-sologne/'],
    ['CPTS Beauce', '/organisations/45-beauce-gatinais/'],
    ['Beauce-Gâtinais', '/organisations/45-beauce-gatinais/'],
    // As a document misprints it: hard case 67.
    ['Beauce-Gâtinet', '/organisations/45-beauce-gatinais/'],
    ['Portes de Provence', '/organisations/26-portes-de-provence/'],
    ['cpts', '/organisations/'],
    ['SAS', '/organisations/'],
    ['SAS de l’Isère', '/organisations/'],
  ])('« %s » leads to %s', (saisie, chemin) => {
    expect(trouverReperes(SERVICES, saisie)[0]).toMatchObject({ href: chemin, reponse: '', vital: false })
  })

  it('the kind of a service alone says in one sentence what it is', () => {
    expect(trouverReperes(SERVICES, 'CPTS')).toMatchObject([
      { titre: 'CPTS', texte: expect.stringMatching(/^Une CPTS est un groupe de professionnels de santé/) },
    ])
  })

  it('every service has a key of its own', () => {
    const pages = new Set(SERVICES.map(({ href }) => href))
    expect([...DATASET.organisations.keys()].filter((id) => !pages.has(`/organisations/${id}/`))).toEqual([])
  })

  it('no service comes before a commune typed whole, nor before « Lyon 3 »', () => {
    const saisies = [...LIEUX.map(({ nom }) => nom), 'Lyon 3', 'Chambéry']
    expect(saisies.filter((saisie) => trouverReperes(SERVICES, saisie).length > 0)).toEqual([])
  })

  it.each([
    ['urgence', ['Samu']],
    ['urgence dentaire', ['Mal de dents']],
    ['un médecin', ['Voir un médecin']],
    ['sos médecins', ['SOS Médecins']],
  ])('what is typed whole, « %s », is not mixed with what goes on from it', (saisie, titres) => {
    expect(trouverReperes(REPERES, saisie).map(({ titre }) => titre)).toEqual(titres)
  })
})

describe('who types a need or a département in the place of a commune is led on', () => {
  it.each([
    'médecin',
    'médecins',
    'médecins de garde',
    'docteurs',
    'j’ai besoin d’un médecin',
    'mal au ventre',
    'fievre',
    'covid',
    'bébé fièvre',
    'ma mère est tombée',
    'bebe tombe',
    'chute d’un bébé',
    'au secours',
    'accouchement',
    'qui appeler',
  ])('« %s » leads to the wizard, not to a lookalike', (saisie) => {
    expect(trouverReperes(REPERES, saisie)[0]).toMatchObject({ href: '/orientation/', reponse: '' })
  })

  it('« avalé produit » leads to the poison centres', () => {
    expect(trouverReperes(REPERES, 'avalé produit')).toMatchObject([{ href: '/numeros/#poison' }])
  })

  it.each(['clinique', 'hôpital', 'centre de soins', 'maisons médicales', 'hospital'])(
    '« %s » leads to the places that we know',
    (saisie) => {
      expect(trouverReperes(REPERES, saisie)[0]).toMatchObject({ href: '/carte/', reponse: '' })
    },
  )

  it('« kiné » is told that we do not know, and no number', () => {
    expect(trouverReperes(REPERES, 'kine')).toMatchObject([
      { titre: 'Un autre soignant', reponse: '', texte: expect.stringMatching(/nous ne savons pas\.$/) },
    ])
  })

  it.each([
    ['Loiret', [], ['/departements/45/']],
    ['corse du sud', [], ['/departements/2a/']],
    ['Vienne', ['38544'], ['/departements/86/']],
    ['Loiret (45)', [], ['/departements/45/']],
    ['le Loiret', [], ['/departements/45/']],
    ['2A Corse-du-Sud', [], ['/departements/2a/']],
    ['Réunion', [], ['/departements/974/']],
    ['Paris', ['75056'], []],
    ['Paris 75', ['75056'], []],
    ['Olivet Loiret', [], []],
    ['', [], []],
  ])('« %s », beside the places %j, proposes %j', (saisie, codes, chemins) => {
    const lieux = LIEUX.filter(({ codeInsee, statut }) => statut === 'commune' && codes.includes(codeInsee))
    expect(lieux).toHaveLength(codes.length)
    expect(trouverDepartement(DEPARTEMENTS, lieux, saisie).map(({ href }) => href)).toEqual(chemins)
  })
})

describe('a telephone number typed says whose it is (hard case 31)', () => {
  it.each([
    'tel 0801904500',
    'n° 08 01 90 45 00',
    'appelez le 0 801 90 45 00 à Gien',
    '0 801 90 45 00',
    '08.01.90.45.00',
    '08/01/90/45/00',
    '+33 801904500',
    '0801904500',
  ])('« %s » is that of Beauce-Gâtinais', (saisie) => {
    expect(trouverReperes(REPERES, numeroDe(saisie))[0]).toMatchObject({
      href: '/organisations/45-beauce-gatinais/',
      reponse: '0\u00a0801\u00a090\u00a045\u00a000',
    })
  })

  it('an old number is not given to call: it leads to what is known today', () => {
    expect(trouverReperes(REPERES, '3966')[0]).toMatchObject({
      reponse: '',
      href: '/organisations/25-regulation-franche-comte/',
      // It served other regions too.
      texte: expect.stringMatching(
        /Hors du secteur de ce service, nous ne savons pas .* appelez votre médecin, puis le\u00a015\.$/,
      ),
    })
  })

  it('a contested number is told so, with the reason, and is not given to call', () => {
    const contestees = [...DATASET.lignes.values()].filter(
      ({ statut, numero }) => statut === 'conteste' && numero.length === 10,
    )
    const seules = contestees.filter(({ numero }) => !REPERES.some(({ reponse }) => reponse === formatNumero(numero)))
    expect(seules.map(({ id }) => id)).toContain('45-sologne')
    for (const { numero, organisation, raison: dite } of seules) {
      expect(trouverReperes(REPERES, numero)[0]).toMatchObject({
        texte: `Numéro non confirmé. ${present(dite).texte}`,
        reponse: '',
        href: `/organisations/${organisation}/`,
      })
    }
  })

  it('a number that one line makes doubtful and another publishes is that of the latter', () => {
    const dataset = datasetDe({
      organisations: { '99-a': organisation([], { nom: 'CPTS du Doute' }), '99-b': organisation() },
      lignes: {
        '99-a': ligne('99-a', '0199000001', { statut: 'conteste', raison: raison() }),
        '99-b': ligne('99-b', '0199000001'),
      },
    })
    expect(trouverReperes(reperesDe(dataset), '01 99 00 00 01')).toMatchObject([
      { titre: 'CPTS de la Fiction', reponse: '01\u00a099\u00a000\u00a000\u00a001' },
    ])
  })

  it.each(['Aurillac 15', 'Paris 18', 'Bourges (18)', '17 La Rochelle'])(
    '« %s » is a place, not an emergency',
    (saisie) => {
      expect(trouve(saisie)).toEqual({ premier: null, danger: false })
    },
  )

  it.each(['116117', '116 117', '116-117', 'le 116117', 'numéro 116 117', '116117 loiret'])(
    '« %s » is told to depend on the département',
    (saisie) => {
      expect(trouverReperes(REPERES, numeroDe(saisie))[0]).toMatchObject({
        titre: '116\u00a0117',
        href: '/departements/',
      })
    },
  )

  it.each(['le 15', 'Appeler le 15', 'au 15'])('« %s » is the Samu', (saisie) => {
    expect(trouve(saisie).premier).toBe('15')
  })

  it('« 15 » is the Samu first, and the Cantal still', () => {
    expect(trouve('15')).toEqual({ premier: '15', danger: false })
  })
})
