import { describe, expect, it } from 'vitest'
import {
  aujourdhuiEnClair,
  avisDeReponse,
  quandChangement,
  raisonDe,
  titreChangement,
} from '../../src/domain/changements-en-clair.ts'
import { changementsDe, isDeNumero } from '../../src/domain/changements.ts'
import { fluxDepartement, fluxOrganisation } from '../../src/domain/flux.ts'
import { formatNumero } from '../../src/domain/numero.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { reperesDe } from '../../src/domain/recherche/reperes-contenu.ts'
import {
  centre,
  datasetDe,
  DECOUPAGE,
  lien,
  ligne,
  organisation,
  present,
  raison,
  type Fiches,
} from '../fixtures/dataset.ts'

const ANCIEN = '0199000009'

function fiches(lignes: Record<string, object>, plus: Fiches = {}): Fiches {
  return {
    ...plus,
    organisations: { '99-a': organisation([lien('publie')]), '99-b': organisation(), ...plus.organisations },
    lignes,
  }
}

/** « title | when | what to call » of each event. */
function lus(lignes: Record<string, object>, plus: Fiches = {}): string[] {
  return changementsDe(datasetDe(fiches(lignes, plus))).map((un) =>
    [titreChangement(un), quandChangement(un), aujourdhuiEnClair(un)].join(' | ').replaceAll('\u00a0', ' '),
  )
}

const change = (plus: object = {}) => ({ historique: [{ numero: ANCIEN, source: '2025-doc', ...plus }] })

