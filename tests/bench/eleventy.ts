/** The files that we write for each commune, made again by Eleventy (Nunjucks) from answers that are already computed. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readToday } from '../../src/data/today.ts'
import { segmentCommune, type Commune } from '../../src/domain/commune.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { communeJson } from '../../src/exports/commune-json.ts'

/** The commune whose files give each template what surrounds the answer. */
const MODELE = '45191'

/** Makes a project in `cache` that writes the same files as `dist` for the same communes. Returns its folder. */
export function preparerEleventy(cache: string, dist: string, dataset: Dataset): string {
  const { decoupage } = dataset
  const racine = mkdtempSync(join(cache, 'eleventy-'))
  const pages = new Set(readdirSync(join(dist, 'communes')))
  const communes = [...decoupage.communes.values()].filter((commune) => pages.has(segmentCommune(commune)))
  const reponses = communes.map((commune) => ({
    segment: segmentCommune(commune),
    ...communeJson(dataset, commune, readToday()),
  }))
  mkdirSync(join(racine, '_data'))
  writeFileSync(join(racine, '_data/reponses.json'), JSON.stringify(reponses))
  const modele = decoupage.communes.get(MODELE)
  if (!modele) throw new Error(`Commune ${MODELE} inconnue.`)
  fichiersDe(dist, modele).forEach((chemin, rang) => {
    writeFileSync(join(racine, `modele-${rang}.njk`), gabarit(chemin, readFileSync(join(dist, chemin), 'utf8'), modele))
  })
  return racine
}

/** Paths, under `dist`, of what belongs to that commune alone. */
function fichiersDe(dist: string, commune: Commune): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name).slice(dist.length + 1))
    .filter((chemin) =>
      chemin.split(/[/.]/).some((part) => part === commune.codeInsee || part === segmentCommune(commune)),
    )
}

function gabarit(chemin: string, texte: string, commune: Commune): string {
  const { nom, codeInsee } = commune
  const adresse = chemin
    .replace(segmentCommune(commune), '{{ une.segment }}')
    .replace(codeInsee, '{{ une.commune.codeInsee }}')
  const fixe = (morceau: string) =>
    `{% raw %}${morceau}{% endraw %}`
      .replaceAll(nom, '{% endraw %}{{ une.commune.nom }}{% raw %}')
      .replaceAll(codeInsee, '{% endraw %}{{ une.commune.codeInsee }}{% raw %}')
  const [avant = '', corps = '', apres = ''] = texte.split(/(?<=<main[^>]*>)|(?=<\/main>)/)
  return `---
pagination: { data: reponses, size: 1, alias: une }
permalink: "${adresse}"
---
${apres ? `${fixe(avant)}${reponse(corps.length)}${fixe(apres)}` : fixe(texte)}`
}

/** Every value of the answer, then as many bytes of fixed text as our page has around them. */
function reponse(octets: number): string {
  return `<h1>{{ une.commune.nom }} ({{ une.commune.codeDepartement }})</h1>
{% for etape in une.reponse.etapes %}
<section><h2>{{ etape.rang }}. {{ etape.organisation.nom }}</h2>
{% if etape.numero %}<a href="{{ etape.tel }}"><strong>{{ etape.affichage }}</strong></a>{% endif %}
{% if etape.horaires %}<p>{{ etape.horaires.texte }}</p>{% endif %}
<ul>{% for condition in etape.pour %}<li>{{ condition }}</li>{% endfor %}{% for motif in etape.pasPour %}<li>{{ motif }}</li>{% endfor %}</ul>
<p>{% for source in etape.sources %}<a href="/sources/{{ source }}/">{{ source }}</a> {% endfor %}</p></section>
{% endfor %}
<p>${'x'.repeat(Math.max(0, octets - 3000))}</p>
`
}
