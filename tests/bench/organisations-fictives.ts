/** Content of a country that does not exist: as many organisations as France may have one day, each commune tied to one. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Decoupage } from '../../src/domain/commune.ts'

const NOMBRE = 850
const SOURCE = '2026-01-fictive'

/** Adds 850 organisations, their lines and 35,000 links to the `content` of a copy. Returns how many links. */
export function ajouterOrganisations(content: string, { communes }: Decoupage): number {
  const ecrire = (fiche: string, valeur: object) =>
    writeFileSync(join(content, `${fiche}.yaml`), JSON.stringify(valeur))
  ecrire(`sources/${SOURCE}`, {
    titre: 'Document fictif',
    editeur: 'Mairie fictive',
    type: 'pageOfficielle',
    publieLe: '2026-01',
    consulteLe: '2026-11-22',
  })
  const toutes = [...communes.values()]
  for (let rang = 0; rang < NOMBRE; rang += 1) {
    const siennes = toutes.slice((rang * toutes.length) / NOMBRE, ((rang + 1) * toutes.length) / NOMBRE)
    const organisation = `99-fictive-${rang}`
    ecrire(`organisations/${organisation}`, {
      nom: `CPTS fictive ${rang}`,
      type: 'cpts',
      departements: [...new Set(siennes.map(({ codeDepartement }) => codeDepartement))],
      resume: 'Une organisation qui n’existe pas, pour mesurer.',
      source: SOURCE,
      territoire: {
        rattachements: [
          { statut: 'publie', preuve: 'liste', communes: siennes.map(({ codeInsee }) => codeInsee), source: SOURCE },
        ],
      },
    })
    ecrire(`lignes/${organisation}`, {
      organisation,
      numero: `019900${String(rang).padStart(4, '0')}`,
      usage: 'soinsNonProgrammes',
      statut: 'publie',
      source: SOURCE,
      horaires: { osm: 'Mo-Fr 08:00-20:00', source: SOURCE },
    })
  }
  return toutes.length
}
