/** What is wrong with the YAML of a file, in French: the package that reads it speaks English, to programmers. */
import type { ErrorCode } from 'yaml'

const ENTRE_GUILLEMETS =
  'Mettez entre guillemets droits une valeur qui contient « : », « # » ou « [ », ou qui commence par un signe.'

/** The gesture for each kind of fault; the others are told by `ILLISIBLE`. */
const GESTES: Partial<Record<ErrorCode, string>> = {
  BAD_DIRECTIVE: 'Retirez cette ligne : nos fiches n’en ont pas besoin.',
  BAD_DQ_ESCAPE: 'La barre « \\ » n’a pas sa place ici : retirez-la.',
  BAD_INDENT: 'Le décalage est faux : ce qui appartient à une clé se décale de deux espaces, et les frères s’alignent.',
  BAD_SCALAR_START: ENTRE_GUILLEMETS,
  BLOCK_AS_IMPLICIT_KEY: `Deux « : » sur une ligne. ${ENTRE_GUILLEMETS}`,
  BLOCK_IN_FLOW: 'Dans { } ou [ ], écrivez tout sur une ligne, avec des virgules.',
  DUPLICATE_KEY: 'Cette clé est déjà écrite plus haut : gardez-en une seule. Deux numéros ? Créez une deuxième fiche.',
  MISSING_CHAR:
    'Il manque un signe ici ou plus haut : un guillemet ou un crochet qui ferme, une virgule, ou l’espace après « : ».',
  MULTILINE_IMPLICIT_KEY:
    'Une clé ou sa valeur n’est pas finie ici ou juste avant : mettez « : » et une espace après la clé, et fermez les guillemets.',
  MULTIPLE_DOCS: 'Un fichier ne contient qu’une fiche : retirez « --- », et créez un autre fichier pour l’autre.',
  NON_STRING_KEY: 'Une clé est un mot, suivi de « : » et d’une espace.',
  TAB_AS_INDENT: 'Une tabulation ne décale pas : remplacez-la par deux espaces.',
  UNEXPECTED_TOKEN: `Un signe manque ou est de trop : une virgule, un crochet ou un guillemet. ${ENTRE_GUILLEMETS}`,
}

export const ILLISIBLE =
  'Le fichier n’est pas du YAML lisible : vérifiez les espaces, les guillemets et les deux-points.'

/** What to do about a fault of the package, by its code. */
export function gesteYaml(code: ErrorCode): string {
  return GESTES[code] ?? ILLISIBLE
}
