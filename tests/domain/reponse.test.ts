import { describe, expect, it } from 'vitest'
import { certitudeEnClair } from '../../src/domain/certitude-en-clair.ts'
import { formatAutresLieux, lieuxPour, titreLieux } from '../../src/domain/lieux.ts'
import { formatAcces } from '../../src/domain/organisation.ts'
import { etapePrincipale, numerosVitaux } from '../../src/domain/etape.ts'
import { repondre, repondreDepartement } from '../../src/domain/reponse.ts'
import {
  centre,
  datasetDe,
  DECOUPAGE,
  type Fiches,
  lien,
  ligne,
  organisation,
  present,
  raison,
} from '../fixtures/dataset.ts'

const SAS: Fiches = {
  organisations: { '99-sas': organisation([], { nom: 'SAS de la Fiction', type: 'sas' }) },
  lignes: { '99-sas': ligne('99-sas', '116117', { horaires: { osm: '08:00-20:00', source: '2024-doc' } }) },
  departements: { '99': { lignes: ['99-sas'] } },
}

function reponse(fiches: Fiches, code = '99001') {
  return repondre(datasetDe(fiches), present(DECOUPAGE.communes.get(code)))
}

/** « role numero » of each step, in order. */
function etapes(fiches: Fiches, code = '99001') {
  return reponse(fiches, code).etapes.map(({ role, numero }) => `${role} ${numero ?? '-'}`)
}

function avecLien(force: string, lignes: Record<string, object>, base: Fiches = SAS): Fiches {
  const organisations = { ...base.organisations, '99-a': organisation([lien(force)]) }
  return { ...base, organisations, lignes: { ...base.lignes, ...lignes } }
}

const UNE = { '99-a': ligne('99-a', '0199000001') }

describe('which number comes first', () => {
  it.each([
    ['publie', 'publie', ['ligne 0199000001', 'departement 116117', 'samu 15']],
    ['haute', 'probable', ['ligne 0199000001', 'departement 116117', 'samu 15']],
    ['moyenne', 'probable', ['ligne 0199000001', 'departement 116117', 'samu 15']],
    ['faible', 'possible', ['departement 116117', 'possible 0199000001', 'samu 15']],
    ['possible', 'possible', ['departement 116117', 'possible 0199000001', 'samu 15']],
  ])('a link « %s » makes the answer « %s »', (force, certitude, attendues) => {
    expect(reponse(avecLien(force, UNE)).certitude).toBe(certitude)
    expect(etapes(avecLien(force, UNE))).toEqual(attendues)
  })

  it.each([
    ['publie', 'publie', ['ligne 0199000001', 'samu 15']],
    ['possible', 'possible', ['medecinTraitant -', 'samu 15', 'possible 0199000001']],
  ])('where no line of the département is known, a link « %s » still answers', (force, certitude, attendues) => {
    expect(reponse(avecLien(force, UNE, {})).certitude).toBe(certitude)
    expect(etapes(avecLien(force, UNE, {}))).toEqual(attendues)
  })

  it('a commune of nobody gets the line of its département', () => {
    expect(etapes(avecLien('publie', UNE), '99003')).toEqual(['departement 116117', 'samu 15'])
    expect(reponse(avecLien('publie', UNE), '99003').certitude).toBe('departement')
  })

  it('where nothing is known, one’s own doctor then the 15, never 116 117 (hard cases 25 and 46)', () => {
    expect(etapes(SAS, '98801')).toEqual(['medecinTraitant -', 'samu 15'])
    expect(reponse(SAS, '98801').certitude).toBe('inconnue')
    expect(etapePrincipale(reponse(SAS, '98801')).numero).toBe('15')
  })

  it('the page of a département gives what holds in all of it, nothing local', () => {
    const { etapes } = repondreDepartement(datasetDe(avecLien('publie', UNE)), '99')
    expect(etapes.map(({ numero }) => numero)).toEqual(['116117', '15'])
  })

  it('two possible organisations are both told, the surer first: no silent winner (hard case 26)', () => {
    const deux = avecLien('possible', { ...UNE, '99-b': ligne('99-b', '0199000002') })
    const organisations = { ...deux.organisations, '99-b': organisation([lien('faible')]) }
    expect(etapes({ ...deux, organisations })).toEqual([
      'departement 116117',
      'possible 0199000002',
      'possible 0199000001',
      'samu 15',
    ])
  })
})

