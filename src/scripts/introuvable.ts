/** On the page of a wrong address: a commune may have changed its name or lost its page, a code may be in the other case; it still says where to go. */
import { departementDuCode } from '../domain/code-insee.ts'

/** `/communes/45191-son-ancien-nom/` → `/c/45191/`, else → `/departements/45/`, if there is such a page; `/departements/2A/` → `/departements/2a/`. */
export async function startIntrouvable({ court, departement }: { court: string; departement: string }): Promise<void> {
  const [, seul] = /^\/departements\/(2[AB])\/?$/.exec(location.pathname) ?? []
  const [, code] = /^\/(?:communes|c)\/(\d[\dab]\d{3})(?![\da-z])/i.exec(location.pathname) ?? []
  if (seul) location.replace(departement.replace('code', seul.toLowerCase()))
  if (!code) return
  const duDepartement = departementDuCode(code).toLowerCase()
  for (const chemin of [court.replace('code', code.toUpperCase()), departement.replace('code', duDepartement)]) {
    const { ok } = await fetch(chemin, { method: 'HEAD' })
    if (ok) {
      location.replace(chemin)
      return
    }
  }
}
