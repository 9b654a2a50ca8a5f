import OpeningHours from 'opening_hours'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fuseauDe, heureLocale, jourSuivant } from '../../src/domain/heure.ts'
import type { Horaires } from '../../src/domain/horaires.ts'
import { fauteHoraires } from '../../src/domain/horaires-fautes.ts'
import { joursFeries } from '../../src/domain/jours-feries.ts'
import type { Creneaux, Etat } from '../../src/domain/ouverture.ts'
import { hasard } from '../bench/bruit.ts'
import { LECTURE } from '../fixtures/contenu-reel.ts'
import { APPAREILS, setFuseauAppareil } from '../fixtures/fuseaux.ts'

interface Programme {
  id: string
  departement: string
  horaires: Horaires
}

const DEBUT = Date.UTC(2026, 0, 1)
const FIN = Date.UTC(2028, 0, 1)
const ANNEES = [2025, 2026, 2027, 2028]
const NOMBRE = 3_000
const MINUTE = 60_000
const QUART = 15 * MINUTE
const JOURNEE = 1440 * MINUTE
/** Instants around each public holiday, from the day before to the day after. */
const PAR_FERIE = 50

/** Every schedule published: lines and centres. The département is that of the file’s name. */
const PROGRAMMES: Programme[] = [...LECTURE.contenu.lignes.values(), ...LECTURE.contenu.centres.values()].flatMap(
  ({ id, horaires }) => (horaires ? [{ id, departement: id.split('-')[0] ?? '', horaires }] : []),
)

/** Schedules that the content does not have yet and may have tomorrow: the checks accept each. */
const POSSIBLES: Programme[] = [
  '24/7',
  'Mo-Fr 08:00-18:00; PH off',
  'Mo-Fr 08:00-20:00; Sa 08:00-12:00; PH 09:00-12:00',
  'Mo-Sa 08:00-20:00; Su,PH 09:00-12:00,14:00-18:00',
  'Mo-Su 20:00-08:00',
  'Fr 20:00-02:00',
  'Mo-Su,PH 20:00-08:00',
  'Mo-Fr 08:00-18:00; Su,PH 18:00-02:00',
  'Mo-Fr 00:00-08:00,20:00-24:00; Sa 00:00-08:00,12:00-24:00; Su,PH 00:00-24:00',
  'Mo-Fr 08:30-13:30,14:00-19:00; Th off',
].flatMap((osm) =>
  ['99', '67'].map((departement) => ({ id: `${departement} « ${osm} »`, departement, horaires: { osm, source: 'x' } })),
)

/** What the package calls the places that have holidays of their own. */
const ETATS: Partial<Record<string, string>> = { '57': 'Moselle', '67': 'Bas-Rhin', '68': 'Haut-Rhin' }

/** Half of them on the quarter of an hour, where schedules turn; those of holidays come on top. */
function instants(graine: number, { departement }: Programme): Date[] {
  const tirer = hasard(graine)
  const tire = (debut: number, duree: number, rang: number) => {
    const pas = rang % 2 ? MINUTE : QUART
    return new Date(debut + Math.floor((tirer() * duree) / pas) * pas)
  }
  const feries = joursFeries(departement, [2026, 2027])
  return [
    ...Array.from({ length: NOMBRE }, (_, rang) => tire(DEBUT, FIN - DEBUT, rang)),
    ...feries.flatMap((jour) =>
      Array.from({ length: PAR_FERIE }, (_, rang) => tire(Date.parse(jourSuivant(jour, -1)), 3 * JOURNEE, rang)),
    ),
  ]
}

/** What the package says, in a process that lives where the line does. */
function reference({ departement, horaires }: Programme, moments: readonly Date[]): boolean[] {
  setFuseauAppareil(fuseauDe(departement))
  const state = ETATS[departement] ?? 'Centre-Val de Loire'
  const oracle = new OpeningHours(horaires.osm, { lat: 47.9, lon: 1.9, address: { country_code: 'fr', state } })
  return moments.map((moment) => oracle.getState(moment))
}

