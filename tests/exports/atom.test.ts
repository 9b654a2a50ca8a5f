import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changementsDe } from '../../src/domain/changements.ts'
import { FLUX } from '../../src/domain/flux.ts'
import { atomXml } from '../../src/exports/atom.ts'
import { escapeXml } from '../../src/exports/xml.ts'
import { datasetDe, ligne, organisation, raison } from '../fixtures/dataset.ts'

const SITE = new URL('https://quel-numero.invalid')

const DATASET = datasetDe({
  organisations: { '99-a': organisation([], { nom: 'CPTS <Rien> & Cie' }) },
  lignes: {
    '99-a': ligne('99-a', '0199000001', {
      historique: [
        { numero: '0199000009', au: '2025-07', source: '2025-doc' },
        { numero: '0199000008', source: 'sans-date-doc' },
      ],
    }),
    '99-c': ligne('99-a', '0199000003', {
      fermetures: [{ du: '2027-03-03', au: '2027-03-05', motif: 'congés du secrétariat', source: '2025-doc' }],
      historique: [{ horaires: { osm: '08:00-18:00' }, au: '2025-05-02', source: '2025-doc' }],
    }),
    '99-b': ligne('99-a', '0199000002', { statut: 'retire', raison: raison('Le service dit « fini » depuis l’été.') }),
  },
})

describe('a feed of changes (RFC 4287)', () => {
  it('says the whole of each event, escaped, dated from its document', () => {
    expect(atomXml(FLUX, changementsDe(DATASET), SITE)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <id>https://quel-numero.invalid/changements/atom.xml</id>
        <title>Numéros qui ont changé</title>
        <updated>2026-11-01T00:00:00Z</updated>
        <author><name>Quel numéro appeler ?</name></author>
        <rights>Licence Ouverte 2.0</rights>
        <link rel="self" type="application/atom+xml" href="https://quel-numero.invalid/changements/atom.xml"/>
        <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/"/>
        <entry>
          <id>https://quel-numero.invalid/changements/#ligne-99-a-ancien-59v0ej</id>
          <title>CPTS &lt;Rien&gt; &amp; Cie : le 01 99 00 00 09 a changé</title>
          <updated>2025-07-01T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/#ligne-99-a-ancien-59v0ej"/>
          <category term="99"/>
          <content type="text">Changé en juillet 2025. Depuis juillet 2025, le numéro à appeler est le 01 99 00 00 01.</content>
        </entry>
        <entry>
          <id>https://quel-numero.invalid/changements/#ligne-99-c-fermeture-2027-03-03</id>
          <title>CPTS &lt;Rien&gt; &amp; Cie : fermé du 3 au 5 mars 2027</title>
          <updated>2025-06-01T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/#ligne-99-c-fermeture-2027-03-03"/>
          <category term="99"/>
          <content type="text">Annoncé en juin 2025. Congés du secrétariat. Ces jours-là, la page de votre commune dit qui appeler d’autre.</content>
        </entry>
        <entry>
          <id>https://quel-numero.invalid/changements/#ligne-99-c-horaires-18i2cgx</id>
          <title>CPTS &lt;Rien&gt; &amp; Cie : les horaires ont changé</title>
          <updated>2025-05-02T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/#ligne-99-c-horaires-18i2cgx"/>
          <category term="99"/>
          <content type="text">Changés le 2 mai 2025. Avant : tous les jours, 8 h – 18 h. Aujourd’hui : horaires non publiés.</content>
        </entry>
        <entry>
          <id>https://quel-numero.invalid/changements/#ligne-99-b-retire</id>
          <title>CPTS &lt;Rien&gt; &amp; Cie : un numéro a été retiré</title>
          <updated>2024-02-07T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/#ligne-99-b-retire"/>
          <category term="99"/>
          <content type="text">Document le plus récent : 7 février 2024. Le service dit « fini » depuis l’été. Aujourd’hui, le numéro à appeler est le 01 99 00 00 01.</content>
        </entry>
        <entry>
          <id>https://quel-numero.invalid/changements/#ligne-99-a-ancien-4zvepk</id>
          <title>CPTS &lt;Rien&gt; &amp; Cie : le 01 99 00 00 08 a changé</title>
          <updated>2026-11-01T00:00:00Z</updated>
          <link rel="alternate" type="text/html" href="https://quel-numero.invalid/changements/#ligne-99-a-ancien-4zvepk"/>
          <category term="99"/>
          <content type="text">Nous ne savons pas quand : aucun document n’est daté. Aujourd’hui, le numéro à appeler est le 01 99 00 00 01.</content>
        </entry>
      </feed>
      "
    `)
  })

  it('is valid without any event, and never of the day of the build', () => {
    expect(atomXml(FLUX, [], SITE)).toMatch(/<updated>1970-01-01T00:00:00Z<\/updated>[^]*"\/>\n<\/feed>\n$/)
  })

  it('any text stays text: no tag, no entity, no character that XML refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const ecrit = escapeXml(texte)
        expect(ecrit).not.toMatch(
          /[<>"']|&(?!(?:amp|lt|gt|quot|apos);)|[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/,
        )
      }),
    )
    expect(escapeXml('a < b & "c"\0')).toBe('a &lt; b &amp; &quot;c&quot;')
  })
})
