/** Announced closures as a calendar (RFC 5545): whole days, without an hour or a time zone. */
import type { Fermee } from '../domain/changements.ts'
import { formatFermeture } from '../domain/fermeture-en-clair.ts'
import { jourSuivant } from '../domain/heure.ts'
import { capitalise } from '../domain/prose.ts'
import { echapper, fichierPlie } from './lignes-pliees.ts'

/** `nom` is that of the calendar; the address of a closure names it for ever, so that a second import adds nothing. */
export function calendrierIcs(nom: string, fermetures: readonly Fermee[], site: URL): string {
  return fichierPlie([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quel numéro appeler//Fermetures//FR',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${echapper(nom)}`,
    ...fermetures.flatMap((une) => evenement(une, site)),
    'END:VCALENDAR',
  ])
}

function evenement({ ancre, nom, page, fermeture, documents }: Fermee, site: URL): string[] {
  const lus = documents.map(({ consulteLe }) => consulteLe).sort()
  return [
    'BEGIN:VEVENT',
    `UID:${ancre}@${site.hostname}`,
    `DTSTAMP:${jour(lus.at(-1) ?? fermeture.du)}T000000Z`,
    `DTSTART;VALUE=DATE:${jour(fermeture.du)}`,
    // The day after the last: the end of a whole day is not part of it.
    `DTEND;VALUE=DATE:${jour(jourSuivant(fermeture.au, 1))}`,
    `SUMMARY:${echapper(`${nom}\u00a0: fermé`)}`,
    `DESCRIPTION:${echapper(`${capitalise(formatFermeture(fermeture))}. Vie en danger\u00a0: appelez le\u00a015.`)}`,
    `URL:${new URL(page, site).href}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function jour(date: string): string {
  return date.replaceAll('-', '')
}
