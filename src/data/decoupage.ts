/** The official division of communes, from @etalab/decoupage-administratif. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  imprimerNom,
  type AncienneCommune,
  type Commune,
  type Decoupage,
  type DepartementOfficiel,
  type Epci,
} from '../domain/commune.ts'

/** Read from the disk: imported, its 12 MB of JSON would be compiled as a program, in more than a gigabyte of memory. */
function lire<T extends { nom: string }>(liste: string): T[] {
  const { resolve } = createRequire(import.meta.url)
  const lignes = JSON.parse(readFileSync(resolve(`@etalab/decoupage-administratif/data/${liste}.json`), 'utf8')) as T[]
  return lignes.map((ligne) => ({ ...ligne, nom: imprimerNom(ligne.nom) }))
}

interface LigneOfficielle {
  code: string
  nom: string
  type: string
  departement?: string
  codesPostaux?: string[]
  population?: number
  commune?: string
  chefLieu?: string
  anciensCodes?: string[]
}

interface EpciOfficiel {
  code: string
  nom: string
  membres: { code: string }[]
}

let lu: Decoupage | undefined

/** Read once: 34,969 communes, 45 arrondissements, 2,576 delegated or associated communes, 4,240 former codes. */
export function readDecoupage(): Decoupage {
  lu ??= assembleDecoupage()
  return lu
}

function assembleDecoupage(): Decoupage {
  const epci = readEpci()
  const epciParCommune = new Map(
    [...epci.values()].flatMap(({ siren, communes }) => communes.map((code) => [code, siren])),
  )
  const communes = new Map<string, Commune>()
  const anciennes: AncienneCommune[] = []
  const anciensCodes = new Map<string, string>()
  for (const ligne of lire<LigneOfficielle>('communes')) {
    if (ligne.type === 'commune-actuelle' || ligne.type === 'arrondissement-municipal') {
      communes.set(ligne.code, {
        codeInsee: ligne.code,
        nom: ligne.nom,
        codeDepartement: ligne.departement ?? '',
        codeEpci: epciParCommune.get(ligne.commune ?? ligne.code) ?? null,
        codesPostaux: ligne.codesPostaux ?? [],
        population: ligne.population ?? 0,
        arrondissementDe: ligne.commune ?? null,
      })
      for (const ancien of ligne.anciensCodes ?? []) anciensCodes.set(ancien, ligne.code)
    } else if (ligne.chefLieu) {
      const statut = ligne.type === 'commune-associee' ? 'associee' : 'deleguee'
      anciennes.push({ codeInsee: ligne.code, nom: ligne.nom, statut, actuelle: ligne.chefLieu })
    }
  }
  const departements = new Map(
    lire<DepartementOfficiel>('departements').map(({ code, nom, typeLiaison }) => [code, { code, nom, typeLiaison }]),
  )
  return { communes, anciennes, anciensCodes, epci, departements }
}

function readEpci(): Map<string, Epci> {
  return new Map(
    lire<EpciOfficiel>('epci').map(({ code, nom, membres }) => [
      code,
      { siren: code, nom, communes: membres.map((membre) => membre.code) },
    ]),
  )
}
