import { describe, expect, it } from 'vitest'
import { ageDe } from '../../src/domain/age.ts'
import { formatAussi, formatAvantAppel, formatDelai, formatPasPour, formatPour } from '../../src/domain/ligne-en-clair.ts'
import { certitudeEnClair } from '../../src/domain/certitude-en-clair.ts'
import { descriptionDe, douteDe, etapeEnClair, horairesDe, plaqueDe, resumeReponse } from '../../src/domain/reponse-en-clair.ts'
import { formatAcces } from '../../src/domain/organisation.ts'
import { etapePrincipale } from '../../src/domain/etape.ts'
import { idsSource } from '../../src/domain/source.ts'
import { DATASET, reponseReelle } from '../fixtures/contenu-reel.ts'
import { present, TODAY } from '../fixtures/dataset.ts'

const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')

/** Issue 2, « It is done when »: what each commune is told, in order. */
const REPONSES: [commune: string, code: string, certitude: string, etapes: string[]][] = [
  ['Le Malesherbois', '45191', 'publie', ['ligne 0801904500', 'departement 116117', 'samu 15']],
  ['Ligny-le-Ribault', '45182', 'publie', ['ligne 116117', 'ligne 0647276458', 'samu 15']],
  ['Marcilly-en-Villette (Sologne)', '45193', 'departement', ['departement 116117', 'ligne 0647276458', 'samu 15']],
  ['Bourges', '18033', 'departement', ['departement 116117', 'samu 15']],
  ['Châteaudun', '28088', 'inconnue', ['medecinTraitant -', 'samu 15']],
  ['Pessac', '33318', 'inconnue', ['medecinTraitant -', 'samu 15']],
  ['Montargis', '45208', 'probable', ['ligne 0218121447', 'departement 116117', 'samu 15']],
  [
    'Neuville-aux-Bois',
    '45224',
    'possible',
    ['departement 116117', 'possible 0801904500', 'possible 0651515851', 'samu 15'],
  ],
  [
    'Sully-sur-Loire',
    '45315',
    'possible',
    ['departement 116117', 'possible 0651515851', 'possible 0173003651', 'samu 15'],
  ],
  ['Orléans', '45234', 'publie', ['ligne 0788857151', 'departement 116117', 'samu 15']],
  ['Olivet', '45232', 'possible', ['departement 116117', 'possible 0788857151', 'samu 15']],
  ['Le Teil', '07319', 'publie', ['ligne 0428370858', 'samu 15']],
  ['Montélimar', '26198', 'publie', ['ligne 0428370858', 'samu 15']],
  ['Digoin', '71176', 'publie', ['ligne 0385347100', 'samu 15']],
  ['Paris', '75056', 'inconnue', ['medecinTraitant -', 'samu 15']],
  ['Saint-Denis de La Réunion', '97411', 'inconnue', ['medecinTraitant -', 'samu 15']],
]

it.each(REPONSES)('%s (%s) is told the right numbers in the right order', (_, code, certitude, attendues) => {
  const { etapes, ...reponse } = reponseReelle(code)
  const dites = etapes.filter(({ role }) => role !== 'complement')
  expect(dites.map(({ role, numero }) => `${role} ${numero ?? '-'}`)).toEqual(attendues)
  expect(reponse.certitude).toBe(certitude)
  expect(reponse.urgence.map(({ numero }) => numero)).toEqual(['15', '112', '114'])
})

describe('Le Malesherbois', () => {
  const reponse = reponseReelle('45191')

  it('reads 8 h – 18 h with days that nobody published', () => {
    expect(lisible(horairesDe(present(reponse.etapes[0])))).toBe('8 h – 18 h, jours non précisés')
    expect(lisible(plaqueDe(reponse).detail)).toBe('Appel gratuit · 8 h – 18 h, jours non précisés')
  })

  it('names the centre and its street, where one goes only after a call (hard case 45)', () => {
    const centre = present(reponse.lieux.proches.find(({ adresse }) => adresse.commune === '45191'))
    expect(centre.adresse.voie).toBe('5 ter avenue du Général de Gaulle')
    expect(centre.acces.map(({ mode }) => mode)).toEqual(['appelerAvant'])
  })
})

describe('Ligny-le-Ribault', () => {
  it('shows the earlier number as not confirmed, with its date (hard case 31)', () => {
    const ancien = present(reponseReelle('45182').etapes.find(({ numero }) => numero === '0647276458'))
    expect(ancien.ligne?.statut).toBe('conteste')
    expect(etapeEnClair(ancien, DATASET).reserve).toMatch(
      /^Numéro publié le 7 février 2024, non confirmé\. Neuf mois après/,
    )
  })
})

describe('Mâcon', () => {
  it('is told that a number which only a supplier gives is not confirmed: plate, suggestion, search engine (hard cases 34, 68)', () => {
    const reponse = reponseReelle('71270')
    expect(plaqueDe(reponse)).toMatchObject({ numero: '0385347100', filet: 'tirets' })
    expect(lisible(resumeReponse(reponse))).toBe('03 85 34 71 00 (non confirmé)')
    expect(lisible(descriptionDe(reponse, 'Mâcon'))).toContain('Saône-et-Loire (non confirmé).')
    expect(douteDe(present(etapePrincipale(reponse).ligne))).toMatch(/^Numéro non confirmé\. .*fournisseur/)
  })
})

describe('Angers', () => {
  it('offers no number for a place to which the Samu alone sends: no booking by the 15 (hard case 27)', () => {
    const { etapes, liensSansNumero, lieux } = reponseReelle('49007')
    expect(lisible(JSON.stringify(etapes.map((etape) => etapeEnClair(etape, DATASET))))).not.toContain('APSA')
    const lie = present(liensSansNumero.find(({ organisation }) => organisation.id === '49-apsa-angers'))
    expect(formatAcces(lie.organisation)).toMatch(/^Le Samu peut vous y envoyer\./)
    expect(lieux.proches.map(({ id }) => id)).toContain('49-angers-apsa')
  })
})