describe('what changed is told with what to call today', () => {
  it.each([
    [
      'a new number, with the day',
      { '99-a': ligne('99-a', '0199000001', change({ au: '2025-07-01' })) },
      'CPTS de la Fiction : le 01 99 00 00 09 a changé | Changé le 1er juillet 2025. | Depuis le 1er juillet 2025, le numéro à appeler est le 01 99 00 00 01.',
    ],
    [
      'a new number, whose day nobody gives',
      { '99-a': ligne('99-a', '0199000001', change()) },
      'CPTS de la Fiction : le 01 99 00 00 09 a changé | Document le plus récent : juin 2025. | Aujourd’hui, le numéro à appeler est le 01 99 00 00 01.',
    ],
    [
      'without any date',
      { '99-a': ligne('99-a', '0199000001', change({ source: 'sans-date-doc' })) },
      'CPTS de la Fiction : le 01 99 00 00 09 a changé | Nous ne savons pas quand : aucun document n’est daté. | Aujourd’hui, le numéro à appeler est le 01 99 00 00 01.',
    ],
    [
      'a line that follows it',
      {
        '99-a': ligne('99-a', '0199000001', change({ au: '2025', remplacePar: '99-b' })),
        '99-b': ligne('99-b', '0199000002', { usage: 'garde' }),
      },
      'CPTS de la Fiction : le 01 99 00 00 09 a changé | Changé en 2025. | Depuis 2025, le numéro à appeler est le 01 99 00 00 02 (quand les cabinets sont fermés).',
    ],
    [
      'suspended, and nothing else is known',
      { '99-a': ligne('99-a', '0199000001', { statut: 'suspendu', raison: raison() }) },
      'CPTS de la Fiction : le 01 99 00 00 01 est suspendu | Document le plus récent : 7 février 2024. | Nous ne connaissons pas le numéro qui le remplace. Appelez votre médecin traitant. S’il ne peut pas vous recevoir, appelez le 15.',
    ],
    [
      'replaced, and the service has another line',
      {
        '99-a': ligne('99-a', '0199000001', { statut: 'remplace', raison: raison() }),
        '99-a-deux': ligne('99-a', '0199000002'),
      },
      'CPTS de la Fiction : le 01 99 00 00 01 a été remplacé | Document le plus récent : 7 février 2024. | Aujourd’hui, le numéro à appeler est le 01 99 00 00 02.',
    ],
    [
      'in doubt, and nothing surer is known',
      { '99-a': ligne('99-a', '0199000001', { statut: 'conteste', raison: raison() }) },
      'CPTS de la Fiction : le 01 99 00 00 01 n’est pas confirmé pour ce service | Document le plus récent : 7 février 2024. | Nous n’en connaissons pas de plus sûr pour ce service : il reste proposé, avec cette réserve.',
    ],
  ])('%s', (_, lignes, attendu) => {
    expect(lus(lignes)).toEqual([attendu])
  })

  it.each([
    ['2024-doc', 'date de 2024', {}],
    ['sans-date-doc', 'n’est pas daté', {}],
    // What the line says besides is of another document, and later.
    ['2024-doc', 'date de 2024', { precisions: [{ texte: 'Une précision inventée.', source: '2025-doc' }] }],
  ])('nobody reads that 116 117 itself is in doubt: it is the advice of %s', (document, fin, plus) => {
    const horaires = { osm: 'Mo-Fr 08:00-20:00', source: document }
    const doute = { statut: 'conteste', raison: raison(), source: document, horaires, ...plus }
    expect(lus({ '99-a': ligne('99-a', '116117', doute) })).toEqual([
      expect.stringMatching(new RegExp(`^CPTS de la Fiction : le conseil de passer par le 116 117 ${fin} \\|`)),
    ])
  })

  it.each([
    ['it publishes no hours, and they are in doubt', {}, 'les heures du 116 117 ne sont pas sûres'],
    [
      'it publishes some, and passing by it is in doubt',
      { horaires: { osm: 'Mo-Fr 08:00-20:00', source: '2024-doc' } },
      'le conseil de passer par le 116 117 date de 2024',
    ],
  ])('116 117 of a service: %s', (_, plus, dit) => {
    const [phrase] = lus({ '99-a': ligne('99-a', '116117', { statut: 'conteste', raison: raison(), ...plus }) })
    expect(phrase).toContain(`CPTS de la Fiction : ${dit} |`)
  })

  it('the very number that is in doubt is told by no other line as the surer one', () => {
    const lignes = {
      '99-a': ligne('99-a', '0199000001', { statut: 'conteste', raison: raison() }),
      '99-a-deux': ligne('99-a', '0199000001'),
    }
    expect(lus(lignes)[0]).toMatch(/Nous n’en connaissons pas de plus sûr pour ce service/)
  })

  it('it is dated by the documents of its number and of its reason, and names no other', () => {
    const precisions = [{ texte: 'Une précision inventée.', source: '2025-doc' }]
    const dit = (source: string) => {
      const lignes = {
        '99-a': ligne('99-a', '0199000001', { statut: 'suspendu', raison: raison(undefined, source), precisions }),
      }
      return changementsDe(datasetDe(fiches(lignes))).map(({ date, documents }) => [
        date,
        documents.map(({ id }) => id),
      ])
    }
    expect(dit('sans-date-doc')).toEqual([['2024-02-07', ['2024-doc', 'sans-date-doc']]])
    expect(dit('2025-doc')).toEqual([['2025-06', ['2024-doc', '2025-doc']]])
  })

  it('the line of one département is not given for a service of two', () => {
    const dit = (departements: string[]) =>
      lus(
        {
          '99-a': ligne('99-a', '0199000001', { statut: 'suspendu', raison: raison() }),
          '99-sas': ligne('99-b', '0199000002'),
        },
        {
          organisations: { '99-a': organisation([], { departements }) },
          departements: { '99': { lignes: ['99-sas'] } },
        },
      )[0]
    expect(dit(['99'])).toMatch(/le numéro à appeler est le 01 99 00 00 02/)
    expect(dit(['99', '988'])).toMatch(/Nous ne connaissons pas le numéro qui le remplace/)
  })

  it('in doubt where the département has a line: that one first', () => {
    const lignes = {
      '99-a': ligne('99-a', '0199000001', { statut: 'conteste', raison: raison() }),
      '99-b': ligne('99-b', '116117'),
    }
    const [phrase] = lus(lignes, { departements: { '99': { lignes: ['99-b'] } } })
    expect(phrase).toMatch(/Appelez d’abord le 116 117\. L’autre numéro reste proposé ensuite/)
  })

  it('the digits of a withdrawn number are not written any more, nor in its address', () => {
    const [un] = changementsDe(
      datasetDe(fiches({ '99-a': ligne('99-a', '0199000001', { statut: 'retire', raison: raison() }) })),
    ).filter(isDeNumero)
    const { numero, ancre } = present(un)
    expect({ numero, ancre }).toEqual({ numero: null, ancre: 'ligne-99-a-retire' })
    expect(titreChangement(present(un)).replaceAll('\u00a0', ' ')).toBe('CPTS de la Fiction : un numéro a été retiré')
  })

  it('newest first, undated last; a number without history is no event', () => {
    const dates = changementsDe(
      datasetDe(
        fiches({
          '99-a': ligne('99-a', '0199000001', change({ source: 'sans-date-doc' })),
          '99-b': ligne('99-b', '0199000002', change({ au: '2025' })),
          '99-c': ligne('99-b', '0199000003', change({ au: '2025-03-02' })),
          '99-d': ligne('99-b', '0199000004'),
        }),
      ),
    ).map(({ date }) => date)
    expect(dates).toEqual(['2025-03-02', '2025', null])
  })
})

