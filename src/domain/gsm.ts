/** Text as one SMS of 160 signs can carry it: the basic alphabet of GSM (3GPP TS 23.038). One sign out of it and only 70 fit. */

const LETTRES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const SIGNES = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà'
const ALPHABET: ReadonlySet<string> = new Set(LETTRES + SIGNES)

const REMPLACES: Record<string, string> = {
  '’': "'",
  '\u00a0': ' ',
  '«': '"',
  '»': '"',
  œ: 'oe',
  Œ: 'OE',
  '–': '-',
  '·': ',',
}

/** The nearest text of the alphabet: « Châteaudun » → « Chateaudun », « Périgny » stays. */
export function enGsm(texte: string): string {
  return [...texte.normalize('NFC')]
    .map((signe) => (ALPHABET.has(signe) ? signe : (REMPLACES[signe] ?? sansAccent(signe))))
    .join('')
}

function sansAccent(signe: string): string {
  return signe.normalize('NFD').replace(/\p{M}/gu, '')
}
