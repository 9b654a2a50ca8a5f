/** The files of a kit, read by the programs that a resident or a town hall would use. */
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import ICAL from 'ical.js'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { changementsDe } from '../../src/domain/changements.ts'
import { fluxCommune } from '../../src/domain/flux.ts'
import { kitDe, type Kit } from '../../src/domain/kit.ts'
import { lienTel } from '../../src/domain/numero.ts'
import { widgetEnClair } from '../../src/domain/widget-en-clair.ts'
import { atomXml, entreeDuKit } from '../../src/exports/atom.ts'
import { calendrierIcs } from '../../src/exports/ics.ts'
import { echapper, fichierPlie } from '../../src/exports/lignes-pliees.ts'
import { qrSvg } from '../../src/exports/qr.ts'
import { vcard } from '../../src/exports/vcard.ts'
import { archiver } from '../../src/kit/archive.ts'
import { choisir } from '../../src/kit/choix.ts'
import { communeReelle, COMMUNES, DATASET } from '../fixtures/contenu-reel.ts'
import { datasetDe, lien, ligne, organisation, present, raison, TODAY } from '../fixtures/dataset.ts'

const SITE = new URL('https://quel-numero-appeler.invalid')
const kitReel = (code: string) => kitDe(DATASET, communeReelle(code), TODAY, SITE)
/** Published, probable, contradictory, own doctor first, Paris. */
const CINQ = ['45191', '45208', '45224', '07319', '75056'].map(kitReel)

/** What a telephone reads in a drawing, printed `cote` dots wide. */
function scanner(svg: string, cote: number): string | undefined {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: cote } }).render()
  return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data
}

describe('the QR code', () => {
  it.each(CINQ)('$commune.nom: a reader finds the short address in it, even small', ({ adresse }) => {
    expect(adresse).toMatch(/^https:\/\/quel-numero-appeler\.invalid\/c\/\w{5}\/$/)
    expect(scanner(qrSvg(adresse), 300)).toBe(adresse)
    expect(scanner(qrSvg(adresse), 120)).toBe(adresse)
  })

  it('stands in white of its own, four modules wide', () => {
    expect(qrSvg('https://a.invalid/c/45191/')).toMatch(
      /^<svg [^>]*viewBox="0 0 33 33"[^>]*><path fill="#fff"[^>]*\/><path stroke="#000" d="M4 4.5m0 0h7/,
    )
  })
})

describe('the visiting card', () => {
  const avecLigne = COMMUNES.filter(({ codeDepartement }) => DATASET.departementsCouverts.has(codeDepartement))
    .map((commune) => kitDe(DATASET, commune, TODAY, SITE))
    .filter(({ ligne }) => ligne !== null)

  it('of every commune that has a line is read by a parser, with the number of the page as it is dialled', () => {
    expect(avecLigne.length).toBeGreaterThan(800)
    const ecarts = avecLigne.filter((kit) => {
      const carte = lireCarte(kit)
      return (
        carte.tel !== lienTel(kit.plaque.numero).slice(4) ||
        carte.url !== kit.adresse ||
        !carte.note.includes(kit.numero) ||
        (kit.certitude === 'probable') !== /\(probable\)$/.test(carte.nom)
      )
    })
    expect(ecarts.map(({ commune }) => commune.nom)).toEqual([])
  })

  it('keeps the accents and the commas of what it notes', () => {
    const carte = lireCarte(kitReel('45208'))
    expect(carte.nom).toBe('CPTS Gâtinais-Montargois (probable)')
    expect(carte.note).toContain('Besoin d’un médecin, sans urgence vitale')
  })
})

function lireCarte(kit: Kit) {
  const carte = new ICAL.Component(ICAL.parse(vcard(kit, present(kit.ligne))))
  const lire = (nom: string) => String(carte.getFirstPropertyValue(nom))
  return { nom: lire('fn'), tel: lire('tel'), url: lire('url'), note: lire('note') }
}

describe('lines of cards and calendars', () => {
  it('come back whole from a parser, whatever they say, and none is longer than 75 octets', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 60, maxLength: 300 })
          .map((texte) => texte.replace(/[\r\u2028\u2029\p{Cc}]/gu, '').trim()),
        (texte) => {
          // As a calendar, whose texts are escaped as those of cards are: of a card this parser leaves « \; » as it is.
          const fichier = fichierPlie(['BEGIN:VEVENT', `DESCRIPTION:${echapper(texte)}`, 'END:VEVENT'])
          expect(fichier.split('\r\n').every((une) => Buffer.byteLength(une) <= 75)).toBe(true)
          expect(new ICAL.Component(ICAL.parse(fichier)).getFirstPropertyValue('description') ?? '').toBe(texte)
        },
      ),
    )
  })
})

