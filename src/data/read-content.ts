/** Reads content/ from the disk: every YAML file, its faults told, nothing skipped in silence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument, visit } from 'yaml'
import type { Constat } from '../domain/checks/constat.ts'
import { verifierForme } from '../domain/checks/forme.ts'
import { SCHEMAS, type Contenu, type NomCollection } from '../domain/contenu.ts'

const COLLECTIONS = Object.keys(SCHEMAS) as NomCollection[]
const NOM_DE_FICHIER = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$|^2[AB]\.yaml$/

interface Lecture {
  /** The records that are well formed. */
  contenu: Contenu
  /** The others, as they stand, by path; the text of those that are not YAML. */
  malFormees: Map<string, unknown>
  /** The pages of prose, as they stand, by path. */
  pages: Map<string, string>
  /** All their faults. */
  constats: Constat[]
}

type Defauts = Pick<Lecture, 'malFormees' | 'constats'>

/** Reads every folder of `racine` (content/); stops at no fault. */
export function readContent(racine: string): Lecture {
  const defauts: Defauts = { malFormees: new Map(), constats: [] }
  const lues = COLLECTIONS.map((collection) => [collection, readCollection(racine, collection, defauts)])
  return { contenu: Object.fromEntries(lues) as Contenu, pages: readPages(racine), ...defauts }
}

function readPages(racine: string): Map<string, string> {
  const noms = names(join(racine, 'pages')) ?? []
  return new Map(noms.map((nom) => [`content/pages/${nom}`, readFileSync(join(racine, 'pages', nom), 'utf8')]))
}

/** Sorted names of a folder; null when there is none. */
function names(dossier: string): string[] | null {
  return existsSync(dossier) ? readdirSync(dossier).sort() : null
}

function readCollection(racine: string, collection: NomCollection, defauts: Defauts): Map<string, unknown> {
  const { constats } = defauts
  const entrees = new Map<string, unknown>()
  const fichierParId = new Map<string, string>()
  const noms = names(join(racine, collection))
  if (!noms) {
    constats.push({
      fichier: `content/${collection}`,
      cle: '',
      trouve: 'rien',
      attendu: 'Ce dossier manque : recréez-le.',
    })
    return entrees
  }
  for (const nom of noms) {
    const fichier = `content/${collection}/${nom}`
    const id = nom.replace(/\.ya?ml$/i, '')
    const jumeau = fichierParId.get(id.toLowerCase())
    if (jumeau) {
      constats.push({
        fichier,
        cle: '',
        trouve: id,
        attendu: `Cet identifiant est déjà celui de ${jumeau} : renommez ou supprimez l’un des deux fichiers.`,
      })
      continue
    }
    fichierParId.set(id.toLowerCase(), fichier)
    if (!NOM_DE_FICHIER.test(nom)) {
      constats.push({
        fichier,
        cle: '',
        trouve: nom,
        attendu: 'Nommez le fichier en minuscules sans accent, mots séparés par des tirets, terminé par « .yaml ».',
      })
      if (!/\.ya?ml$/i.test(nom)) continue
    }
    const valeur = readRecord(join(racine, collection, nom), collection, fichier, defauts)
    if (valeur) entrees.set(id, { ...valeur, id })
  }
  return entrees
}

function readRecord(chemin: string, collection: NomCollection, fichier: string, defauts: Defauts): object | null {
  const texte = readFileSync(chemin, 'utf8')
  const document = parseDocument(texte, { uniqueKeys: true })
  const fautes = document.errors.map((erreur) => ({
    fichier,
    cle: `ligne ${erreur.linePos?.[0].line ?? '?'}`,
    trouve: erreur.message.split('\n')[0] ?? '',
    attendu: 'Le fichier n’est pas du YAML lisible : vérifiez les espaces, les guillemets et les deux-points.',
  }))
  visit(document, {
    Alias: (_, { source }) => {
      fautes.push({
        fichier,
        cle: '',
        trouve: `*${source}`,
        attendu: 'Les renvois « & » et « * » ne sont pas admis : recopiez la valeur.',
      })
      return visit.BREAK
    },
  })
  if (fautes.length > 0) {
    defauts.constats.push(...fautes)
    defauts.malFormees.set(fichier, texte)
    return null
  }
  const brut: unknown = document.toJS()
  const resultat = verifierForme(collection, fichier, brut)
  if (resultat.valeur === null) defauts.malFormees.set(fichier, brut)
  defauts.constats.push(...resultat.constats)
  return resultat.valeur as object | null
}
