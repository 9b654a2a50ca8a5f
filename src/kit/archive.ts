/** The ZIP of a kit: a folder for each commune, a table of links, the same bytes for the same content and day. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { cheminCommune, cheminKit } from '../domain/commune.ts'
import { hauteurWidget, type Colonne } from '../domain/hauteur-widget.ts'
import type { Kit } from '../domain/kit.ts'
import { textesDe } from '../domain/kit-textes.ts'
import type { WidgetEnClair } from '../domain/widget-en-clair.ts'
import { codeAjuster, codeWidget } from '../exports/code-widget.ts'
import { csvDe } from '../exports/csv.ts'
import { qrSvg } from '../exports/qr.ts'
import { vcard } from '../exports/vcard.ts'

/** A ZIP has no time zone: the earliest day that its format knows, whatever the machine. */
const MTIME = new Date(1980, 0, 1)

/** A kit with what is drawn of it. */
export interface KitPlein {
  kit: Kit
  widget: WidgetEnClair
  /** File name → bytes. */
  affiches: ReadonlyMap<string, Uint8Array>
}

/** Names keep their accents and apostrophes: fflate marks them as UTF-8. */
export function archiver(kits: readonly KitPlein[], site: URL): Uint8Array {
  const dossiers = kits.map((un) => [nomDeDossier(un.kit), fichiersDe(un, site)] as const)
  const liens = strToU8(liensCsv(kits, site))
  return zipSync({ 'liens.csv': liens, ...Object.fromEntries(dossiers) }, { mtime: MTIME })
}

/** « 07262 Saint-Laurent-les-Bains-Laval-d'Aurelle » */
function nomDeDossier({ commune }: Kit): string {
  return `${commune.codeInsee} ${commune.nom}`
}

function fichiersDe({ kit, widget, affiches }: KitPlein, site: URL): Zippable {
  const { commune, ligne } = kit
  const encart = (colonne: Colonne) =>
    strToU8(`${codeWidget(commune, { hauteur: hauteurWidget(commune.nom, widget, colonne) }, site)}\n`)
  const textes = Object.entries(textesDe(kit)).map(([nom, texte]) => [`${nom}.txt`, fichierTexte(nom, texte)] as const)
  return {
    ...Object.fromEntries(affiches),
    'qr.svg': strToU8(qrSvg(kit.adresse)),
    'encart.html': encart('large'),
    'encart-etroit.html': encart('etroite'),
    'encart-hauteur.html': strToU8(`${codeAjuster(site)}\n`),
    ...(ligne ? { 'contact.vcf': strToU8(vcard(kit, ligne)) } : {}),
    textes: Object.fromEntries(textes),
  }
}

/** Lines end as the simplest editors ask; an SMS has plain spaces only. */
function fichierTexte(nom: string, texte: string): Uint8Array {
  const copie = nom === 'sms' ? texte.replaceAll('\u00a0', ' ') : texte
  return strToU8(`${copie.replaceAll('\n', '\r\n')}\r\n`)
}

function liensCsv(kits: readonly KitPlein[], site: URL): string {
  const adresse = (chemin: string) => new URL(chemin, site).href
  return csvDe(
    ['code_insee', 'commune', 'lien_court', 'page', 'kit', 'fil', 'numero', 'certitude'],
    kits.map(({ kit: { commune, adresse: court, numero, certitude } }) => [
      commune.codeInsee,
      commune.nom,
      court,
      adresse(cheminCommune(commune)),
      adresse(cheminKit(commune.codeInsee)),
      adresse(`${cheminKit(commune.codeInsee)}atom.xml`),
      numero,
      certitude,
    ]),
  )
}
