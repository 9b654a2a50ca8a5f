/** A table as CSV and as JSON: the same values, in the same order, under the same names. */
import { csvDe, type Cellule } from './csv.ts'
import type { Fonds, Table, Valeur } from './table.ts'
import { DICTIONNAIRE, enveloppe } from './version.ts'

/** Between the items of a list in one cell of CSV; no text of ours bears it. */
export const SEPARATEUR = '|'

/** One line a record; a list is one cell, « oui » and « non » are words, an unknown value is empty. */
export function tableCsv({ colonnes }: Table, rangs: readonly (readonly Valeur[])[]): string {
  return csvDe(
    colonnes.map(({ nom }) => nom),
    rangs.map((rang) => rang.map(celluleDe)),
  )
}

function celluleDe(valeur: Valeur): Cellule {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur !== 'object' || valeur === null) return valeur
  const intrus = valeur.find((texte) => texte === '' || texte.includes(SEPARATEUR))
  if (intrus !== undefined) throw new Error(`CSV : « ${intrus} » ne peut pas être dans une liste.`)
  return valeur.join(SEPARATEUR)
}

/** Objects, or for a compact table lists of values in the order of `colonnes`. */
export function tableJson(table: Table, rangs: readonly (readonly Valeur[])[], today: string) {
  const noms = table.colonnes.map(({ nom }) => nom)
  return {
    ...enveloppe(today),
    table: table.nom,
    titre: table.titre,
    dictionnaire: `${DICTIONNAIRE}#${table.nom}`,
    total: rangs.length,
    ...(table.compacte
      ? { colonnes: noms, enregistrements: rangs }
      : { enregistrements: rangs.map((rang) => Object.fromEntries(noms.map((nom, place) => [nom, rang[place]]))) }),
  }
}

/** The places of care as points (RFC 7946); a place without a position has no geometry, which says so. */
export function centresGeojson(table: Table, fonds: Fonds, today: string) {
  const { enregistrements } = tableJson({ ...table, compacte: false }, table.rangs(fonds), today)
  return {
    type: 'FeatureCollection',
    ...enveloppe(today),
    total: enregistrements.length,
    features: (enregistrements as Record<string, Valeur>[]).map(({ latitude, longitude, ...proprietes }) => ({
      type: 'Feature',
      id: proprietes['id'],
      geometry: latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
      properties: proprietes,
    })),
  }
}
