/** How to cite a figure: its document first, then the page that repeats it. By Citation.js, at build only. */
import { Cite, plugins, type CSL } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { lienChiffre, type Chiffre } from '../domain/chiffre.ts'
import { formatPortee, formatValeurDe } from '../domain/chiffre-en-clair.ts'
import type { Contenu } from '../domain/contenu.ts'
import { typographie } from '../domain/prose.ts'
import { documentsDe, type Source } from '../domain/source.ts'

export interface Citations {
  /** One sentence for an article. */
  presse: string
  apa: string
  bibtex: string
  /** Permanent address of the figure. */
  adresse: string
}

/** French press: what is said, who said it, where and when it was printed, then where it was found. */
const PRESSE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="fr-FR">
  <info><title>Presse française</title><id>presse</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=". "><text variable="note"/><group delimiter=", ">
    <names variable="author" prefix="Source\u00a0: "><name/></names><text variable="title" quotes="true"/>
    <choose><if variable="issued"><date variable="issued" form="text"/></if><else><text value="sans date"/></else></choose>
    <group delimiter=", "><text variable="container-title" prefix="repris par «\u00a0" suffix="\u00a0»"/><text variable="URL"/></group>
  </group></group></layout></bibliography>
</style>`

interface Modeles {
  data: Record<string, string>
  add: (nom: string, modele: string) => void
}

// The types of the plugin do not tell what its configuration holds.
const { styles } = plugins.config.get('@csl') as unknown as { styles: Modeles }
styles.add('presse', PRESSE)
// Bundled APA writes « 2024, février 7 », « 2024b » and « Consulté 22 novembre »: these are put in French order and words.
const EN_FRANCAIS = [
  [
    '<date-part name="month"/><date-part name="day" prefix=" "/>',
    '<date-part name="day" suffix=" "/><date-part name="month"/>',
  ],
  ['disambiguate-add-year-suffix="true"', ''],
  ['</info>', '</info><locale xml:lang="fr"><terms><term name="retrieved">consulté le</term></terms></locale>'],
] as const
styles.add(
  'apa-fr',
  EN_FRANCAIS.reduce((style, [avant, apres]) => style.replaceAll(avant, apres), styles.data['apa'] ?? ''),
)
const bibtex = plugins.config.get('@bibtex') as unknown as { format: Record<string, boolean> }
Object.assign(bibtex.format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false })

/** The citations of every figure, by id. `site`: the public address of the site. */
export function citationsDesChiffres(
  { chiffres, sources }: Pick<Contenu, 'chiffres' | 'sources'>,
  site: string,
): Map<string, Citations> {
  const references = [...chiffres.values()].flatMap((chiffre) => {
    const [document] = documentsDe(chiffre.source, sources)
    return document ? [referenceDe(chiffre, document, site)] : []
  })
  const presse = bibliographie(references, 'presse')
  const apa = bibliographie(references, 'apa-fr')
  return new Map(
    references.map((reference) => [
      String(reference.id),
      {
        presse: presse.get(reference.id) ?? '',
        apa: apa.get(reference.id) ?? '',
        bibtex: new Cite(reference).format('biblatex').trim(),
        adresse: reference.URL ?? '',
      },
    ]),
  )
}

function referenceDe(chiffre: Chiffre, document: Source, site: string): CSL {
  const parties = document.publieLe?.split('-').map(Number) as [number] | undefined
  const dit = `${chiffre.titre}\u00a0: ${formatValeurDe(chiffre)}. ${formatPortee(chiffre)}`
  return {
    id: chiffre.id,
    type: 'webpage',
    author: [{ literal: document.editeur }],
    title: typographie(document.titre),
    ...(parties && { issued: { 'date-parts': [parties] } }),
    'container-title': 'Quel numéro appeler\u00a0?',
    accessed: { 'date-parts': [document.consulteLe.split('-').map(Number) as [number]] },
    URL: new URL(lienChiffre(chiffre.id), site).href,
    note: dit.replace(/\.$/, ''),
    language: 'fr-FR',
  }
}

function bibliographie(references: CSL[], style: string): Map<string | number, string> {
  const rangs = new Cite(references).format('bibliography', {
    style,
    lang: 'fr-FR',
    format: 'text',
    asEntryArray: true,
  })
  return new Map(
    (rangs as unknown as [string, string][]).map(([id, texte]) => [id, texte.trim().replaceAll('….', '…')]),
  )
}
