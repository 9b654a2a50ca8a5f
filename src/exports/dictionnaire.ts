/** What the dictionary page says of each column and key, drawn from the schemas of the files. */
import { SENS_COMMUNE } from './commune-schema.ts'
import { sansVide, schemaColonne, schemaCommune, type JsonSchema } from './schemas.ts'
import type { Table } from './table.ts'

export interface Entree {
  nom: string
  /** « texte », « liste de textes »… */
  type: string
  /** May be unknown. */
  vide: boolean
  description: string | null
  /** Of a closed list, each with its meaning. */
  valeurs: { valeur: string; sens: string }[]
}

const TYPES: Record<string, string> = {
  string: 'texte',
  integer: 'nombre entier',
  number: 'nombre',
  boolean: 'oui ou non',
  object: 'groupe',
}
const PLURIELS: Record<string, string> = { string: 'textes', object: 'groupes' }

export function entreesTable({ colonnes }: Table): Entree[] {
  return colonnes.map((colonne) => entreeDe(colonne.nom, schemaColonne(colonne), colonne.sens))
}

/** Keys of the file of a commune, each by its path: « reponse.etapes[].numero ». */
export function entreesCommune(): Entree[] {
  return clesDe(schemaCommune(), '')
}

function clesDe(schema: JsonSchema, chemin: string): Entree[] {
  const { properties = {} } = schema as { properties?: Record<string, JsonSchema> }
  return Object.entries(properties).flatMap(([nom, sien]) => {
    const { seul } = sansVide(sien)
    const elements = seul['items'] as JsonSchema | undefined
    const ici = `${chemin}${nom}`
    return [
      entreeDe(ici, sien, SENS_COMMUNE[ici] ?? null),
      ...clesDe(elements ?? seul, `${ici}${elements ? '[].' : '.'}`),
    ]
  })
}

function entreeDe(nom: string, schema: JsonSchema, sens: Table['colonnes'][number]['sens']): Entree {
  const { seul, vide } = sansVide(schema)
  const elements = seul['items'] as JsonSchema | undefined
  const valeurs = ((elements ?? seul)['enum'] ?? []) as string[]
  const type = String(elements ? elements['type'] : (seul['type'] ?? 'string'))
  const description = schema['description'] ?? seul['description']
  return {
    nom,
    type: elements ? `liste de ${PLURIELS[type] ?? 'valeurs'}` : (TYPES[type] ?? type),
    vide,
    description: typeof description === 'string' ? description : null,
    valeurs: valeurs.map((valeur) => ({ valeur, sens: sensDe(nom, valeur, sens) })),
  }
}

function sensDe(nom: string, valeur: string, sens: Table['colonnes'][number]['sens']): string {
  const dit = sens?.[valeur]
  if (!dit) throw new Error(`Dictionnaire : dites ce que veut dire « ${valeur} » dans « ${nom} » (exports/sens.ts).`)
  return dit
}
