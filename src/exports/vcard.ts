/** The line of a commune as a visiting card that a telephone keeps: vCard 3.0 (RFC 2426), the version that all of them read. */
import type { Kit, LigneDuKit } from '../domain/kit.ts'
import { textesDe } from '../domain/kit-textes.ts'
import { lienTel } from '../domain/numero.ts'
import { echapper, fichierPlie } from './lignes-pliees.ts'

/** `ligne` is that of the kit: the 15 of a commune without a line is no contact to keep. */
export function vcard(kit: Kit, ligne: LigneDuKit): string {
  const nom = kit.reserve ? `${ligne.service} (${kit.reserve.bref})` : ligne.service
  return fichierPlie([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${echapper(kit.adresse)}`,
    `FN:${echapper(nom)}`,
    `N:${echapper(nom)};;;;`,
    `ORG:${echapper(ligne.service)}`,
    `TEL;TYPE=voice:${lienTel(kit.plaque.numero).slice('tel:'.length)}`,
    `URL:${kit.adresse}`,
    `NOTE:${echapper(textesDe(kit).bulletin)}`,
    `REV:${kit.luLe}T00:00:00Z`,
    'END:VCARD',
  ])
}
