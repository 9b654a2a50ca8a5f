/** Addresses that lead elsewhere, for ever: short ones, former INSEE codes, names of before (hard cases 5 and 65). */
import { cheminCommune, cheminCourt, type Commune, type Decoupage } from './commune.ts'
import { cheminWidget } from './widget.ts'

export interface Renvoi {
  depuis: string
  vers: string
  /** Name of the commune of today. */
  nom: string
}

/** `/c/45191/`, for each of `communes`. */
export function renvoisCourts(communes: readonly Commune[]): Renvoi[] {
  return communes.map(renvoiCourt)
}

/** `/c/45191/` */
export function renvoiCourt(commune: Commune): Renvoi {
  return { depuis: cheminCourt(commune.codeInsee), vers: cheminCommune(commune), nom: commune.nom }
}

/** `/communes/45191-malesherbes/`: addresses that delegated and associated communes have or had, save those still in use. */
export function renvoisDesAnciensNoms({ anciennes }: Decoupage, communes: readonly Commune[]): Renvoi[] {
  const parCode = indexer(communes)
  const prises = new Set(communes.map(cheminCommune))
  const parAdresse = new Map(anciennes.map((ancienne) => [cheminCommune(ancienne), ancienne.actuelle]))
  return [...parAdresse].flatMap(([depuis, actuelle]) => {
    const commune = parCode.get(actuelle)
    return commune && !prises.has(depuis) ? [{ depuis, vers: cheminCommune(commune), nom: commune.nom }] : []
  })
}

/** `/c/45037/`: codes that are no longer in use, where the commune of today is one of `communes`. */
export function renvoisDesAnciensCodes(decoupage: Decoupage, communes: readonly Commune[]): Renvoi[] {
  return anciensCodesDe(decoupage, communes).map(([ancien, commune]) => ({
    depuis: cheminCourt(ancien),
    vers: cheminCommune(commune),
    nom: commune.nom,
  }))
}

/** `/widget/45037/`: a frame pasted before a merger still shows a number after it. */
export function renvoisDesAnciensWidgets(decoupage: Decoupage, communes: readonly Commune[]): Renvoi[] {
  return anciensCodesDe(decoupage, communes).map(([ancien, { codeInsee, nom }]) => ({
    depuis: cheminWidget(ancien),
    vers: cheminWidget(codeInsee),
    nom,
  }))
}

/** A code in a folder of addresses, as it is written there and as it is expected. */
export interface RenvoiDeCasse {
  dossier: string
  ecrit: string
  attendu: string
}

/** `/departements/2A/` and `/c/2a004/`: the two codes with a letter, in the case that their addresses do not have. */
export function renvoisDeCasse({ departements }: Decoupage): RenvoiDeCasse[] {
  const avecLettre = [...departements.keys()].filter((code) => code.toLowerCase() !== code)
  return avecLettre.flatMap((code) => {
    const minuscule = code.toLowerCase()
    return [
      { dossier: 'departements', ecrit: code, attendu: minuscule },
      ...['communes', 'c', 'widget', 'mairies'].map((dossier) => ({ dossier, ecrit: minuscule, attendu: code })),
    ]
  })
}

function anciensCodesDe({ anciensCodes }: Decoupage, communes: readonly Commune[]): [ancien: string, Commune][] {
  const parCode = indexer(communes)
  return [...anciensCodes].flatMap(([ancien, actuel]): [string, Commune][] => {
    const commune = parCode.get(actuel)
    return commune ? [[ancien, commune]] : []
  })
}

function indexer(communes: readonly Commune[]): ReadonlyMap<string, Commune> {
  return new Map(communes.map((commune) => [commune.codeInsee, commune]))
}
