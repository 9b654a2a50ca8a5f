/** Changes a few keys of a YAML file and leaves every other byte as it is: comments, order, line ends. */
import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml'
import { Refus } from '../data/refus.ts'

/** A key of the first level, with whole lines and the place of its value in the text. */
interface Cle {
  debut: number
  fin: number
  valeur: { debut: number; fin: number }
}

export function finDeLigne(texte: string): string {
  return texte.includes('\r\n') ? '\r\n' : '\n'
}

/** Text of a sentence between straight quotes, as the README asks. */
export function entreGuillemets(phrase: string): string {
  return JSON.stringify(phrase.trim().replaceAll("'", '’'))
}

/** A reason of a line with the document, or the documents, that give it. */
export function raisonEcrite(texte: string, source: string): string {
  return `{ texte: ${entreGuillemets(texte)}, source: ${source} }`
}

/** The lines of a key, end of line included; null when the file does not have it. */
export function lignesDe(texte: string, nom: string): string | null {
  const cle = trouver(texte, nom)
  return cle && texte.slice(cle.debut, cle.fin)
}

/** Replaces the value of a key and nothing else on its lines; the key must be there. */
export function remplacerValeur(texte: string, nom: string, valeur: string): string {
  const { debut, fin } = exiger(texte, nom).valeur
  return texte.slice(0, debut) + valeur + texte.slice(fin)
}

/** Writes `valeur` under `nom`: in its place if the key is there, else on a new line after the key `apres`. */
export function poser(texte: string, nom: string, valeur: string, apres: string): string {
  if (trouver(texte, nom)) return remplacerValeur(texte, nom, valeur)
  const voisine = exiger(texte, apres)
  const eol = finDeLigne(texte)
  const ligne = `${nom}: ${valeur}${eol}`
  // A last line without its end cannot be followed: the new one goes before.
  const place = texte.slice(0, voisine.fin).endsWith('\n') ? voisine.fin : voisine.debut
  return texte.slice(0, place) + ligne + texte.slice(place)
}

/** The lines of a key replaced by others, or taken away when `lignes` is empty. */
export function remplacerLignes(texte: string, nom: string, lignes: string): string {
  const { debut, fin } = exiger(texte, nom)
  return texte.slice(0, debut) + lignes + texte.slice(fin)
}

/** Puts whole lines just before a key. */
export function insererAvant(texte: string, nom: string, lignes: string): string {
  const { debut } = exiger(texte, nom)
  return texte.slice(0, debut) + lignes + texte.slice(debut)
}

/** Adds one document to the list under `source`; a single one becomes a list. No change when it is already cited. */
export function ajouterSource(texte: string, id: string): string {
  const noeud = paire(texte, 'source')?.value
  if (isScalar(noeud)) {
    const seule = String(noeud.value)
    return seule === id ? texte : remplacerValeur(texte, 'source', `[${seule}, ${id}]`)
  }
  const dernier = isSeq(noeud) ? noeud.items.at(-1) : undefined
  if (!isSeq(noeud) || !isScalar(dernier) || !dernier.range) throw new Refus('La clé « source » est illisible.')
  if (noeud.items.some((un) => isScalar(un) && un.value === id)) return texte
  const fin = dernier.range[1]
  if (noeud.flow) return `${texte.slice(0, fin)}, ${id}${texte.slice(fin)}`
  const debutDeLigne = texte.lastIndexOf('\n', fin) + 1
  const retrait = /^ *- +/.exec(texte.slice(debutDeLigne, fin))?.[0] ?? '  - '
  return `${texte.slice(0, fin)}${finDeLigne(texte)}${retrait}${id}${texte.slice(fin)}`
}

function paire(texte: string, nom: string): Pair | undefined {
  const { contents, errors } = parseDocument(texte)
  if (errors.length > 0 || !isMap(contents) || contents.flow) {
    throw new Refus('Ce fichier n’est pas écrit une clé par ligne. Lancez d’abord « npm run check ».')
  }
  return contents.items.find(({ key }) => isScalar(key) && key.value === nom)
}

function trouver(texte: string, nom: string): Cle | null {
  const trouvee = paire(texte, nom)
  const cle = isScalar(trouvee?.key) ? trouvee.key.range : null
  const valeur = (trouvee?.value as { range?: [number, number, number] } | undefined)?.range
  if (!cle || !valeur) return null
  // A folded text ends with its line end, a value on its line before it.
  const fin = valeur[0] + texte.slice(valeur[0], valeur[1]).trimEnd().length
  const retour = texte.indexOf('\n', fin)
  return { debut: cle[0], fin: retour === -1 ? texte.length : retour + 1, valeur: { debut: valeur[0], fin } }
}

function exiger(texte: string, nom: string): Cle {
  const cle = trouver(texte, nom)
  if (!cle) throw new Refus(`Il manque la clé « ${nom} » dans ce fichier.`)
  return cle
}
