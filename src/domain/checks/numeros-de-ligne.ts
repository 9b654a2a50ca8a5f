/** A line, or a dentist on duty, is never reached by a short number of another need; an emergency number is the line of nobody. */
import { formatNumero, isNumeroCourt, isUrgence } from '../numero.ts'
import { SAMU } from '../samu.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

/** Short numbers that documents give as the way to a doctor. */
const COURTS_DE_LIGNE: readonly string[] = ['116117', '3966']
/** And to a dentist on duty: in some départements the Samu alone knows who it is. */
const COURTS_DE_GARDE_DENTAIRE: readonly string[] = [SAMU, ...COURTS_DE_LIGNE]

export const numerosDeLigne: Check = {
  name: 'une ligne ne porte que les numéros courts qui mènent à un soin, jamais un numéro d’urgence',
  check({ contenu }) {
    return [
      ...[...contenu.lignes.values()].flatMap(({ id, numero, organisation }) =>
        juger(
          `lignes/${id}`,
          'numero',
          numero,
          COURTS_DE_LIGNE,
          `Si ce service fait passer par le 15, retirez cette fiche. Dans content/organisations/${organisation}.yaml, écrivez « acces: { mode: parLe15, precision, source } ».`,
        ),
      ),
      ...[...contenu.departements.values()].flatMap(({ id, gardeDentaire }) =>
        gardeDentaire?.numero === undefined
          ? []
          : juger(
              `departements/${id}`,
              'gardeDentaire.numero',
              gardeDentaire.numero,
              COURTS_DE_GARDE_DENTAIRE,
              'Relisez le numéro sur le document, ou retirez-le.',
            ),
      ),
    ]
  },
}

/** `geste`: what to do about an emergency number. */
function juger(fiche: string, cle: string, numero: string, permis: readonly string[], geste: string): Constat[] {
  if (!isNumeroCourt(numero) || permis.includes(numero)) return []
  const court = formatNumero(numero)
  return [
    {
      fichier: `content/${fiche}.yaml`,
      cle,
      trouve: numero,
      attendu: isUrgence(numero)
        ? `Le ${court} est un numéro d’urgence : le site le donne déjà partout, avec ses heures. ${geste}`
        : `Le ${court} ne mène pas à un médecin : sa place est dans content/numeros/. Relisez le numéro du service sur le document, ou retirez cette fiche. Les numéros courts permis ici : ${permis.map(formatNumero).join(', ')}.`,
    },
  ]
}
