/** No number on the site that is not in content/: every page and data file of the build is read. */
import { expect, test } from '@playwright/test'
import { readContent } from '../../src/data/read-content.ts'
import { isAppelable } from '../../src/domain/ligne.ts'
import { formatNumero, lienTel } from '../../src/domain/numero.ts'
import { readFiles } from './dist.ts'
import { fautesFichier, fautesHtml, fautesJson, isNumeroInterdit, isTexte, type Autorises } from './numeros-publies.ts'
import { isRenvoi } from './renvois.ts'

const { contenu } = readContent('content')
const lignes = [...contenu.lignes.values()]
const partout = [...contenu.numeros.values()]
const gardes = [...contenu.departements.values()].flatMap(({ gardeDentaire }) => gardeDentaire?.numero ?? [])
const appelables = new Set([
  ...lignes.filter(isAppelable).map(({ numero }) => numero),
  ...partout.map(({ numero }) => numero),
  ...gardes,
])
const AUTORISES: Autorises = {
  appelables,
  connus: new Set([
    ...appelables,
    ...lignes.flatMap(({ numero, historique }) => [numero, ...historique.flatMap((ancien) => ancien.numero ?? [])]),
  ]),
  sms: new Set(partout.filter(({ canaux }) => canaux.includes('sms')).map(({ numero }) => numero)),
  titres: [...contenu.sources.values()].map(({ titre }) => titre).filter((titre) => /116\D?117/.test(titre)),
}

/** Visibly fictional: this range is given to nobody (Arcep, numbers for works of fiction: 01 99 00). */
const FICTIF: Autorises = {
  appelables: new Set(['0199000001', '15']),
  connus: new Set(['0199000001', '0199000002', '15', '116117']),
  sms: new Set(['114']),
  titres: ['Le 116117 arrive'],
}

