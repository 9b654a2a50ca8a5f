/** On the page of a wrong address: a commune may have changed its name or lost its page, its code still says where to go. */
import { cheminCourt, cheminDepartement } from '../domain/commune.ts'

/** `/communes/45191-son-ancien-nom/` → `/c/45191/`, else → `/departements/45/`, if there is such a page. */
export async function startIntrouvable(): Promise<void> {
  const [, code] = /^\/(?:communes|c)\/(\d[\dab]\d{3})(?![\da-z])/i.exec(location.pathname) ?? []
  if (!code) return
  const departement = code.slice(0, /^9[78]/.test(code) ? 3 : 2)
  for (const chemin of [cheminCourt(code.toUpperCase()), cheminDepartement(departement)]) {
    const { ok } = await fetch(chemin, { method: 'HEAD' })
    if (ok) return location.replace(chemin)
  }
}
