import { describe, expect, it } from 'vitest'
import { inutiles } from '../../src/domain/checks/orientation.ts'
import { accepte, profilDe } from '../../src/domain/orientation/eligibilite.ts'
import { semaineDuJour } from '../../src/domain/heure.ts'
import { bilan, cas, terrains, type Cas } from '../../src/domain/orientation/bilan.ts'
import { conclure, type Appel } from '../../src/domain/orientation/conclusion.ts'
import { isLocal, NOEUDS, isQuestion, type NomConseil, type Reponses } from '../../src/domain/orientation/graph.ts'
import { afficherNoeud } from '../../src/domain/orientation/affichage.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { readToday } from '../../src/data/today.ts'
import { DATASET } from '../fixtures/contenu-reel.ts'
import { present } from '../fixtures/dataset.ts'

const LIEUX = terrains(DATASET, readToday())
const CONSEILS = new Map(NOEUDS.filter((noeud) => !isQuestion(noeud)).map((noeud) => [noeud, afficherNoeud(noeud, DATASET)]))

const appels = ({ conclusion: { principal, ensuite, plusTard } }: Cas): Appel[] => [
  ...(principal ? [principal] : []),
  ...ensuite,
  ...plusTard,
]

/** Every number that a line may not be offered by: withdrawn, replaced, suspended, and called by nobody else. */
const APPELABLES = new Set(
  [...DATASET.lignes.values()].filter(({ statut }) => ['confirme', 'publie', 'conteste'].includes(statut)).map(({ numero }) => numero),
)
const NATIONAUX = new Set([...DATASET.numeros.keys()])
const DENTAIRES = new Set([...DATASET.departements.values()].flatMap(({ gardeDentaire }) => gardeDentaire?.numero ?? []))
/** Where 116 117 is sourced: codes of départements, or of organisations tied to the commune. */
const AVEC_116117 = new Set([...DATASET.lignes.values()].filter(({ numero }) => numero === '116117').map(({ id }) => id))

/** Numbers of the lines that a guess, and no document, ties to the place. */
const INCERTAINS = new Map(
  LIEUX.map((terrain) => {
    const commune = DATASET.decoupage.communes.get(terrain.codesInsee[0] ?? '')
    const etapes = commune ? repondre(DATASET, commune).etapes : []
    const incertaines = etapes.filter(({ lien }) => lien && lien.rattachement.statut !== 'publie')
    return [terrain, new Set(incertaines.map(({ numero }) => numero))]
  }),
)
const incertainsDe = (terrain: Cas['terrain']) => present(INCERTAINS.get(terrain))

