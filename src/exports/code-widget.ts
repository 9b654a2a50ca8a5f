/** What a town hall pastes to show the widget of its commune, and the same for sites that ask by oEmbed. */
import { cheminCourt, type Commune } from '../domain/commune.ts'
import { cheminWidget, type Habillage } from '../domain/widget.ts'
import { escapeXml } from './xml.ts'

export interface OptionsWidget {
  habillage?: Habillage
  /** Height of the frame, in pixels of CSS, where no script of ours gives it the right one. */
  hauteur: number
  /** With the script of 1 kB that follows the height of the widget. */
  ajuster?: boolean
}

/**
 * The frame, with a link inside for whoever shows no frame: no number there, since what is pasted outlives a number.
 * Its size is said twice: attributes yield to the style sheet of the host, the style to its policy. `site` is the origin
 * that serves the widget.
 */
export function codeWidget(
  commune: Commune,
  { habillage, hauteur, ajuster = false }: OptionsWidget,
  site: URL,
): string {
  const adresse = (chemin: string) => escapeXml(new URL(chemin, site).href)
  const titre = escapeXml(`Quel numéro appeler\u00a0? ${commune.nom}`)
  const cadre =
    `<iframe src="${adresse(cheminWidget(commune.codeInsee, habillage))}" title="${titre}" width="100%" height="${hauteur}"` +
    ` style="border:0;width:100%;height:${hauteur}px" loading="lazy" referrerpolicy="no-referrer">` +
    `<a href="${adresse(cheminCourt(commune.codeInsee))}">${titre}</a></iframe>`
  return ajuster ? `${cadre}\n${codeAjuster(site)}` : cadre
}

/**
 * The line that gives every widget of a page the height of what it says. Without `integrity`: the page of a town hall would
 * be tied to the script of the day it was pasted, and refuse its next correction. The frame alone is for who wants no script.
 */
export function codeAjuster(site: URL): string {
  return `<script async src="${escapeXml(new URL('/widget.js', site).href)}"></script>`
}

/** https://oembed.com/, 2.3.4.4 « The rich type ». Widths are those of a column. */
export function oembedJson(commune: Commune, hauteur: number, site: URL) {
  return {
    version: '1.0',
    type: 'rich',
    title: `${commune.nom}\u00a0: quel numéro appeler\u00a0?`,
    provider_name: 'Quel numéro appeler\u00a0?',
    provider_url: site.origin,
    cache_age: 86_400,
    html: codeWidget(commune, { hauteur }, site),
    width: 600,
    height: hauteur,
  }
}
