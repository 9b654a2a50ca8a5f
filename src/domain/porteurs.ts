/** Every number that the records offer or keep, with the key where it stands and the documents that it names. */
import type { Contenu } from './contenu.ts'
import { SAMU } from './samu.ts'
import { idsSource, type ReferenceSource } from './source.ts'

export interface Porteur {
  /** « content/lignes/45-sologne.yaml » */
  fichier: string
  /** « numero », « historique[0].numero » */
  cle: string
  /** Digits as dialled. */
  numero: string
  /** Ids of content/sources. */
  sources: string[]
  /** Whom the number reaches: id of an organisation, code of a département, the number itself when it is national. */
  chez: string
}

/** In the order of the folders. The words of the search are here too: each names a document of its own. */
export function porteursDe({ lignes, departements, numeros, mots }: Contenu): Porteur[] {
  return [
    ...[...lignes.values()].flatMap(({ id, organisation, numero, source, historique }) => [
      porteur(`lignes/${id}`, 'numero', numero, source, organisation),
      ...historique.flatMap((ancien, rang) =>
        ancien.numero === undefined
          ? []
          : [porteur(`lignes/${id}`, `historique[${rang}].numero`, ancien.numero, ancien.source, organisation)],
      ),
    ]),
    ...[...departements.values()].flatMap(({ id, quinze, gardeDentaire: garde }) => [
      ...(quinze ? [porteur(`departements/${id}`, 'quinze', SAMU, quinze.source, id)] : []),
      ...(garde?.numero ? [porteur(`departements/${id}`, 'gardeDentaire.numero', garde.numero, garde.source, id)] : []),
    ]),
    ...[...numeros.values()].map(({ id, numero, source }) =>
      porteur(`numeros/${id}`, 'numero', numero, source, numero),
    ),
    ...[...mots.values()].flatMap(({ id, numero, source }) =>
      numero ? [porteur(`mots/${id}`, 'numero', numero, source, numero)] : [],
    ),
  ]
}

function porteur(fiche: string, cle: string, numero: string, source: ReferenceSource, chez: string): Porteur {
  return { fichier: `content/${fiche}.yaml`, cle, numero, sources: idsSource(source), chez }
}
