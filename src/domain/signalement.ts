/** What a visitor who sees an error sends: an e-mail or a form already filled in, with what we need to find the record. Safe for a browser. */

export interface Signale {
  /** The record: « lignes/45-beauce-gatinais »; null for an error that is about none. */
  fiche: string | null
  /** What the page shows of it. */
  valeur: string | null
  /** That of its document, in words; null when it bears none. */
  date: string | null
  /** Whole address of the page. */
  page: string | null
}

/** Whoever publishes the site says where errors go; an address that is not set makes no link. */
export interface Contacts {
  courriel: string | undefined
  /** The page that opens an issue, of GitHub, of GitLab (told by `/-/issues/new`), or that takes `title` and `body` as GitHub does. */
  formulaire: string | undefined
}

export interface Signalement {
  courriel: string | null
  formulaire: string | null
}

/** Nothing is asked of the visitor’s health, and the message says so. */
export function signalement({ fiche, valeur, date, page }: Signale, { courriel, formulaire }: Contacts): Signalement {
  const titre = fiche ? `Erreur\u00a0: ${fiche}` : 'Erreur sur le site'
  const lignes = [
    ...(fiche ? [`Fiche\u00a0: content/${fiche}.yaml`] : []),
    ...(valeur ? [`Affiché\u00a0: ${valeur} (${date ? `document\u00a0: ${date}` : 'document sans date'})`] : []),
    ...(page ? [`Page\u00a0: ${page}`] : []),
    '',
    'Ce qui est faux, ce qui serait juste, et comment vous le savez\u00a0:',
    '',
    'N’envoyez aucune information sur votre santé.',
  ].map(espacesOrdinaires)
  return {
    courriel: courriel ? mailto(courriel, espacesOrdinaires(titre), lignes) : null,
    formulaire: formulaire ? avecTexte(formulaire, espacesOrdinaires(titre), lignes) : null,
  }
}

/** RFC 6068: spaces as %20, lines ended by CR and LF, and nothing in an address that opens another header. */
export function mailto(adresse: string, sujet: string, lignes: readonly string[] = []): string {
  const corps = lignes.length > 0 ? `&body=${encodeURIComponent(lignes.join('\r\n'))}` : ''
  return `mailto:${encodeURIComponent(adresse).replace('%40', '@')}?subject=${encodeURIComponent(sujet)}${corps}`
}

/** What the address of the form asks for already stays. */
function avecTexte(formulaire: string, titre: string, lignes: readonly string[]): string {
  const adresse = new URL(formulaire)
  const isGitlab = adresse.pathname.endsWith('/-/issues/new')
  adresse.searchParams.set(isGitlab ? 'issue[title]' : 'title', titre)
  adresse.searchParams.set(isGitlab ? 'issue[description]' : 'body', lignes.join('\n'))
  return adresse.href
}

/** A line break in a value would add a line, and a no-break space weighs twice as much once coded. */
function espacesOrdinaires(texte: string): string {
  return texte.replace(/\s+/g, ' ')
}
