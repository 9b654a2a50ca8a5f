/** Reads one file of content/ from its bytes: plain text, plain YAML, then the form of its folder. */
import { isAlias, isNode, parseDocument, visit, type Document } from 'yaml'
import { formatCle, type Constat } from '../domain/checks/constat.ts'
import { verifierSchema } from '../domain/checks/forme.ts'
import { fauteDe, invisibleDans } from '../domain/checks/textes-surs.ts'
import { feuilles } from '../domain/feuilles.ts'
import { gesteYaml, ILLISIBLE } from './fautes-yaml.ts'

/** No record is a book: the longest one is a sixth of this. */
const OCTETS_MAX = 64 * 1024

/** The form that a file must have. */
export type Forme = Parameters<typeof verifierSchema>[0]

interface Lu {
  /** As its schema gives it; null when something is wrong. */
  valeur: object | null
  /** As it stands, before its form is checked; the text of what is not YAML. */
  brut: unknown
  /** Without byte order mark; empty when it cannot be read. */
  texte: string
  constats: Constat[]
}

/** `fichier` is the path that faults name: « content/lignes/45-sologne.yaml ». Never throws. */
export function lireFiche(schema: Forme, fichier: string, octets: Uint8Array): Lu {
  const { texte, constats } = lireTexte(fichier, octets)
  if (constats.length > 0) return { valeur: null, brut: texte, texte, constats }
  const { brut, fautes } = lireYaml(fichier, texte)
  if (fautes.length > 0) return { valeur: null, brut: texte, texte, constats: fautes }
  const forme = verifierSchema(schema, fichier, brut)
  return { valeur: forme.valeur as object | null, brut, texte, constats: forme.constats }
}

/** The same for a page of prose: its head has a form, what follows is Markdown. */
export function lirePage(schema: Forme, fichier: string, octets: Uint8Array): Lu {
  const { texte, constats } = lireTexte(fichier, octets)
  const tete = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(texte)?.[1]
  if (constats.length > 0) return { valeur: null, brut: texte, texte, constats }
  if (tete === undefined) {
    const attendu = 'Une page commence par « --- », ses clés (titre, description), puis « --- ».'
    return { valeur: null, brut: texte, texte, constats: [{ fichier, cle: '', trouve: texte.slice(0, 40), attendu }] }
  }
  const lue = lireFiche(schema, fichier, new TextEncoder().encode(tete))
  // The prose is read as it stands by the checks; its head has been through the escapes of YAML.
  const fautes = feuilles(lue.valeur).flatMap(({ chemin, valeur }) => {
    const faute = fauteDe(String(valeur))
    return faute ? [{ fichier, cle: formatCle(chemin), ...faute }] : []
  })
  return { ...lue, texte, constats: [...lue.constats, ...fautes] }
}

function lireTexte(fichier: string, octets: Uint8Array): Pick<Lu, 'texte' | 'constats'> {
  const faute = (texte: string, cle: string, trouve: string, attendu: string) => ({
    texte,
    constats: [{ fichier, cle, trouve, attendu }],
  })
  if (octets.byteLength > OCTETS_MAX) {
    return faute('', '', `${octets.byteLength} octets`, `Une fiche tient en ${OCTETS_MAX} octets : raccourcissez-la.`)
  }
  let texte: string
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return faute('', '', 'des octets illisibles', 'Enregistrez ce fichier comme du texte, en UTF-8.')
  }
  const invisible = invisibleDans(texte)
  return invisible
    ? faute(
        texte,
        `ligne ${invisible.ligne}`,
        invisible.code,
        'Ce caractère ne se voit pas : retapez la ligne sans lui.',
      )
    : { texte, constats: [] }
}

function lireYaml(fichier: string, texte: string): { brut: unknown; fautes: Constat[] } {
  try {
    const document = parseDocument(texte, { uniqueKeys: true })
    const fautes = [...fautesDeLecture(fichier, document, texte), ...finesses(fichier, document)]
    return { brut: fautes.length > 0 ? texte : document.toJS(), fautes }
  } catch {
    // So many brackets that the reader itself gives up.
    return { brut: texte, fautes: [{ fichier, cle: '', trouve: texte.slice(0, 40), attendu: ILLISIBLE }] }
  }
}

/** What is found is the line as it stands, or the last one that says something: it is looked for in the file. */
function fautesDeLecture(fichier: string, { errors, warnings }: Document, texte: string): Constat[] {
  return [...errors, ...warnings].map(({ code, linePos }) => {
    const ligne = linePos?.[0].line ?? 1
    const trouve =
      texte
        .split('\n')
        .slice(0, ligne)
        .map((une) => une.trim())
        .findLast((une) => une !== '') ?? ''
    return { fichier, cle: `ligne ${ligne}`, trouve: trouve.slice(0, 80), attendu: gesteYaml(code) }
  })
}

/** What YAML allows and nobody needs here: each could say something else than what one reads. */
function finesses(fichier: string, document: Document): Constat[] {
  const fautes: Constat[] = []
  const refuser = (trouve: string, attendu: string) => {
    fautes.push({ fichier, cle: '', trouve, attendu })
    return visit.BREAK
  }
  if (document.directives?.yaml.explicit) refuser('%YAML', 'Retirez cette ligne : nos fiches n’en ont pas besoin.')
  visit(document, (_, noeud) => {
    if (!isNode(noeud)) return undefined
    if (isAlias(noeud))
      return refuser(`*${noeud.source}`, 'Les renvois « & » et « * » ne sont pas admis : recopiez la valeur.')
    if (noeud.anchor) return refuser(`&${noeud.anchor}`, 'Les renvois « & » et « * » ne sont pas admis : retirez-le.')
    if (noeud.tag !== undefined)
      return refuser(
        noeud.tag.replace(/^tag:yaml\.org,2002:/, '!!'),
        'Les étiquettes « ! » ne sont pas admises : retirez-la.',
      )
    return undefined
  })
  return fautes
}
