import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/domain/calendrier.ts'
import { enGsm } from '../../src/domain/gsm.ts'
import { kitDe } from '../../src/domain/kit.ts'
import { LIMITES, textesDe } from '../../src/domain/kit-textes.ts'
import { secondesDites } from '../../src/domain/oral.ts'
import { plaqueDe } from '../../src/domain/reponse-en-clair.ts'
import { verifierApres } from '../../src/domain/validite.ts'
import { COMMUNES, communeReelle, DATASET } from '../fixtures/contenu-reel.ts'
import { datasetDe, lien, ligne, organisation, present, raison, TODAY } from '../fixtures/dataset.ts'

/** As long as an address that a public body would choose. */
const SITE = new URL('https://quel-numero-appeler.invalid.fr')
const COUVERTES = COMMUNES.filter(({ codeDepartement }) => DATASET.departementsCouverts.has(codeDepartement))
const KITS = COUVERTES.map((commune) => kitDe(DATASET, commune, TODAY, SITE))
const TOUS = KITS.flatMap((kit) =>
  Object.entries(textesDe(kit)).map(([support, texte]) => ({ kit, support: support as keyof typeof LIMITES, texte })),
)

/** The texts that break a promise; a test prints the first of them. */
function fautifs(tient: (un: (typeof TOUS)[number]) => boolean): string[] {
  return TOUS.filter((un) => !tient(un))
    .slice(0, 5)
    .map(({ support, texte }) => `${support}: ${texte}`)
}

const POURRIT = /(?<!\p{L})(?:ouvert|fermé|actuellement|aujourd’hui|undefined|null|NaN)(?!\p{L})|\s\s|\s[,.]/iu

