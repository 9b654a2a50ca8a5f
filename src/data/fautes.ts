/** Every fault of a folder of content: the form of each record, then what must hold across them. */
import { sansRedites, type Constat } from '../domain/checks/constat.ts'
import { runChecks } from '../domain/checks/toutes.ts'
import { readDecoupage } from './decoupage.ts'
import { readContent } from './read-content.ts'

/** `racine` is content/ or a copy of it; `today` is AAAA-MM-JJ. */
export function readFautes(racine: string, today: string): { constats: Constat[]; fiches: number } {
  const { constats, ...lecture } = readContent(racine)
  return {
    constats: sansRedites([...constats, ...runChecks({ ...lecture, decoupage: readDecoupage(), today })]),
    fiches: Object.values(lecture.contenu).reduce((somme, fiches) => somme + fiches.size, 0),
  }
}