test.describe('the reader of numbers is not blind', () => {
  for (const [quoi, html] of [
    ['an unknown number', '<p>Appelez le 01 99 00 00 09.</p>'],
    ['dots', '<p>01.99.00.00.09</p>'],
    ['hyphens', '<p>01-99-00-00-09</p>'],
    ['entities', '<p>01&nbsp;99&#160;00&#xa0;00&#x202f;09</p>'],
    ['no separator', '<p>0199000009</p>'],
    ['a country code', '<p>+33 1 99 00 00 09, +33 (0)1 99 00 00 09, 0033199000009</p>'],
    ['another country code', '<p>+262 199 00 00 09</p>'],
    ['a green number', '<p>0 899 00 00 09</p>'],
    ['a number cut by a tag', '<p>01 99 <b>00</b> 00 09</p>'],
    ['an attribute read aloud', '<a href="/" aria-label="Appeler le 01 99 00 00 09">Appeler</a>'],
    ['the description of a page', '<meta name="description" content="Appelez le 01 99 00 00 09">'],
    ['spaces that may break', '<p>01 99 00 00 01</p>'],
    ['a number that may be read but not called', '<a href="tel:+33199000002">Appeler</a>'],
    ['a link written otherwise', '<a href="tel:0199000001">Appeler</a>'],
    ['a short number with a country code', '<a href="tel:+3315">15</a>'],
    ['an unknown short number', '<a href="tel:3999">Appeler</a>'],
    ['a text message to a number without them', '<a href="sms:15">15</a>'],
    ['another way of writing 116 117', '<p>116117</p>'],
    ['what is said to search engines', '<script type="application/ld+json">{"telephone":"+33199000009"}</script>'],
    [
      'a number not to call said to search engines',
      '<script type="application/ld+json">{"contactPoint":{"telephone":"+33199000002"}}</script>',
    ],
  ]) {
    test(`it sees a fault in: ${quoi}`, () => {
      expect(fautesHtml(html ?? '', FICTIF)).not.toEqual([])
    })
  }

  test('it finds nothing to say of a right page', () => {
    const page = `<a href="${lienTel('0199000001')}">${formatNumero('0199000001')}</a><a href="tel:15">15</a>
      <a href="sms:114">114</a><p>Publié le 2024-02-07, 12 900 appels en 2024, code postal 45330, le 06/11/2024.</p>
      <a href="https://exemple.invalid/0199000009">https://exemple.invalid/0199000009</a>
      <p>« Le 116117 arrive », un article.</p><pre>{{Le}\u00a0116117 {arrive}}</pre>
      <script type="application/ld+json">{"telephone":"+33199000001","autre":["15"]}</script>`
    expect(fautesHtml(page, FICTIF)).toEqual([])
  })

  for (const [chemin, texte] of [
    ['/table.csv', 'nom;numero\nFictive;0199000009\n'],
    ['/table.csv', 'nom;numero\nFictive;01.99.00.00.01\n'],
    ['/agenda.ics', 'DESCRIPTION:Appelez le 01 99\r\n  00 00 09\r\n'],
    ['/carte.vcf', 'TEL;VALUE=uri:tel:+33199000009\r\n'],
    ['/carte.vcf', 'TEL:+33199000002\r\n'],
    ['/dessin.svg', '<svg><title>01 99 00 00 09</title></svg>'],
    ['/flux.xml', '<feed><summary>01&#160;99&#160;00&#160;00&#160;09</summary></feed>'],
    ['/inconnu.xyz', 'Appelez le 01 99 00 00 09'],
    ['/donnees.txt', '{"0199000009":"Fictive"}'],
    ['/donnees.txt', '["0199000009"]'],
    ['/SHA256SUMS', `${'a'.repeat(64)}  01 99 00 00 09\n`],
    ['/_astro/x.js', 'const n="0199000001"'],
    ['/_astro/x.js', 'a.href="tel:+33199000001"'],
  ]) {
    test(`it sees a fault in ${chemin}: ${JSON.stringify(texte)}`, () => {
      expect(fautesFichier(chemin ?? '', texte ?? '', FICTIF)).not.toEqual([])
    })
  }

  test('and none in an export that is right', () => {
    const numero = formatNumero('0199000001')
    for (const [chemin, texte] of [
      ['/table.csv', `nom;numero;affiche;au\nFictive;0199000001;${numero};2026-11-22\n45191;45300;200066280\n`],
      ['/carte.vcf', 'TEL;VALUE=uri:tel:+33199000001\r\nTEL:+33199000001\r\n'],
      ['/SHA256SUMS', `${'a'.repeat(54)}0199000009  45191.json\n`],
      ['/donnees.txt', '{"cles":["0199000001","15"],"numero":"15","tel":"tel:15"}'],
      ['/_astro/x.js', 'const a=.0199000001,b=[0,1,99],c=1e3,d=0.123456789012'],
    ])
      expect(fautesFichier(chemin ?? '', texte ?? '', FICTIF), chemin).toEqual([])
  })

  test('it sees a fault in a data file, under any key', () => {
    expect(fautesJson('{"numero":"0199000009"}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"tel":"tel:0199000001"}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"texte":["01 99 00 00 01"]}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"html":"<a href=\\"tel:0199000001\\">Appeler</a>"}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"enregistrements":[["tel:+33199000002","tel:+33199000001"]]}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"pattern":"^(0199000009|15)$"}', FICTIF)).toHaveLength(1)
    expect(fautesJson('{"numero":"0199000001","tel":"tel:+33199000001"}', FICTIF)).toEqual([])
  })
})

test('content/ does not hold a press contact as a number to call', () => {
  expect([...AUTORISES.connus].filter(isNumeroInterdit)).toEqual([])
})