describe('the texts of every covered commune', () => {
  it('are six each, of more than ten thousand communes', () => {
    expect(KITS.length).toBeGreaterThan(10_000)
    expect(TOUS).toHaveLength(6 * KITS.length)
  })

  it('keep within their limit: signs, or seconds read aloud', () => {
    expect(
      fautifs(
        ({ support, texte }) => (support === 'repondeur' ? secondesDites(texte) : texte.length) <= LIMITES[support],
      ),
    ).toEqual([])
  })

  it('give the number of the page, as it is written there, and no other but those of emergencies', () => {
    expect(fautifs(({ kit, texte }) => new RegExp(`le\\s${kit.numero}`).test(texte))).toEqual([])
    expect(KITS.filter(({ plaque, reponse }) => plaque.numero !== plaqueDe(reponse).numero)).toEqual([])
    expect(
      fautifs(({ kit, texte }) => {
        const autres = texte
          .replaceAll(kit.numero, '')
          .match(/\d\d(?:\u00a0\d\d){4}|0\u00a0\d{3}(?:\u00a0\d\d){3}|116\u00a0117/g)
        return autres === null
      }),
    ).toEqual([])
  })

  it('tell the 15, the date of the information and, on paper or screen, where it is kept up to date', () => {
    expect(fautifs(({ texte }) => /(?:Vie en danger|vie est en danger)[^.]*\b15\b/.test(texte))).toEqual([])
    expect(
      fautifs(({ kit, texte }) => {
        const { source } = kit.ligne ?? {}
        const date = source?.publieLe ?? source?.consulteLe ?? TODAY
        return texte.includes(formatDate(date)) || texte.includes(date.split('-').toReversed().join('/'))
      }),
    ).toEqual([])
    const adresse = ({ kit }: (typeof TOUS)[number]) => kit.adresse.replace('https://', '')
    expect(fautifs((un) => un.support === 'repondeur' || un.texte.endsWith(adresse(un)))).toEqual([])
  })

  it('say « probable » of a probable service and « département » of a number of the département, and of no other', () => {
    expect(fautifs(({ kit, texte }) => kit.certitude !== 'probable' || /probable/i.test(texte))).toEqual([])
    expect(fautifs(({ kit, texte }) => kit.certitude === 'probable' || !/probable/i.test(texte))).toEqual([])
    const duDepartement = ({ plaque, certitude }: (typeof KITS)[number]) =>
      plaque.numero !== '15' && (certitude === 'departement' || certitude === 'possible')
    expect(fautifs(({ kit, texte }) => !duDepartement(kit) || /département/i.test(texte))).toEqual([])
  })

  it('send to one’s own doctor first wherever the page does', () => {
    expect(fautifs(({ kit, texte }) => kit.plaque.avant.length === 0 || /votre médecin/.test(texte))).toEqual([])
  })

  it('claim nothing that rots, hold no hole, and name the commune as the official list does', () => {
    expect(fautifs(({ kit, texte }) => !POURRIT.test(texte.replaceAll(kit.commune.nom, 'X')))).toEqual([])
    expect(
      fautifs(({ kit, support, texte }) =>
        support === 'repondeur' ? true : texte.includes(support === 'sms' ? enGsm(kit.commune.nom) : kit.commune.nom),
      ),
    ).toEqual([])
  })

  it('hold no brackets within or after others', () => {
    expect(fautifs(({ texte }) => !/\)\s*\(|\([^)]*\(/.test(texte))).toEqual([])
  })

  /** The basic alphabet of 3GPP TS 23.038, written a second time. */
  const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/

  it('fit one SMS: every sign is of its alphabet once the number is copied with plain spaces', () => {
    expect(fautifs(({ support, texte }) => support !== 'sms' || GSM.test(texte.replaceAll('\u00a0', ' ')))).toEqual([])
  })
})

describe('the texts, read by a person', () => {
  const lu = (code: string, support: keyof typeof LIMITES) =>
    textesDe(kitDe(DATASET, communeReelle(code), TODAY, SITE))[support].replaceAll('\u00a0', ' ')

  it('Le Malesherbois: the bulletin tells all that is known', () => {
    expect(lu('45191', 'bulletin')).toMatchInlineSnapshot(
      `"Besoin d’un médecin, sans urgence vitale ? Pour Le Malesherbois, appelez le 0 801 90 45 00, CPTS Beauce-Gâtinais. Appel gratuit. Horaires : 8 h – 18 h, jours non précisés. Ce numéro est pour vous si vous n’avez pas de médecin traitant, ou s’il ne peut pas vous recevoir. Vie en danger : appelez le 15 ou le 112, ou écrivez au 114 par SMS. Numéro publié le 7 février 2024. Après le 31 mai 2027, vérifiez sur quel-numero-appeler.invalid.fr/c/45191/"`,
    )
  })

  it('Montargis, probable: the bulletin says so in a sentence, the signature in a word', () => {
    expect(lu('45208', 'bulletin')).toMatchInlineSnapshot(
      `"Besoin d’un médecin, sans urgence vitale ? Pour Montargis, appelez le 02 18 12 14 47, CPTS Gâtinais-Montargois. Service probable : aucun document ne dit qu’il reçoit notre commune. Prix d’un appel local. Horaires non publiés. Vie en danger : appelez le 15 ou le 112, ou écrivez au 114 par SMS. Numéro publié le 7 février 2024. Après le 31 mai 2027, vérifiez sur quel-numero-appeler.invalid.fr/c/45208/"`,
    )
    expect(lu('45208', 'signature')).toMatchInlineSnapshot(`
      "Besoin d’un médecin, sans urgence vitale ? Montargis : le 02 18 12 14 47, CPTS Gâtinais-Montargois (probable).
      Vie en danger : 15 ou 112. Info 07/02/2024. À jour : https://quel-numero-appeler.invalid.fr/c/45208/"
    `)
  })

  it('Neuville-aux-Bois, contradictory: the number of the département, and that there may be a closer one', () => {
    expect(lu('45224', 'bulletin')).toMatchInlineSnapshot(
      `"Besoin d’un médecin, sans urgence vitale ? Pour Neuville-aux-Bois, appelez le 116 117, Service d’accès aux soins du Loiret (SAS 45). Ce numéro vaut pour tout le département. Un service plus proche reçoit peut-être notre commune : rien ne l’établit à ce jour. Appel gratuit. Horaires : 8 h – 20 h, jours non précisés. Ce numéro est pour vous si vous n’avez pas de médecin traitant, ou s’il ne peut pas vous recevoir. Vie en danger : appelez le 15 ou le 112, ou écrivez au 114 par SMS. Numéro publié le 7 novembre 2024. Après le 31 mai 2027, vérifiez sur quel-numero-appeler.invalid.fr/c/45224/"`,
    )
    expect(lu('45224', 'publication')).toMatchInlineSnapshot(
      `"Besoin d’un médecin, sans urgence vitale ? Pour Neuville-aux-Bois, appelez le 116 117, Service d’accès aux soins du Loiret (SAS 45), numéro du département. Vie en danger : 15 ou 112. Numéro publié le 7 novembre 2024. À jour : https://quel-numero-appeler.invalid.fr/c/45224/"`,
    )
  })

  it('Le Teil: one’s own doctor first, even in an SMS', () => {
    expect(lu('07319', 'sms')).toMatchInlineSnapshot(
      `"Le Teil : d'abord votre médecin, puis le 04 28 37 08 58. Vie en danger : 15. Info 01/2023. quel-numero-appeler.invalid.fr/c/07319/"`,
    )
  })

  it('Paris: an honest answer without any local number', () => {
    expect(lu('75056', 'repondeur')).toMatchInlineSnapshot(
      `"Si la vie est en danger, appelez le 15. Pour voir un médecin, sans urgence vitale : appelez votre médecin traitant. S’il ne peut pas vous recevoir, composez le 15. Aucun numéro local connu. Information du 22 novembre 2026."`,
    )
    expect(lu('75056', 'breve')).toMatchInlineSnapshot(
      `"Médecin, sans urgence vitale, pour Paris : votre médecin, sinon le 15. Aucun numéro local connu. Vie en danger : 15. Info 22/11/2026. À jour : quel-numero-appeler.invalid.fr/c/75056/"`,
    )
  })

  it('a contested number is said not to be confirmed, whatever the room', () => {
    const dataset = datasetDe({
      organisations: { '99-a': organisation([lien('haute')]) },
      lignes: {
        '99-a': ligne('99-a', '0199000001', {
          statut: 'conteste',
          raison: raison('Deux documents inventés se contredisent.'),
        }),
      },
    })
    const textes = textesDe(kitDe(dataset, present(dataset.decoupage.communes.get('99001')), TODAY, SITE))
    for (const texte of Object.values(textes)) {
      expect(texte).toMatch(/probable/i)
      expect(texte).toMatch(/n’est pas confirmé|non confirmé/i)
    }
  })
})

describe('until when a paper may be trusted (hard case 64)', () => {
  it.each([
    ['2026-10-05', '2027-10-31', 'a year from its document'],
    ['2026-05', '2027-05-31', 'a year from its document, when that is half a year from now'],
    ['2026-02-10', '2027-05-31', 'half a year from its printing'],
    ['2018', '2027-05-31', 'half a year from its printing, however old the document'],
    [undefined, '2027-05-31', 'half a year from its printing, when the document bears no date'],
  ])('a document of %s: until %s, %s', (publieLe, attendu, pourquoi) => {
    expect(verifierApres({ publieLe }, TODAY), pourquoi).toBe(attendu)
  })

  it('ends with a month, leap years included', () => {
    expect(verifierApres(undefined, '2027-08-31')).toBe('2028-02-29')
  })
})