describe('hours and closures are told with the numbers', () => {
  const AVANT = { osm: '08:00-18:00', jours: 'nonPrecises' }
  const horaires = { osm: 'Mo-Fr 08:00-20:00', source: '2025-doc' }

  it.each([
    [
      'other hours, with the month',
      ligne('99-a', '0199000001', { horaires, historique: [{ horaires: AVANT, au: '2025-06', source: '2025-doc' }] }),
      'CPTS de la Fiction : les horaires ont changé | Changés en juin 2025. | Avant : 8 h – 18 h, jours non précisés. Aujourd’hui : du lundi au vendredi, 8 h – 20 h ; jours fériés non précisés.',
    ],
    [
      'hours that nobody publishes any more',
      ligne('99-a', '0199000001', { historique: [{ horaires: AVANT, source: '2025-doc' }] }),
      'CPTS de la Fiction : les horaires ont changé | Document le plus récent : juin 2025. | Avant : 8 h – 18 h, jours non précisés. Aujourd’hui : horaires non publiés.',
    ],
    [
      'a closure of some days',
      ligne('99-a', '0199000001', {
        fermetures: [{ du: '2025-08-04', au: '2025-08-15', motif: 'congés du secrétariat', source: '2025-doc' }],
      }),
      'CPTS de la Fiction : fermé du 4 au 15 août 2025 | Annoncé en juin 2025. | Ces jours-là, la page de votre commune dit qui appeler d’autre.',
    ],
  ])('%s', (_, une, attendu) => {
    expect(lus({ '99-a': une })).toEqual([attendu])
  })

  it('a number and its hours that changed together are two events, each with an address of its own', () => {
    const historique = [{ numero: ANCIEN, horaires: AVANT, au: '2025-06', source: '2025-doc' }]
    const tous = changementsDe(datasetDe(fiches({ '99-a': ligne('99-a', '0199000001', { horaires, historique }) })))
    expect(tous.map(({ ancre }) => ancre)).toEqual(['ligne-99-a-ancien-59v0ej', 'ligne-99-a-horaires-3yilvs'])
  })

  it('the closure of a place is named after it, leads to its page, and keeps its address when its end is put off', () => {
    const lire = (au: string) => {
      const fermetures = [{ du: '2025-08-04', au, motif: 'travaux', source: 'sans-date-doc' }]
      const pays = datasetDe(fiches({}, { centres: { '99-centre': centre('99001', { fermetures }) } }))
      return present(changementsDe(pays)[0])
    }
    const un = lire('2025-08-04')
    expect(un).toMatchObject({
      nom: 'Centre fictif',
      page: '/centres/99-centre/',
      ancre: 'centre-99-centre-fermeture-2025-08-04',
    })
    expect(lire('2025-08-15').ancre).toBe(un.ancre)
    expect(
      [titreChangement(un), quandChangement(un), raisonDe(un), aujourdhuiEnClair(un)]
        .join(' | ')
        .replaceAll('\u00a0', ' '),
    ).toBe(
      'Centre fictif : fermé le 4 août 2025 | Annoncé par un document sans date. | Travaux. | Ce jour-là, ce lieu ne reçoit personne : la page de votre commune dit qui appeler.',
    )
  })

  it('a line that is not offered any more closes no more', () => {
    const fermetures = [{ du: '2025-08-04', au: '2025-08-15', motif: 'congés', source: '2025-doc' }]
    const lignes = { '99-a': ligne('99-a', '0199000001', { statut: 'retire', raison: raison(), fermetures }) }
    expect(lus(lignes).map((phrase) => phrase.split(' | ')[0])).toEqual(['CPTS de la Fiction : un numéro a été retiré'])
  })

  it('the feed of the service and of the département carry them', () => {
    const fermetures = [{ du: '2027-03-03', au: '2027-03-05', motif: 'congés', source: '2025-doc' }]
    const pays = datasetDe(fiches({ '99-a': ligne('99-a', '0199000001', { fermetures }) }))
    const ids = [
      fluxOrganisation(pays, present(pays.organisations.get('99-a'))),
      fluxDepartement(pays, present(DECOUPAGE.departements.get('99'))),
    ].map((plein) => plein?.changements.map(({ ancre }) => ancre))
    expect(ids).toEqual([['ligne-99-a-fermeture-2027-03-03'], ['ligne-99-a-fermeture-2027-03-03']])
  })
})

