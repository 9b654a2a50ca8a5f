/** How the index travels to the browser: one JSON file, places as lines of text. */
import type { Lieu } from './index.ts'

export interface DepartementConnu {
  nom: string
  /** Its communes have a page each; elsewhere the page of the département answers. */
  couvert: boolean
}

/** What the browser knows once the file has arrived. */
export interface Annuaire {
  lieux: Lieu[]
  departements: Record<string, DepartementConnu>
  /** What a suggestion line says at its end: the number, or what stands for it. */
  reponses: Map<string, string>
}

interface Fichier {
  departements: Record<string, [nom: string, couvert: 0 | 1]>
  reponses: string[]
  /** nom|codeInsee|code postal+…|taille|rank in `reponses` */
  communes: string
  /** nom|codeInsee of the commune of today|a or d */
  anciennes: string
}

export function encode({ lieux, departements, reponses }: Annuaire): string {
  const textes = [...new Set(reponses.values())]
  const rangs = new Map(textes.map((texte, rang) => [texte, rang]))
  const communes = lieux
    .filter(({ statut }) => statut === 'commune')
    .map(({ nom, codeInsee, codesPostaux, taille }) =>
      [nom, codeInsee, codesPostaux.join('+'), taille, rangs.get(reponses.get(codeInsee) ?? '') ?? ''].join('|'),
    )
  const anciennes = lieux
    .filter(({ statut }) => statut !== 'commune')
    .map(({ nom, codeInsee, statut }) => [nom, codeInsee, statut === 'associee' ? 'a' : 'd'].join('|'))
  const fichier: Fichier = {
    departements: Object.fromEntries(
      Object.entries(departements).map(([code, { nom, couvert }]) => [code, [nom, couvert ? 1 : 0]]),
    ),
    reponses: textes,
    communes: communes.join('\n'),
    anciennes: anciennes.join('\n'),
  }
  return JSON.stringify(fichier)
}

export function decode(texte: string): Annuaire {
  const fichier = JSON.parse(texte) as Fichier
  const lieux: Lieu[] = []
  const reponses = new Map<string, string>()
  const communes = new Map<string, Lieu>()
  for (const ligne of fichier.communes.split('\n')) {
    const [nom = '', codeInsee = '', postaux = '', taille = '0', rang = ''] = ligne.split('|')
    const codesPostaux = postaux === '' ? [] : postaux.split('+')
    const codeDepartement =
      codeInsee.startsWith('97') || codeInsee.startsWith('98') ? codeInsee.slice(0, 3) : codeInsee.slice(0, 2)
    const lieu: Lieu = {
      nom,
      codeInsee,
      nomCommune: nom,
      codeDepartement,
      codesPostaux,
      taille: Number(taille),
      statut: 'commune',
    }
    lieux.push(lieu)
    communes.set(codeInsee, lieu)
    const reponse = fichier.reponses[Number(rang)]
    if (rang !== '' && reponse) reponses.set(codeInsee, reponse)
  }
  for (const ligne of fichier.anciennes.split('\n')) {
    const [nom = '', codeInsee = '', statut] = ligne.split('|')
    const commune = communes.get(codeInsee)
    if (!commune) continue
    const ancien = statut === 'a' ? 'associee' : 'deleguee'
    lieux.push({ ...commune, nom, taille: 0, statut: ancien })
  }
  const departements = Object.fromEntries(
    Object.entries(fichier.departements).map(([code, [nom, couvert]]) => [code, { nom, couvert: couvert === 1 }]),
  )
  return { lieux, departements, reponses }
}