describe('the state of a line decides its place (hard cases 31 and 32)', () => {
  it('confirmed, then published, then contested', () => {
    const lignes = {
      '99-c': ligne('99-a', '0199000003', { statut: 'conteste', source: '2025-doc' }),
      '99-p': ligne('99-a', '0199000002', { source: '2025-doc' }),
      '99-z': ligne('99-a', '0199000001', { statut: 'confirme' }),
    }
    expect(etapes(avecLien('publie', lignes, {}))).toEqual([
      'ligne 0199000001',
      'ligne 0199000002',
      'ligne 0199000003',
      'samu 15',
    ])
  })

  it('a contested line comes after the published one of the département', () => {
    const lignes = { '99-a': ligne('99-a', '0199000001', { statut: 'conteste' }) }
    expect(etapes(avecLien('publie', lignes))).toEqual(['departement 116117', 'ligne 0199000001', 'samu 15'])
  })

  it('a contested line of the surer link comes after a published one of the other', () => {
    const deux = avecLien('publie', {
      '99-a': ligne('99-a', '0199000001', { statut: 'conteste' }),
      '99-b': ligne('99-b', '0199000002'),
    })
    const organisations = { ...deux.organisations, '99-b': organisation([lien('moyenne')]) }
    expect(etapes({ ...deux, organisations })).toEqual([
      'ligne 0199000002',
      'departement 116117',
      'ligne 0199000001',
      'samu 15',
    ])
  })

  it.each([
    ['publie', 'publie', 'moyenne', 'confirme'],
    ['publie', 'confirme', 'haute', 'confirme'],
    ['publie', 'publie', 'haute', 'publie'],
  ])('a %s link with a %s line leads a link « %s » with a %s line', (lienSur, statutSur, force, statut) => {
    const deux = avecLien(force, {
      '99-a': ligne('99-a', '0199000001', { statut }),
      '99-b': ligne('99-b', '0199000002', { statut: statutSur }),
    })
    const organisations = { ...deux.organisations, '99-b': organisation([lien(lienSur)]) }
    const attendues = ['ligne 0199000002', 'ligne 0199000001', 'departement 116117', 'samu 15']
    expect(etapes({ ...deux, organisations })).toEqual(attendues)
    expect(reponse({ ...deux, organisations }).certitude).toBe('publie')
  })

  it.each([
    ['publie', 'publie'],
    ['moyenne', 'haute'],
  ])('of two links as sure to a visitor (%s, %s) the confirmed line leads', (force, autre) => {
    const deux = avecLien(force, {
      '99-a': ligne('99-a', '0199000001', { statut: 'confirme' }),
      '99-b': ligne('99-b', '0199000002'),
    })
    const organisations = { ...deux.organisations, '99-b': organisation([lien(autre)]) }
    expect(etapes({ ...deux, organisations }).slice(0, 2)).toEqual(['ligne 0199000001', 'ligne 0199000002'])
  })

  it.each([
    ['2024-doc', '2025-doc', '0199000002'],
    ['2025-doc', '2024-doc', '0199000001'],
    ['sans-date-doc', '2024-doc', '0199000002'],
    [['sans-date-doc', '2025-doc'], '2024-doc', '0199000001'],
  ])('of two contested lines (%s, %s) the more recent document comes first', (une, autre, premier) => {
    const lignes = {
      '99-a': ligne('99-a', '0199000001', { statut: 'conteste', source: une }),
      '99-b': ligne('99-a', '0199000002', { statut: 'conteste', source: autre }),
    }
    const montrees = etapes(avecLien('publie', lignes))
    expect(montrees[1]).toBe(`ligne ${premier}`)
    expect(montrees).toHaveLength(4)
  })

  it.each(['remplace', 'suspendu', 'retire'])('a line « %s » is never offered, even alone', (statut) => {
    const lignes = { '99-a': ligne('99-a', '0199000001', { statut, raison: raison() }) }
    expect(etapes(avecLien('publie', lignes))).toEqual(['departement 116117', 'samu 15'])
    const departement = {
      lignes,
      organisations: { '99-a': organisation() },
      departements: { '99': { lignes: ['99-a'] } },
    }
    expect(etapes(departement)).toEqual(['medecinTraitant -', 'samu 15'])
  })
})

