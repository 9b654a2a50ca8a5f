/** The one writer of Atom 1.0 feeds (RFC 4287): dates from the events, never from the clock. */
import { aujourdhuiEnClair, quandChangement, raisonDe, titreChangement } from '../domain/changements-en-clair.ts'
import { abreger, type Changement } from '../domain/changements.ts'
import { cheminCourt } from '../domain/commune.ts'
import type { Flux } from '../domain/flux.ts'
import type { Kit } from '../domain/kit.ts'
import { reponseSansDate, numeroEtReserve } from '../domain/kit-textes.ts'
import { escapeXml } from './xml.ts'

/** One item of a feed. */
export interface Entree {
  /** Address on the site, which names the item for ever. */
  permalien: string
  titre: string
  /** AAAA-MM-JJTHH:MM:SSZ */
  instant: string
  categories: readonly string[]
  texte: string
}

/**
 * The feed of `changements`, on the site at `site` (origin); the ids are permalinks. Without an event it is of 1970.
 * `etat` is what holds today, where a feed tells it first.
 */
export function atomXml(
  { titre, chemin, page }: Flux,
  changements: readonly Changement[],
  site: URL,
  etat: readonly Entree[] = [],
): string {
  const entrees = [...etat, ...changements.map(entreeDe)]
  const dates = entrees.map((une) => une.instant).sort()
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${adresse(chemin, site)}</id>
  <title>${escapeXml(titre)}</title>
  <updated>${dates.at(-1) ?? instant('1970')}</updated>
  <author><name>Quel numéro appeler ?</name></author>
  <rights>Licence Ouverte 2.0</rights>
  <link rel="self" type="application/atom+xml" href="${adresse(chemin, site)}"/>
  <link rel="alternate" type="text/html" href="${adresse(page, site)}"/>
${entrees.map((une) => ecrire(une, site)).join('')}</feed>
`
}

function entreeDe(changement: Changement): Entree {
  return {
    permalien: `/changements/#${changement.ancre}`,
    titre: titreChangement(changement),
    instant: instantDe(changement),
    categories: changement.organisation.departements,
    texte: [quandChangement(changement), raisonDe(changement), aujourdhuiEnClair(changement)].filter(Boolean).join(' '),
  }
}

/** The number to call in a commune, as an item: another number, service or certainty makes another item. */
export function entreeDuKit(kit: Kit): Entree {
  const texte = reponseSansDate(kit)
  return {
    permalien: `${cheminCourt(kit.commune.codeInsee)}#${abreger(texte)}`,
    titre: `${kit.commune.nom}\u00a0: ${kit.ligne ? `le numéro à appeler est ${numeroEtReserve(kit, [])}` : `votre médecin traitant, puis le\u00a0${kit.numero}`}`,
    instant: instant(kit.luLe),
    categories: [kit.commune.codeDepartement],
    texte,
  }
}

function ecrire({ permalien, titre, instant: quand, categories, texte }: Entree, site: URL): string {
  const lien = adresse(permalien, site)
  const departements = categories.map((code) => `\n    <category term="${escapeXml(code)}"/>`)
  return `  <entry>
    <id>${lien}</id>
    <title>${escapeXml(titre)}</title>
    <updated>${quand}</updated>
    <link rel="alternate" type="text/html" href="${lien}"/>${departements.join('')}
    <content type="text">${escapeXml(texte)}</content>
  </entry>
`
}

/** An event without a date has that of the day when its document was read. */
function instantDe({ date, documents }: Changement): string {
  return instant(
    date ??
      documents
        .map(({ consulteLe }) => consulteLe)
        .sort()
        .at(-1) ??
      '1970',
  )
}

/** « 2024-07 » → « 2024-07-01T00:00:00Z »: Atom has no partial dates. */
function instant(date: string): string {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`
}

function adresse(chemin: string, site: URL): string {
  return escapeXml(new URL(chemin, site).href)
}