describe('who holds an old paper finds today’s number', () => {
  const dataset = datasetDe(fiches({ '99-a': ligne('99-a', '0199000001', change({ au: '2025-07-01' })) }))

  const avis = (code: string, plus: Fiches = {}) => {
    const pays = datasetDe(fiches({ '99-a': ligne('99-a', '0199000001', change({ au: '2025-07-01' })) }, plus))
    return avisDeReponse(pays, repondre(pays, present(DECOUPAGE.communes.get(code)))).map((phrase) =>
      phrase.replaceAll('\u00a0', ' '),
    )
  }

  it('on the page of the commune, where this line leads', () => {
    expect(avis('99001')).toEqual([
      'Ce numéro a changé : ce n’est plus le 01 99 00 00 09. Depuis le 1er juillet 2025, le numéro à appeler est le 01 99 00 00 01.',
    ])
    expect(avis('99003')).toEqual([])
  })

  it('on the page of the commune, where another line leads', () => {
    expect(avis('99001', { organisations: { '99-a': organisation([lien('possible')]) } })).toEqual([
      'CPTS de la Fiction : le 01 99 00 00 09 a changé. Depuis le 1er juillet 2025, le numéro à appeler est le 01 99 00 00 01.',
    ])
  })

  it('in the search, where the old number is not given to call', () => {
    const repere = reperesDe(dataset).find(({ cles }) => cles.includes(ANCIEN))
    expect(repere?.reponse).toBe('')
    expect(repere?.texte.replaceAll('\u00a0', ' ')).toBe(
      'C’est un ancien numéro de ce service. Depuis le 1er juillet 2025, le numéro à appeler est le 01 99 00 00 01.',
    )
  })

  it('in the search too for a number that was withdrawn: whose it was, and nothing to call', () => {
    const lignes = { '99-a': ligne('99-a', ANCIEN, { statut: 'retire', raison: raison() }) }
    const repere = reperesDe(datasetDe(fiches(lignes))).find(({ cles }) => cles.includes(ANCIEN))
    expect(repere?.reponse).toBe('')
    expect(repere?.texte).toMatch(/^C’est un ancien numéro de ce service\. Nous ne connaissons pas le numéro/)
  })

  it('a number that serves again is given to call, whichever record comes first', () => {
    const lignes = { '99-a': ligne('99-a', '0199000001', change()), '99-b': ligne('99-b', ANCIEN) }
    const reperes = reperesDe(datasetDe(fiches(lignes))).filter(({ cles }) => cles.includes(ANCIEN))
    expect(reperes.map(({ reponse }) => reponse)).toEqual([formatNumero(ANCIEN)])
  })
})

describe('a feed exists only where there is something to tell', () => {
  const dataset = datasetDe(
    fiches({ '99-a': ligne('99-a', '0199000001', change()), '99-b': ligne('99-b', '0199000002') }),
  )

  it.each([
    ['99-a', '/organisations/99-a/atom.xml'],
    ['99-b', undefined],
  ])('%s: %s', (id, chemin) => {
    expect(fluxOrganisation(dataset, present(dataset.organisations.get(id)))?.flux.chemin).toBe(chemin)
  })

  it.each([
    ['99', '/departements/99/atom.xml'],
    ['988', undefined],
  ])('département %s: %s', (code, chemin) => {
    expect(fluxDepartement(dataset, present(DECOUPAGE.departements.get(code)))?.flux.chemin).toBe(chemin)
  })
})
