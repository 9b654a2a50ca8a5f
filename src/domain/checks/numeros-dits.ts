/** The numbers said in a sentence are those of its record or of its documents, and an advice says each number that it offers. */
import type { Contenu } from '../contenu.ts'
import { enfant, feuilles } from '../feuilles.ts'
import { mentionsDe } from '../mention.ts'
import { formatNumero, isNumeroCourt } from '../numero.ts'
import { porteursDe } from '../porteurs.ts'
import { SAMU } from '../samu.ts'
import { idsSource, type ReferenceSource } from '../source.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** The two that any sentence may send to: whatever the need, they lead to help. */
const PARTOUT = [SAMU, '112']

export const numerosDits: Check = {
  name: 'une phrase ne dit que les numéros de sa fiche ou de ses documents',
  check(contexte) {
    const { contenu } = contexte
    const deLaFiche = numerosParFichier(contenu)
    const connus = new Set([...PARTOUT, ...porteursDe(contenu).map(({ numero }) => numero)])
    const enPages = [...contexte.pages].flatMap(([fichier, texte]) =>
      mentionsDe(texte, isNumeroCourt)
        .filter((numero) => !connus.has(numero))
        .map((numero): Constat => ({ fichier, cle: '', trouve: numero, attendu: conseilEnPage(numero) })),
    )
    const enFiches = entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, cle, valeur: texte }): Constat[] => {
        const dits = typeof texte === 'string' && cle !== 'url' ? mentionsDe(texte, isNumeroCourt) : []
        if (dits.length === 0) return []
        const permis = new Set([...PARTOUT, ...deLaFiche(fichier), ...numerosDesDocuments(valeur, chemin, contenu)])
        return dits
          .filter((numero) => !permis.has(numero))
          .map((numero) => ({ fichier, cle: formatCle(chemin), trouve: numero, attendu: conseil(numero) }))
      }),
    )
    return [...enFiches, ...enPages]
  },
}

export const numerosProposesDits: Check = {
  name: 'un conseil ou un mot dit dans sa phrase le numéro qu’il propose',
  check({ contenu }) {
    const conseils = [...contenu.orientation.values()].flatMap((fiche) => {
      if (fiche.type !== 'conseil') return []
      const dits = mentionsDuTexte({ ...fiche, numeros: [] })
      return fiche.numeros.flatMap((numero, rang) =>
        dits.includes(numero) ? [] : [faute(`orientation/${fiche.id}`, `numeros[${rang}]`, numero)],
      )
    })
    const mots = [...contenu.mots.values()].flatMap(({ id, numero, texte }) =>
      !numero || !texte || mentionsDe(texte, isNumeroCourt).includes(numero)
        ? []
        : [faute(`mots/${id}`, 'numero', numero)],
    )
    return [...conseils, ...mots]
  },
}

/** Short numbers said anywhere in a record, in the order written. */
function mentionsDuTexte(fiche: unknown): string[] {
  return feuilles(fiche).flatMap(({ valeur }) => (typeof valeur === 'string' ? mentionsDe(valeur, isNumeroCourt) : []))
}

function faute(fiche: string, cle: string, numero: string): Constat {
  return {
    fichier: `content/${fiche}.yaml`,
    cle,
    trouve: numero,
    attendu: `La phrase de cette fiche ne dit pas « le ${formatNumero(numero)} » : l’un des deux est faux.`,
  }
}

function conseil(numero: string): string {
  return isNumeroCourt(numero)
    ? `Aucun document cité ici n’imprime le ${formatNumero(numero)}, et ce n’est pas un numéro de cette fiche : corrigez la phrase, ou citez le document qui le dit.`
    : INCONNU
}

/** A page names no document: it says only numbers that a record gives. */
function conseilEnPage(numero: string): string {
  return isNumeroCourt(numero)
    ? `Aucune fiche ne donne le ${formatNumero(numero)} : corrigez la phrase, ou écrivez d’abord sa fiche, avec sa source.`
    : INCONNU
}

const INCONNU =
  'Ce n’est pas un numéro court connu : corrigez-le. S’il ne s’agit pas d’un téléphone, tournez la phrase autrement.'

/** The numbers that a record may say without a document: its own, and those of the lines of its département. */
function numerosParFichier(contenu: Contenu): (fichier: string) => string[] {
  const parFichier = Map.groupBy(porteursDe(contenu), ({ fichier }) => fichier)
  const parDepartement = Map.groupBy(contenu.lignes.values(), ({ id }) => departementDe(id))
  return (fichier) => {
    const [, dossier = '', nom = ''] = fichier.replace(/\.yaml$/, '').split('/')
    const noeud = dossier === 'orientation' ? contenu.orientation.get(nom) : undefined
    return [
      ...((dossier === 'sources' && contenu.sources.get(nom)?.numerosCites) || []),
      ...(parFichier.get(fichier) ?? []).map(({ numero }) => numero),
      ...(parDepartement.get(departementDe(nom)) ?? []).map(({ numero }) => numero),
      ...(noeud?.type === 'conseil' ? noeud.numeros : []),
    ]
  }
}

/** « 45 » for « 45-sologne » and for « 45 ». */
function departementDe(id: string): string {
  return id.split('-')[0] ?? ''
}

/** What the documents print that the nearest group around the sentence names, or the whole record when none does. */
function numerosDesDocuments(fiche: unknown, chemin: readonly PropertyKey[], { sources }: Contenu): string[] {
  const groupes = chemin.map((_, rang) => chemin.slice(0, rang).reduce<unknown>(enfant, fiche)).toReversed()
  const source = groupes.map((groupe) => enfant(groupe, 'source')).find((une) => une !== undefined)
  const ids = isReference(source) ? idsSource(source) : []
  return ids.flatMap((id) => sources.get(id)?.numerosCites ?? [])
}

function isReference(source: unknown): source is ReferenceSource {
  return typeof source === 'string' || (Array.isArray(source) && source.every((id) => typeof id === 'string'))
}
