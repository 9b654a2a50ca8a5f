/** The names of persons that a text writes: a title, then a capital. A street or a hospital that bears such a name is a place. */

const PERSONNE =
  /(?<![\p{L}’'])(?:Mme|Mlle|(?<!\d\s)MM?\.|Dre?\.?|Pre?\.?|[Mm]adame|[Mm]onsieur|[Dd]octeure?|[Pp]rofesseure?)\s+\p{Lu}[\p{L}’'-]*/u

/** « rue du Docteur », « Hôpital Professeur »: names of places write the title with a capital. */
const LIEU =
  /(?<!\p{L})(?:[Rr]ue|[Aa]venue|Place|[Bb]oulevard|[Aa]llée|[Qq]uai|[Ii]mpasse|[Cc]hemin|[Ss]quare|[Rr]oute|[Hh]ôpital|[Cc]linique|[Cc]entre|[Mm]aison|[Pp]ôle|[Rr]ésidence)(?:\s(?:du|de|la|santé|médicale?|hospitalier))*\s(?:Dr|Pr|Docteur|Professeur|Madame|Monsieur)\s/gu

/** The first one as written, « docteur Martin »; null when there is none. */
export function personneDans(texte: string): string | null {
  return PERSONNE.exec(texte.replace(LIEU, ''))?.[0] ?? null
}