/** What the site says, built and asked on a device of that time zone. */
async function surUnAppareil(appareil: string) {
  setFuseauAppareil(appareil)
  vi.resetModules()
  const osm = await import('../../src/domain/horaires-osm.ts')
  const calendrier = await import('../../src/domain/jours-feries.ts')
  const { etatA } = await import('../../src/domain/ouverture.ts')
  return ({ departement, horaires }: Programme, moments: readonly Date[]) => {
    const creneaux = osm.creneauxDe(horaires)
    const feries = new Set(calendrier.joursFeries(departement, ANNEES))
    const heures = moments.map((moment) => heureLocale(moment, fuseauDe(departement)))
    return { creneaux, feries, etats: heures.map((heure) => ({ heure, etat: etatA(creneaux, heure, feries) })) }
  }
}

type Dit = ReturnType<Awaited<ReturnType<typeof surUnAppareil>>>

/** Why an answer is wrong; null when it is right. */
function faute({ creneaux, feries }: Dit, { heure, etat }: Dit['etats'][number], ouvert: boolean): string | null {
  const veille = jourSuivant(heure.jour, -1)
  const douteux = creneaux.feries === null && (feries.has(heure.jour) || feries.has(veille))
  if (etat === 'inconnu') return douteux || (!creneaux.joursPrecises && ouvert) ? null : 'unknown without a reason'
  if ((etat === 'ouvert') !== ouvert) return `the package says ${ouvert ? 'open' : 'closed'}`
  if (etat === 'ouvert' && !creneaux.joursPrecises) return 'open on a day that nobody published'
  const nuit = passeMinuit(creneaux, heure.semaine, heure.minutes)
  if (etat === 'ouvert' && creneaux.feries === null && feries.has(heure.jour) && !nuit) return 'open on a holiday'
  return null
}

function passeMinuit({ semaine }: Creneaux, jour: number, minutes: number): boolean {
  return (semaine[(jour + 6) % 7] ?? []).some(({ a }) => a - 1440 > minutes)
}

afterEach(() => {
  setFuseauAppareil()
})

describe('the browser says of every schedule what the opening_hours package says', () => {
  it('each possible schedule is one that the checks accept', () => {
    expect(POSSIBLES.filter(({ horaires }) => fauteHoraires(horaires.osm) !== null)).toEqual([])
  })

  it('on thousands of instants over two years, from three time zones, unknown only where nobody tells', async () => {
    const fautes: string[] = []
    const comptes: Record<Etat, number> = { ouvert: 0, ferme: 0, inconnu: 0 }
    const essais = [...PROGRAMMES, ...POSSIBLES].map((programme, graine) => {
      const moments = instants(graine, programme)
      return { programme, moments, attendus: reference(programme, moments) }
    })
    for (const appareil of APPAREILS) {
      const notre = await surUnAppareil(appareil)
      for (const { programme, moments, attendus } of essais) {
        const dit = notre(programme, moments)
        dit.etats.forEach((reponse, rang) => {
          comptes[reponse.etat] += 1
          const raison = faute(dit, reponse, attendus[rang] ?? false)
          if (raison) fautes.push(`${programme.id} ${JSON.stringify(reponse)} from ${appareil}: ${raison}`)
        })
      }
    }
    const total = comptes.ouvert + comptes.ferme + comptes.inconnu
    process.stdout.write(
      `\n${total} comparisons with opening_hours: ${PROGRAMMES.length} schedules published, ${POSSIBLES.length} possible, ` +
        `${APPAREILS.length} time zones; ${JSON.stringify(comptes)}\n`,
    )
    expect(fautes.slice(0, 20)).toEqual([])
    expect(PROGRAMMES.length).toBeGreaterThan(15)
    expect(total).toBeGreaterThan((PROGRAMMES.length + POSSIBLES.length) * APPAREILS.length * NOMBRE)
    expect(Math.min(...Object.values(comptes))).toBeGreaterThan(1_000)
  })
})