/** What must hold at the end of every journey; the message names the promise that is broken. */
const PROMESSES: Record<string, (un: Cas) => boolean> = {
  'a number to call, or an advice that says so': (un) => {
    const conseil = CONSEILS.get(un.conseil)
    const sansNumero = un.conseil === 'pharmacien' || un.conseil === 'suivi'
    return appels(un).length > 0 || sansNumero || (conseil?.type === 'conseil' && conseil.numeros.length > 0)
  },
  'a doctor soon always has a number now': (un) =>
    !['ligne', 'de-passage', 'medecin-d-abord', 'entorse-ou-mal-de-dos'].includes(un.conseil) ||
    (un.conclusion.principal !== null && un.conclusion.principal.etat !== 'ferme'),
  'the 15 is always told where the place decides': (un) =>
    !isLocal(un.conseil) || un.conseil === 'suivi' || appels(un).some(({ guichet }) => guichet.numero === '15'),
  'vital danger is 15, 112 and 114': (un) => {
    const conseil = CONSEILS.get(un.conseil)
    return (
      un.conseil !== 'urgence-vitale' ||
      (conseil?.type === 'conseil' && ['15', '112', '114'].every((numero) => conseil.numeros.some((un) => un.numero === numero)))
    )
  },
  'nobody is sent to a line that refuses them': (un) =>
    un.conseil === 'dents' || un.conseil === 'suivi' ||
    un.conseil === 'entorse-ou-mal-de-dos' ||
    appels(un).every(({ guichet }) => guichet.acces.some((pour) => accepte(pour, profilDe(un.reponses)))),
  'no withdrawn, replaced or suspended number': (un) =>
    appels(un).every(({ guichet: { numero } }) => APPELABLES.has(numero) || NATIONAUX.has(numero) || DENTAIRES.has(numero)),
  'a closed line is not the one to dial': ({ conclusion: { principal, ensuite } }) =>
    [principal, ...ensuite].every((appel) => appel?.etat !== 'ferme'),
  'no closed number before one that may answer': ({ conclusion: { plusTard } }) =>
    plusTard.every(({ etat }, rang) => etat !== 'inconnu' || plusTard[rang - 1]?.etat !== 'ferme'),
  'no number is closed on hours that are not its own': (un) =>
    appels(un).every(({ etat, guichet: { services } }) => etat !== 'ferme' || services.every(({ creneaux }) => creneaux !== null)),
  'whoever answers later is told with who answers now': (un) =>
    un.conseil === 'suivi' || un.conclusion.plusTard.length === 0 || un.conclusion.principal !== null || un.conclusion.ensuite.length > 0,
  'the 15 is never told for later': ({ conclusion: { plusTard } }) =>
    plusTard.every(({ guichet }) => guichet.numero !== '15'),
  'a number that no document ties to the place says so, open or closed': (un) => {
    const incertains = incertainsDe(un.terrain)
    return appels(un).every(
      ({ guichet: { numero, nom, reserve } }) =>
        !incertains.has(numero) || (/^(?:(?:CPTS|Service) probable|Peut-être)\u00a0: /.test(nom) && reserve !== null),
    )
  },
  'each number comes once in each list': ({ conclusion: { principal, ensuite } }) => {
    const numeros = [principal, ...ensuite].flatMap((appel) => appel?.guichet.numero ?? [])
    return new Set(numeros).size === numeros.length
  },
}

const SANS = { danger: 'aucun', besoin: 'medecin', 'medecin-traitant': 'aucun' } as const
const REFUSE = { ...SANS, 'medecin-traitant': 'indisponible' } as const
const ENTORSE = { danger: 'aucun', besoin: 'kine' } as const

/** Written by hand from the records: which number comes first on an ordinary Tuesday at 10:00, and at 23:00. */
const ATTENDUS: [ou: string, codeInsee: string, conseil: NomConseil, reponses: Reponses, jour: string, nuit: string][] = [
  ['Le Malesherbois, no doctor', '45191', 'ligne', SANS, '0801904500', '15'],
  ['Orléans, no doctor', '45234', 'ligne', SANS, '0788857151', '15'],
  ['Châteauroux, no doctor: a line for those without one', '36044', 'ligne', SANS, '116117', '15'],
  ['Châteauroux, the doctor cannot: that line refuses', '36044', 'ligne', REFUSE, '15', '15'],
  ['Châteauroux, a sprain: the person judges', '36044', 'entorse-ou-mal-de-dos', ENTORSE, '116117', '15'],
  ['Montélimar, a resident', '26198', 'ligne', { ...SANS, residence: 'habitant' }, '0428370858', '15'],
  ['Montélimar, passing through', '26198', 'de-passage', { ...SANS, residence: 'passage' }, '15', '15'],
  ['Belfort: by day a contested number, as on its page; at night that of the duty', '90010', 'ligne', SANS, '116117', '116117'],
  ['La Réunion', '97411', 'ligne', SANS, '15', '15'],
]

describe('what a reader of the records expects', () => {
  it.each(ATTENDUS)('%s', (_, codeInsee, conseil, reponses, jour, nuit) => {
    const terrain = present(LIEUX.find(({ codesInsee }) => codesInsee.includes(codeInsee)))
    const { feries } = present(terrain.moments[0])
    const premier = (heures: number) =>
      conclure(conseil, reponses, terrain.dossier, {
        heure: { jour: '2026-11-24', semaine: 1, minutes: heures * 60 },
        feries,
      }).principal?.guichet.numero
    expect([premier(10), premier(23)]).toEqual([jour, nuit])
  })
})

