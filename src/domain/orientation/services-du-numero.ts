/** When each line on one number answers, ready for a browser. Made at build. */
import type { FermetureDite } from '../fermeture-en-clair.ts'
import { creneauxDe } from '../horaires-osm.ts'
import type { Ligne } from '../ligne.ts'
import { horairesPour, isPartageHorsHeures } from '../meme-numero-en-clair.ts'
import type { Creneaux } from '../ouverture.ts'
import { JOURNEE } from '../plage.ts'
import type { Etape } from '../etape.ts'
import type { Service } from './service.ts'

/** The 15 answers day and night, all year round (content/numeros/15.yaml). */
export const JOUR_ET_NUIT: Creneaux = {
  semaine: Array.from({ length: 7 }, () => [{ de: 0, a: JOURNEE }]),
  feries: [{ de: 0, a: JOURNEE }],
  joursPrecises: true,
}

/** Sundays and public holidays, at hours that are given only in the sentence of the record. */
export const DIMANCHES_ET_FERIES: Creneaux = {
  semaine: Array.from({ length: 7 }, (_, jour) => (jour === 6 ? [{ de: 0, a: JOURNEE }] : [])),
  feries: [{ de: 0, a: JOURNEE }],
  joursPrecises: false,
}

/** `fermetures` are those told of the number: they close too a line on it whose hours nobody knows. */
export function servicesDe(ligne: Ligne, etape: Etape, fermetures: readonly FermetureDite[]): [Service, ...Service[]] {
  const jours = fermetures.map(({ du, au }) => ({ du, au }))
  const sien = { ...serviceDe(ligne), fermetures: jours, muetHorsHeures: isPartageHorsHeures(ligne, etape) }
  const autres = etape.memeNumero.map((autre) => ({
    ...serviceDe(autre.ligne),
    autrui: horairesPour(autre),
    fermetures: [...autre.ligne.fermetures, ...(autre.ligne.horaires ? [] : jours)].map(({ du, au }) => ({ du, au })),
  }))
  return [sien, ...autres]
}

function serviceDe({ usage, horaires }: Ligne): Service {
  const besoin = usage === 'soinsNonProgrammes' || usage === 'garde' ? usage : 'autre'
  return serviceSeul(besoin, horaires ? creneauxDe(horaires) : null)
}

/** A service that shares its number with none. */
export function serviceSeul(usage: Service['usage'], creneaux: Creneaux | null): Service {
  return { usage, autrui: null, creneaux, fermetures: [], muetHorsHeures: false }
}
