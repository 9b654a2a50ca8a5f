/** Contacts that must never be published (press officers, addresses of people), known here by their fingerprint only. */
import { createHash } from 'node:crypto'

/** SHA-256 of ten digits as dialled. */
export const NUMEROS_INTERDITS: ReadonlySet<string> = new Set([
  '2a123db1561b0ad10a5b051977f3c7f8b62382744d6738b842ed2c378acf2189',
  '3fe3f3ba45e2fe7801a3c8c425100f7bcd14a2d439f9ad3b98c37071096c9b48',
])

/** SHA-256 of an address in lower case. */
export const COURRIELS_INTERDITS: ReadonlySet<string> = new Set([
  '3952987502b9e2b21f31406b55d8d60351b2064c21e850230041276a3e0139b4',
  '63a92150fd243079bd8c223c39113321b41445da39bed20f26a1b047be95b200',
])

/** SHA-256 of two words in lower case without accents, one space between. */
export const NOMS_INTERDITS: ReadonlySet<string> = new Set([
  '3730921098646cab452a51896f0280ecbf3835145622fd063cf1854badd1927d',
  'fcd14ccd8276274d9d36ae1f55bf075f2f27d59854c72f7e789fbfce92565f60',
  'dfb1f3b5aaeff99ef88e759e7e08a1b587f8e354bf3bb611486873fec96023d2',
  '44f0a2cb378eed3aa6c0af7525d1d47efef9cc3948275e68afacfdb712c4a922',
])

/** Fingerprint of what was found, to be looked up in one of the lists above. */
export function fingerprint(texte: string): string {
  return createHash('sha256').update(texte).digest('hex')
}