describe('where records say that they do not know', () => {
  it.each([
    ['Belfort, Monday at 10:00', '90010', '2026-11-30', 10],
    ['Chécy, Saturday at 21:00', '45089', '2026-11-28', 21],
    ['Le Malesherbois, Saturday at 21:00', '45191', '2026-11-28', 21],
  ])('%s: nobody knows whether the 116 117 answers', (_, codeInsee, jour, heures) => {
    const { dossier } = present(LIEUX.find(({ codesInsee }) => codesInsee.includes(codeInsee)))
    const heure = { jour, semaine: semaineDuJour(jour), minutes: heures * 60 }
    const { principal, ensuite, plusTard } = conclure('ligne', SANS, dossier, { heure, feries: new Set() })
    const appel = [principal, ...ensuite, ...plusTard].find((un) => un?.guichet.numero === '116117')
    expect(present(appel).etat).toBe('inconnu')
  })
})

describe('the wizard, exhaustively', () => {
  it('keeps its promises in every case: journeys × places × moments', () => {
    let nombre = 0
    const communes = new Set(LIEUX.flatMap(({ codesInsee }) => codesInsee))
    const fautes: string[] = []
    for (const un of cas(LIEUX)) {
      nombre += 1
      for (const [promesse, tient] of Object.entries(PROMESSES))
        if (fautes.length < 20 && !tient(un))
          fautes.push(`${promesse}: ${un.terrain.codesInsee[0] ?? ''}, ${JSON.stringify(un.reponses)}, ${un.moment.heure.jour} ${un.moment.heure.minutes}`)
    }
    process.stdout.write(`${nombre} cases: ${LIEUX.length} different answers, ${communes.size} communes, ${LIEUX[0]?.moments.length ?? 0} moments\n`)
    expect(fautes).toEqual([])
    expect(nombre).toBeGreaterThanOrEqual(100_000)
  })

  it('116 117 leads only in places tied to a line that has it', () => {
    for (const { codesInsee, dossier } of LIEUX) {
      if (!dossier.guichets.some(({ numero }) => numero === '116117')) continue
      for (const codeInsee of codesInsee) {
        const departement = DATASET.decoupage.communes.get(codeInsee)?.codeDepartement ?? ''
        const lignes = [
          ...(DATASET.departements.get(departement)?.lignes ?? []),
          ...(DATASET.liensParCommune.get(codeInsee) ?? []).flatMap(({ organisation }) =>
            (DATASET.lignesParOrganisation.get(organisation) ?? []).map(({ id }) => id),
          ),
        ]
        expect(lignes.some((id) => AVEC_116117.has(id)), codeInsee).toBe(true)
      }
    }
  })

  it('tries every commune of France, so every organisation and every strength of link', () => {
    const communes = new Set(LIEUX.flatMap(({ codesInsee }) => codesInsee))
    expect(communes.size).toBe(DATASET.decoupage.communes.size)
    expect(LIEUX.length).toBeGreaterThan(DATASET.decoupage.departements.size)
  })

  it('each question matters, and one that would not is seen', () => {
    const quelques = [...cas(LIEUX.map((lieu) => ({ ...lieu, moments: lieu.moments.slice(0, 4) })))]
    expect(inutiles(quelques)).toEqual([])
    const memeFin = quelques.map((un) => ({ ...un, conseil: 'ligne' as const, conclusion: { ...un.conclusion, principal: null } }))
    expect(inutiles(memeFin)).toContain('medecin-traitant')
  })

  it('counts each case once in the table that is published', () => {
    const lieux = LIEUX.slice(0, 5)
    const tous = [...cas(lieux)]
    const lignes = bilan(tous)
    expect(lignes.reduce((somme, { nombre }) => somme + nombre, 0)).toBe(tous.length)
    for (const { nombre, premiers } of lignes)
      expect(Object.values(premiers).reduce((somme, combien) => somme + combien, 0)).toBe(nombre)
  })
})