test('every file gives only numbers of content/, in their one form, and no press contact (hard cases 33 and 42)', async () => {
  test.setTimeout(600_000)
  const fautes: string[] = []
  const lus = new Map<string, number>()
  for await (const { chemin, texte } of readFiles('')) {
    if (!isTexte(chemin)) continue
    const sorte = chemin.endsWith('/') ? 'html' : (chemin.split('.').at(-1) ?? '')
    lus.set(sorte, (lus.get(sorte) ?? 0) + 1)
    fautes.push(...fautesFichier(chemin, texte, AUTORISES).map((faute) => `${chemin} ${faute}`))
  }
  expect(fautes).toEqual([])
  for (const sorte of ['html', 'json', 'xml', 'txt', 'js']) expect(lus.get(sorte) ?? 0, sorte).toBeGreaterThan(0)
  expect(lus.get('html')).toBeGreaterThan(1000)
  expect(lus.get('json')).toBeGreaterThan(1000)
})

test('every page of a commune and its data file give the same numbers in the same order', async () => {
  test.setTimeout(180_000)
  const parCode = new Map<string, string[]>()
  for await (const { chemin, texte } of readFiles('.json')) {
    const code = /^\/donnees\/v1\/communes\/(\w+)\.json$/.exec(chemin)?.[1]
    if (code) parCode.set(code, telsOf(texte.slice(0, texte.indexOf('"urgence"')), /"tel":"(tel:[^"]+)"/g))
  }
  const ecarts: string[] = []
  for await (const { chemin, texte } of readFiles('index.html')) {
    const code = /^\/communes\/(\w+?)-/.exec(chemin)?.[1]
    if (!code || isRenvoi(texte)) continue
    const attendus = parCode.get(code)
    const lus = telsOf(texte.slice(texte.indexOf('<main'), texte.indexOf('</main>')), /href="(tel:[^"]+)"/g)
    if (lus.slice(0, attendus?.length).join(' ') !== attendus?.join(' ')) ecarts.push(`${chemin} ${lus} / ${attendus}`)
    parCode.delete(code)
  }
  expect(ecarts).toEqual([])
  expect([...parCode.keys()]).toEqual([])
})

test('every widget gives the number of the page of its commune, in every form, and no other line than those of the page', async () => {
  test.setTimeout(180_000)
  const pages = new Map<string, Appels>()
  const widgets = new Map<string, Appels>()
  for await (const { chemin, texte } of readFiles('index.html')) {
    const [, dossier, code] = /^\/(communes|widget)\/(\w+)/.exec(chemin) ?? []
    if (code && !isRenvoi(texte)) (dossier === 'widget' ? widgets : pages).set(code, appelsDe(texte))
  }
  const ecarts = [...widgets].filter(([code, { plaque, urgence, autres }]) => {
    const page = pages.get(code)
    const pareil = plaque !== '' && plaque === page?.plaque && urgence !== '' && urgence === page.urgence
    return !pareil || autres.some((autre) => !page.autres.includes(autre))
  })
  expect(ecarts.map(([code, { plaque }]) => `${code} ${plaque} ${pages.get(code)?.plaque}`)).toEqual([])
  expect([...widgets.keys()].sort()).toEqual([...pages.keys()].sort())
  expect(widgets.size).toBeGreaterThan(1000)
})

/** Each number as link and as text: « tel:15 15 ». */
interface Appels {
  plaque: string
  urgence: string
  autres: string[]
}

function appelsDe(html: string): Appels {
  const [, dansBandeau = ''] = /<aside class="urgence"(.*?)<\/aside>/s.exec(html) ?? []
  const contenu = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const [, lien = '', ecrit = ''] =
    /<a class="plaque[^"]*" href="([^"]*)".*?<strong>(.*?)<\/strong>/s.exec(contenu) ?? []
  const liens = (texte: string, classe: string) =>
    [...texte.matchAll(new RegExp(`<a ${classe}href="((?:tel|sms):[^"]*)"[^>]*>(.*?)</a>`, 'gs'))].map(
      ([, href = '', mots = '']) => `${href} ${mots.trim()}`,
    )
  return {
    plaque: lien && `${lien} ${ecrit}`,
    urgence: liens(dansBandeau, '').join(),
    autres: liens(contenu, 'class="numero[^"]*" '),
  }
}

function telsOf(texte: string, motif: RegExp): string[] {
  return [...texte.matchAll(motif)].map(([, lien = '']) => lien)
}