describe('a town whose line closes and changes', () => {
  const fermetures = [{ du: '2026-12-24', au: '2026-12-31', motif: 'congés, et inventaire', source: '2024-doc' }]
  const historique = [{ numero: '0199000009', au: '2025-07', source: '2025-doc' }]
  const dataset = datasetDe({
    organisations: { '99-a': organisation([lien('publie')]), '99-b': organisation([], { nom: 'CPTS d’Ailleurs' }) },
    lignes: {
      '99-a': ligne('99-a', '0199000001', { fermetures, historique }),
      '99-b': ligne('99-b', '0199000002', { fermetures, historique }),
    },
  })
  const kit = kitDe(dataset, present(dataset.decoupage.communes.get('99001')), TODAY, SITE)
  const { flux, changements } = fluxCommune(kit, changementsDe(dataset))

  it('has a calendar that another program reads: whole days, the last one included, a name that stays', () => {
    const fermees = changements.filter((un) => un.nature === 'ferme')
    const calendrier = new ICAL.Component(ICAL.parse(calendrierIcs('Essai', fermees, SITE)))
    const [evenement, autre] = calendrier.getAllSubcomponents('vevent').map((un) => new ICAL.Event(un))
    expect(autre).toBeUndefined()
    expect(present(evenement).startDate.toString()).toBe('2026-12-24')
    expect(present(evenement).endDate.toString()).toBe('2027-01-01')
    expect(present(evenement).startDate.isDate).toBe(true)
    expect(present(evenement).uid).toBe('ligne-99-a-fermeture-2026-12-24@quel-numero-appeler.invalid')
    expect(present(evenement).description).toContain('congés, et inventaire')
  })

  it('is followed by a feed of its own services only, which says first what to call today', () => {
    expect(new Set(changements.map(({ organisation: une }) => une.id))).toEqual(new Set(['99-a']))
    const xml = atomXml(flux, changements, SITE, [entreeDuKit(kit)])
    const titres = [...xml.matchAll(/<title>(.*)<\/title>/g)].map(([, titre]) => titre?.replaceAll('\u00a0', ' '))
    expect(titres.slice(0, 2)).toEqual([
      'Fictive-la-Grande : le numéro à appeler et ses changements',
      'Fictive-la-Grande : le numéro à appeler est le 01 99 00 00 01',
    ])
    expect(titres[2]).toBe('CPTS de la Fiction : le 01 99 00 00 09 a changé')
  })

  it('its title says how sure the number is, as every text of the kit does', () => {
    const titre = (force: string, plus: object) => {
      const doute = datasetDe({
        organisations: { '99-a': organisation([lien(force)]) },
        lignes: { '99-a': ligne('99-a', '0199000001', { raison: raison(), ...plus }) },
      })
      const dit = entreeDuKit(kitDe(doute, present(doute.decoupage.communes.get('99001')), TODAY, SITE)).titre
      return dit.replaceAll('\u00a0', ' ')
    }
    expect(titre('publie', {})).toMatch(/est le 01 99 00 00 01$/)
    expect(titre('haute', {})).toMatch(/est le 01 99 00 00 01 \(probable\)$/)
    expect(titre('publie', { statut: 'conteste' })).toMatch(/est le 01 99 00 00 01 \(non confirmé\)$/)
    expect(titre('haute', { statut: 'conteste' })).toMatch(/est le 01 99 00 00 01 \(non confirmé, probable\)$/)
    // The line of nobody here: one’s own doctor, then the 15, which nothing makes doubtful.
    expect(titre('possible', { statut: 'conteste' })).toMatch(/votre médecin traitant, puis le 15$/)
  })

  it('another number, or another certainty, is another item of the feed; another day is not', () => {
    const autre = (plus: object, force = 'publie', today = TODAY) => {
      const change = datasetDe({
        organisations: { '99-a': organisation([lien(force)]) },
        lignes: { '99-a': ligne('99-a', '0199000001', plus) },
      })
      return entreeDuKit(kitDe(change, present(change.decoupage.communes.get('99001')), today, SITE)).permalien
    }
    expect(autre({ numero: '0199000003' })).not.toBe(autre({}))
    expect(autre({}, 'haute')).not.toBe(autre({}))
    expect(autre({}, 'publie', '2027-03-01')).toBe(autre({}))
  })
})

