import fc from 'fast-check'
import { isValidPhoneNumber, type CountryCode } from 'libphonenumber-js/max'
import { describe, expect, it } from 'vitest'
import { classeCout, formatCout, formatNumero, isNumero, lienTel, numeroSchema } from '../../src/domain/numero.ts'

const chiffres = (texte: string) => texte.replace(/\D/g, '')
const lisible = (texte: string) => texte.replaceAll('\u00a0', ' ')

const dixChiffres = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }))
  .map(([second, reste]) => `0${second}${reste.join('')}`)

const COURTS = ['15', '17', '18', '112', '114', '119', '116117', '3114', '3237', '3624', '3919', '3966']

describe('a number is written one way only', () => {
  it.each([
    ['0199000001', '01 99 00 00 01', 'tel:+33199000001'],
    ['0801904500', '0 801 90 45 00', 'tel:+33801904500'], // hard case 36
    ['0899000001', '0 899 00 00 01', 'tel:+33899000001'],
    ['0639980001', '06 39 98 00 01', 'tel:+262639980001'], // hard case 40: Mayotte
    ['0262000001', '02 62 00 00 01', 'tel:+262262000001'],
    ['0269000001', '02 69 00 00 01', 'tel:+262269000001'], // Mayotte, lines
    ['0508000001', '05 08 00 00 01', 'tel:+508000001'], // Saint-Pierre-et-Miquelon: six digits from abroad
    ['0590000001', '05 90 00 00 01', 'tel:+590590000001'],
    ['15', '15', 'tel:15'], // hard case 38: no +33
    ['112', '112', 'tel:112'],
    ['116117', '116 117', 'tel:116117'],
    ['3114', '31 14', 'tel:3114'],
  ])('%s is shown « %s » and dialled %s', (numero, affichage, tel) => {
    expect(lisible(formatNumero(numero))).toBe(affichage)
    expect(lienTel(numero)).toBe(tel)
  })

  it('keeps every digit and never breaks at the end of a line (hard cases 42 and 44)', () => {
    fc.assert(
      fc.property(fc.oneof(dixChiffres, fc.constantFrom(...COURTS)), (numero) => {
        const affichage = formatNumero(numero)
        expect(chiffres(affichage)).toBe(numero)
        expect(affichage).toMatch(/^\d+(\u00a0\d+)*$/)
      }),
    )
  })

  it('dials the same subscriber as the digits shown, whatever the country code', () => {
    fc.assert(
      fc.property(dixChiffres, (numero) => {
        const abonne = numero.replace(/^0(508)?/, '')
        expect(lienTel(numero)).toMatch(new RegExp(`^tel:\\+(33|262|590|594|596|508)${abonne}$`))
      }),
    )
  })
})

describe('a number of overseas rings overseas when it is dialled from abroad (hard case 40)', () => {
  /** The families that overseas has a part of, cut in beginnings of six digits: no whole number is written. */
  const DEBUTS = ['026', '050', '059', '063', '069', '070'].flatMap((famille) =>
    Array.from({ length: 1000 }, (_, rang) => `${famille}${String(rang).padStart(3, '0')}`),
  )
  const debuts = (pays: CountryCode) => DEBUTS.filter((debut) => isValidPhoneNumber(`${debut}0000`, pays))
  const indicatif = (debut: string) => /^tel:\+(33|262|590|594|596|508)/.exec(lienTel(`${debut}0000`))?.[1]
  const OUTRE_MER = [
    ['GP', '590'],
    ['BL', '590'],
    ['MF', '590'],
    ['MQ', '596'],
    ['GF', '594'],
    ['RE', '262'],
    ['YT', '262'],
    ['PM', '508'],
  ] as const

  it.each(OUTRE_MER)('every line and mobile of %s begins with +%s', (pays, attendu) => {
    const siens = debuts(pays)
    expect(siens.length).toBeGreaterThan(10)
    expect(siens.filter((debut) => indicatif(debut) !== attendu)).toEqual([])
  })

  it('and none of mainland France does', () => {
    const ailleurs = new Set(OUTRE_MER.flatMap(([pays]) => debuts(pays)))
    // libphonenumber leaves to France the parts of these prefixes of overseas that are not in use yet.
    const metropole = debuts('FR').filter(
      (debut) => !ailleurs.has(debut) && !/^0(26[39]|268[89]|508|596|598[789])/.test(debut),
    )
    expect(metropole.length).toBeGreaterThan(1000)
    expect(metropole.filter((debut) => indicatif(debut) !== '33')).toEqual([])
  })
})

describe('what is not one French number is refused', () => {
  it.each([
    ['nine digits', '019900000'],
    ['eleven digits', '01990000011'],
    ['spaces', '01 99 00 00 01'],
    ['dots', '01.99.00.00.01'],
    ['a country code', '+33199000001'],
    ['two numbers in one field (hard case 41)', '0199000001 ou 0199000002'],
    ['a text beside the number (hard case 41)', '0199000001 (secrétariat)'],
    ['00 at the beginning', '0099000001'],
    ['no 0 at the beginning', '1990000010'],
    ['a short number nobody knows', '3999'],
    ['the empty text', ''],
    ['full-width digits', '０１９９００００01'],
  ])('%s', (_, numero) => {
    expect(isNumero(numero)).toBe(false)
    expect(numeroSchema.safeParse(numero).success).toBe(false)
  })

  it('refuses a number without quotes, whose first 0 the file has lost', () => {
    expect(numeroSchema.safeParse(199000001).error?.issues[0]?.message).toBe(
      'un numéro entre guillemets, chiffres seuls, par exemple "0801904500"',
    )
  })

  it('accepts any ten digits of the plan and each known short number', () => {
    fc.assert(fc.property(dixChiffres, (numero) => isNumero(numero)))
    expect(COURTS.filter((numero) => !isNumero(numero))).toEqual([])
  })
})

describe('the price of a call is told beside the number and never guessed (hard case 37)', () => {
  it.each([
    ['15', 'gratuit', 'Appel gratuit'],
    ['112', 'gratuit', 'Appel gratuit'],
    ['114', 'gratuit', 'Appel gratuit'],
    ['116117', 'gratuit', 'Appel gratuit'],
    ['3114', 'inconnu', 'Prix de l’appel non vérifié'],
    ['3919', 'inconnu', 'Prix de l’appel non vérifié'],
    ['0800000001', 'gratuit', 'Appel gratuit'],
    ['0801904500', 'gratuit', 'Appel gratuit'],
    ['0805000001', 'gratuit', 'Appel gratuit'],
    ['0806000001', 'appelSimple', 'Prix d’un appel local'],
    ['0809000001', 'appelSimple', 'Prix d’un appel local'],
    ['0810000001', 'surtaxe', 'Appel surtaxé'],
    ['0826000001', 'surtaxe', 'Appel surtaxé'],
    ['0899000001', 'surtaxe', 'Appel surtaxé'],
    ['0639980001', 'mobile', 'Prix d’un appel vers un mobile'], // hard case 35
    ['0700000001', 'mobile', 'Prix d’un appel vers un mobile'],
    ['0199000001', 'appelSimple', 'Prix d’un appel local'],
    ['0900000001', 'appelSimple', 'Prix d’un appel local'],
    ['3237', 'surtaxe', 'Appel surtaxé'],
    ['3624', 'surtaxe', 'Appel surtaxé'],
  ])('%s is %s: « %s »', (numero, classe, libelle) => {
    expect(classeCout(numero)).toBe(classe)
    expect(formatCout(numero)).toBe(libelle)
  })
})
