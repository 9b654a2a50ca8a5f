/** The marker of a place, as SVG: its outline says what kind of place it is, its inside says in what state. Never colour alone. */
import type { StatutLieu, TypeLieu } from './carte.ts'

/** Outlines in a square of 32, around its centre. */
const FORMES: Record<TypeLieu, string> = {
  soinsNonProgrammes: 'M7 4h18a3 3 0 0 1 3 3v18a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z',
  centreSante: 'M16 3a13 13 0 1 1 0 26 13 13 0 1 1 0-26z',
  maisonMedicaleGarde: 'M16 1.500 30.500 16 16 30.500 1.500 16z',
  cabinet: 'M16 2.500 29 13v15.500H3V13z',
  siege: 'M16 2l12.500 7v14L16 30 3.500 23V9z',
}

const INTERROGATION =
  '<path class="signe" d="M11.800 12.600a4.300 4.300 0 1 1 6.500 3.700c-1.700 1-2.300 1.700-2.300 3.200M16 23.600v.1"/>'

const DEDANS: Record<StatutLieu, (forme: string) => string> = {
  ouvert: (forme) => `<path class="filet" transform="translate(4.800 4.800) scale(.7)" d="${forme}"/>`,
  annonce: () => '',
  provisoire: () => '',
  suspendu: () => '<path class="signe" d="m10.500 10.500 11 11m0-11-11 11"/>',
  ferme: () => '<path class="signe" d="M9.500 16h13"/>',
  inconnu: () => INTERROGATION,
}

/** Markup without any text of content/: safe as HTML. Sizes and colours are those of the classes. */
export function dessinerMarque(type: TypeLieu, statut: StatutLieu): string {
  const forme = FORMES[type]
  return (
    `<svg class="pastille ${statut}" viewBox="-1 -1 34 34" aria-hidden="true" focusable="false">` +
    `<path class="halo" d="${forme}"/><path class="forme" d="${forme}"/>${DEDANS[statut](forme)}</svg>`
  )
}