describe('the archive', () => {
  const contenus = ['07262', '45191'].map(kitReel).map((kit) => ({
    kit,
    widget: widgetEnClair(DATASET, kit.reponse, TODAY),
    affiches: new Map([['affiche-a4-couleur.pdf', new Uint8Array([37, 80, 68, 70])]]),
  }))
  const archive = archiver(contenus, SITE)
  const fichiers = unzipSync(archive)
  const lire = (nom: string) => strFromU8(present(fichiers[nom]))

  it('opens, one folder for each commune, with its apostrophes', () => {
    const dossiers = new Set(Object.keys(fichiers).map((nom) => nom.split('/')[0]))
    expect([...dossiers]).toEqual([
      'liens.csv',
      '07262 Saint-Laurent-les-Bains-Laval-d’Aurelle',
      '45191 Le Malesherbois',
    ])
    expect(lire('45191 Le Malesherbois/contact.vcf')).toContain('TEL;TYPE=voice:+33801904500')
    const hauteur = (nom: string) => Number(/height="(\d+)"/.exec(lire(`45191 Le Malesherbois/${nom}.html`))?.[1])
    expect(hauteur('encart')).toBeGreaterThan(300)
    expect(hauteur('encart-etroit')).toBeGreaterThan(hauteur('encart'))
    expect(lire('45191 Le Malesherbois/encart-hauteur.html')).toBe(
      '<script async src="https://quel-numero-appeler.invalid/widget.js"></script>\n',
    )
    expect(lire('45191 Le Malesherbois/textes/sms.txt')).toContain('0 801 90 45 00')
    expect(fichiers['07262 Saint-Laurent-les-Bains-Laval-d’Aurelle/contact.vcf']).toBeUndefined()
  })

  it('marks names with accents as UTF-8, in the bit that unzippers read', () => {
    const commune = { ...communeReelle('45191'), nom: 'Épée-lès-Œuvres' }
    const seul = archiver([{ ...present(contenus[0]), kit: kitDe(DATASET, commune, TODAY, SITE) }], SITE)
    expect(Object.keys(unzipSync(seul))).toContain('45191 Épée-lès-Œuvres/qr.svg')
    const octets = Buffer.from(seul)
    const drapeaux = [...octets.toString('latin1').matchAll(/PK\x03\x04/g)].map(
      ({ index }) => octets.readUInt16LE(index + 6) & 0x800,
    )
    // The table of links alone has a plain name.
    expect(drapeaux.filter((drapeau) => drapeau === 0)).toHaveLength(1)
    expect(drapeaux.length).toBeGreaterThan(8)
  })

  it('has a table of links that a spreadsheet opens', () => {
    expect(lire('liens.csv').split('\r\n')[2]?.replaceAll('\u00a0', ' ')).toBe(
      '45191;Le Malesherbois;https://quel-numero-appeler.invalid/c/45191/;https://quel-numero-appeler.invalid/communes/45191-le-malesherbois/;https://quel-numero-appeler.invalid/mairies/45191/;https://quel-numero-appeler.invalid/mairies/45191/atom.xml;0 801 90 45 00;publie',
    )
  })

  it('has the same bytes twice', () => {
    expect(archiver(contenus, SITE)).toEqual(archive)
  })

  it('is made for a commune, an intercommunality or a département, and refuses in French what has no kit', () => {
    expect(choisir(DATASET, { epci: ['200066280'] }).communes).toHaveLength(31)
    expect(choisir(DATASET, { departement: ['45'] }).communes).toHaveLength(325)
    expect(choisir(DATASET, { commune: ['45191'] }).nom).toBe('kit-commune-45191-le-malesherbois')
    expect(() => choisir(DATASET, { commune: ['75056'] })).toThrow(/Pas de kit.*\/departements\/75\//)
    expect(() => choisir(DATASET, { epci: ['999'] })).toThrow(/Aucune commune pour --epci 999.*SIREN/)
    expect(() => choisir(DATASET, {})).toThrow(/une seule option/)
  })
})