describe('nothing is told twice and nothing known is hidden', () => {
  it('a number shared by two lines is told once, and the hours of the other are kept', () => {
    const meme = reponse(avecLien('publie', { '99-a': ligne('99-a', '116117') }))
    expect(meme.etapes.map(({ numero }) => numero)).toEqual(['116117', '15'])
    expect(meme.etapes[0]?.memeNumero.map((autre) => autre.ligne.id)).toEqual(['99-sas'])
  })

  it('the number of the whole département stays sure where a service that uses it is only probable', () => {
    const { certitude, etapes } = reponse(avecLien('haute', { '99-a': ligne('99-a', '116117') }))
    expect(etapes.map(({ role, numero }) => `${role} ${numero}`)).toEqual(['departement 116117', 'samu 15'])
    expect(etapes[0]?.memeNumero.map((autre) => autre.organisation.id)).toEqual(['99-a'])
    expect(certitude).toBe('departement')
  })

  it('names the probable service that shares the number without an article that it lacks', () => {
    const dite = certitudeEnClair(reponse(avecLien('haute', { '99-a': ligne('99-a', '116117') }))).texte
    expect(dite.replaceAll('\u00a0', ' ')).toMatch(
      /^Ce même numéro est aussi celui d’un service probable pour votre commune : CPTS de la Fiction\. /,
    )
  })

  it('a service that sends to the 15 leaves the 15 to the Samu, and is told how to be reached', () => {
    const acces = { mode: 'parLe15', precision: 'Une précision inventée.', source: '2024-doc' }
    const { etapes: montrees, liensSansNumero } = reponse({
      organisations: { '99-a': organisation([lien('publie')], { acces }) },
    })
    expect(montrees.map(({ role, numero }) => `${role} ${numero ?? '-'}`)).toEqual(['medecinTraitant -', 'samu 15'])
    expect(liensSansNumero.map(({ organisation: une }) => formatAcces(une).replaceAll('\u00a0', ' '))).toEqual([
      'On passe par le 15. Une précision inventée.',
    ])
  })

  it('an organisation without a number is told: no line is not no care (hard case 27)', () => {
    const { liensSansNumero, etapes } = reponse(avecLien('publie', {}))
    expect(liensSansNumero.map(({ organisation }) => organisation.id)).toEqual(['99-a'])
    expect(etapes.map(({ numero }) => numero)).toEqual(['116117', '15'])
    expect(reponse(avecLien('publie', UNE)).liensSansNumero).toEqual([])
  })

  it.each(['garde', 'rechercheMedecinTraitant', 'rendezVous'])('another need (%s) comes after the 15', (usage) => {
    const fiches = avecLien('publie', { '99-a': ligne('99-a', '0199000001', { usage }) })
    expect(etapes(fiches)).toEqual(['departement 116117', 'samu 15', 'complement 0199000001'])
  })

  it('the desk of one centre is told in its commune only, when a line serves all', () => {
    const fiches: Fiches = {
      organisations: { '99-a': organisation([lien('publie', ['99001', '99002'])]) },
      lignes: { ...UNE, '99-rdv': ligne('99-a', '0199000002', { usage: 'rendezVous' }) },
      centres: { '99-centre': centre('99001', { lignes: ['99-rdv'] }) },
    }
    expect(etapes(fiches)).toContain('complement 0199000002')
    expect(etapes(fiches, '99002')).toEqual(['ligne 0199000001', 'samu 15'])
  })

  it('a place of care is shown unless it is closed or only an office (hard case 45)', () => {
    const centres = {
      '99-ferme': centre('99001', { statut: 'ferme' }),
      '99-siege': centre('99001', { type: 'siege' }),
      '99-la-bas': centre('99002'),
      '99-ici': centre('99001', { statut: 'inconnu' }),
    }
    const { lieux } = reponse({ ...avecLien('publie', UNE), centres })
    expect(lieux.proches.map(({ id }) => id)).toEqual(['99-ici', '99-la-bas'])
  })

  it('places far from the commune are counted, those of a service that is only possible are not shown', () => {
    const centres = { '99-loin': centre('99003'), '99-ici': centre('99001'), '99-pres': centre('99002') }
    const sur = reponse({ ...avecLien('moyenne', UNE), centres }).lieux
    expect(sur.proches.map(({ id }) => id)).toEqual(['99-ici', '99-pres'])
    expect(sur.autres.map((autres) => formatAutresLieux(sur, autres).replaceAll('\u00a0', ' '))).toEqual([
      'CPTS de la Fiction : un autre lieu',
    ])
    const possible = reponse({ ...avecLien('faible', UNE), centres }).lieux
    expect(possible).toMatchObject({ proches: [{ id: '99-ici' }], autres: [] })
  })

  it('two communes that belong to no intercommunality are not near each other', () => {
    const dataset = datasetDe({ ...avecLien('publie', UNE), centres: { '99-loin': centre('99003') } })
    const isolee = { ...present(DECOUPAGE.communes.get('99003')), codeInsee: '99001' }
    const liens = present(dataset.liensParCommune.get('99001'))
    expect(lieuxPour(dataset, isolee, [], liens).proches).toEqual([])
  })

  it('a place that nobody knows to be open is not called a place where one is received', () => {
    const titre = (statut: string) =>
      titreLieux(reponse({ ...avecLien('publie', UNE), centres: { '99-ici': centre('99001', { statut }) } }).lieux)
    expect(titre('ouvert')).toBe('Le lieu où l’on peut vous recevoir')
    expect(titre('inconnu')).toBe('Lieu cité par un document ancien')
  })

  it('the strip holds the 15, the 112 and the 114, in this order', () => {
    expect(numerosVitaux(datasetDe({})).map(({ numero }) => numero)).toEqual(['15', '112', '114'])
  })
})