describe('a service that shares its number', () => {
  it('in Sologne the 116 117 of the Loiret is not made to look uncertain, and the probable CPTS is named with its reason', () => {
    const reponse = reponseReelle('45006')
    expect(plaqueDe(reponse)).toMatchObject({ numero: '116117', filet: 'simple' })
    expect(certitudeEnClair(reponse).texte).toMatch(/^Ce même numéro est aussi .* probable pour votre commune\u00a0: CPTS de Sologne\. Nous n’avons pas trouvé la liste/)
  })

  it('in Pessac the CPTS that may serve says to go by the 15, beside its own number, and nothing announces lines that do not follow', () => {
    const reponse = reponseReelle('33318')
    const [cpts] = reponse.liensSansNumero
    expect(lisible(formatAcces(present(cpts).organisation))).toMatch(/^On passe par le 15\. Appelez d’abord votre médecin/)
    expect(reponse.etapes.map(({ organisation }) => organisation?.id)).toContain(cpts?.organisation.id)
    expect(certitudeEnClair(reponse).texte).not.toContain('lignes possibles')
  })

  it('in Châteaudun the 15 is the Samu, day and night, and the CPTS says to go by it', () => {
    const reponse = reponseReelle('28088')
    expect(lisible(plaqueDe(reponse).detail)).toBe('Appel gratuit · 24 h sur 24, 7 jours sur 7')
    expect(reponse.liensSansNumero.map(({ organisation }) => organisation.acces?.mode)).toEqual(['parLe15'])
  })
})

describe('the places of care', () => {
  it('of Neuville-aux-Bois, which no document ties to a service, are not those of possible services', () => {
    expect(reponseReelle('45224').lieux).toEqual({ proches: [], autres: [] })
  })

  it('of Digoin are its own, then those of its intercommunality; the others are counted', () => {
    const { proches, autres } = reponseReelle('71176').lieux
    expect(proches[0]?.id).toBe('71-digoin-centre-sante')
    const epci = proches.map(({ adresse }) => DATASET.decoupage.communes.get(adresse.commune)?.codeEpci)
    expect(new Set(epci).size).toBe(1)
    expect(autres.map(({ organisation }) => organisation.id)).toEqual(['71-centre-sante-departemental'])
    expect(present(autres[0]).nombre).toBeGreaterThan(10)
  })
})

describe('Montargis', () => {
  it('is told a « CPTS probable », and why', () => {
    const reponse = reponseReelle('45208')
    expect(plaqueDe(reponse)).toMatchObject({ numero: '0218121447', filet: 'tirets' })
    expect(lisible(plaqueDe(reponse).objet)).toBe('CPTS probable : Gâtinais-Montargois')
    expect(certitudeEnClair(reponse)).toMatchObject({ terme: 'Probable' })
    expect(certitudeEnClair(reponse).texte).toContain('95 communes')
    expect(reponse.etapes[0]?.lien?.rattachement).toMatchObject({ statut: 'deduit', confiance: 'haute' })
  })
})

describe('communes that no list places', () => {
  it.each([
    ['45224', /ne s’accordent pas/],
    ['45315', /Nous n’avons pas trouvé quelle CPTS/],
    ['45232', /16 des 22 communes de la métropole, mais nous n’avons pas trouvé lesquelles/],
  ])('%s is told why each possible line is only possible (hard case 28)', (code, raison) => {
    const possibles = reponseReelle(code).etapes.filter(({ role }) => role === 'possible')
    for (const etape of possibles) {
      const { titre, reserve } = etapeEnClair(etape, DATASET)
      expect(titre).toMatch(/^Peut-être/)
      expect(reserve).toMatch(raison)
    }
    expect(possibles.length).toBeGreaterThan(0)
  })
})

describe.each(['07319', '26198'])('Portes de Provence, on both banks of the Rhône (%s)', (code) => {
  const etape = present(reponseReelle(code).etapes[0])
  const ligne = present(etape.ligne)

  it('asks to call one’s own doctor first (hard case 54)', () => {
    expect(formatAvantAppel(ligne)).toEqual(['Appelez d’abord votre médecin traitant.'])
    expect(plaqueDe(reponseReelle(code)).avant).toEqual(formatAvantAppel(ligne))
  })

  it('tells 24 h, the 72 communes, no renewal, and the physiotherapist’s two reasons only (hard case 56)', () => {
    expect(lisible(present(formatDelai(ligne)))).toBe('sous 24 h')
    expect(formatPour(ligne, present(etape.organisation))).toContain('l’une des 72 communes')
    expect(formatPasPour(ligne)).toBe('un renouvellement d’ordonnance.')
    expect(formatAussi(ligne)).toEqual([
      'un kinésithérapeute, seulement pour une entorse simple ou un mal de dos simple (lombalgie)',
    ])
  })
})

describe('Digoin', () => {
  it('tells its hours and warns that they date from January 2018 (hard case 34)', () => {
    const etape = present(reponseReelle('71176').etapes[0])
    expect(lisible(horairesDe(etape))).toBe('du lundi au vendredi, 8 h – 20 h ; le samedi, 8 h – 12 h ; jours fériés non précisés')
    const [id] = idsSource(present(etape.ligne).source)
    const source = DATASET.sources.get(present(id))
    expect(source?.publieLe).toBe('2018-01')
    expect(ageDe(source, TODAY, 'etape').bande).toBe('tresAncien')
    expect(ageDe(source, TODAY, 'etape').texte).toContain('janvier 2018')
  })
})
