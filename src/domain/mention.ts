/** The short numbers that a sentence tells to dial: « appelez le 15 », « au 116 117 », « composez 17 ». */

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const UNITES = 'h|heures?|minutes?|mois|ans?|km|%|€|euros?|°'
/** After a verb of the telephone, one digit is a key to press: « tapez 1 ». */
const VERBE = "appele[rz]|compose[rz]|tape[rz]|faites|faire|joignez|joindre|c[’']est|numéro"
const MENTION = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:le|au|du|les|ou|et)\\s|(?:${VERBE})\\s(?=\\d[\\s-]?\\d))(\\d(?:[\\s-]?\\d)*)(?![\\p{L}\\d]|[\\s.,/-]\\d)(?!\\s*(?:${MOIS}|${UNITES})(?!\\p{L}))`,
  'giu',
)
/** After these, digits are more often a year or a count: they are a number only if they are one of the known ones. */
const PLURIEL = /^(?:les|ou|et)\s/i

/** As dialled, in the order of the text. `connus` tells a number from a count after « et », « ou », « les ». */
export function mentionsDe(texte: string, connus: (numero: string) => boolean): string[] {
  if (!/\s\d/.test(texte)) return []
  return [...texte.matchAll(MENTION)].flatMap(([trouve, digits = '']) => {
    const numero = digits.replace(/\D/g, '')
    return PLURIEL.test(trouve) && !connus(numero) ? [] : [numero]
  })
}
