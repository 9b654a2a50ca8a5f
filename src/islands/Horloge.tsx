/** The moment for which the wizard answers: now, in the time of the place, or another that the visitor chooses. */
import { useEffect, useRef, useState } from 'react'
import { formatMoment, heureLocale, jourSuivant, semaineDuJour, type HeureLocale } from '../domain/heure.ts'

const MINUTE = 60_000
/** Days: public holidays are known for that long. */
const UN_AN = 365

/** The wall clock of a time zone, kept to the minute. */
export function useHeure(fuseau: string): HeureLocale {
  const [instant, setInstant] = useState(() => new Date())
  useEffect(() => {
    const battement = setInterval(() => {
      setInstant(new Date())
    }, MINUTE / 2)
    return () => {
      clearInterval(battement)
    }
  }, [])
  return heureLocale(instant, fuseau)
}

interface Props {
  /** The place whose clock it is. */
  nom: string
  heure: HeureLocale
  fuseau: string
  /** Null: now. */
  choisie: HeureLocale | null
  onChange: (heure: HeureLocale | null) => void
}

export default function Horloge({ nom, heure, fuseau, choisie, onChange }: Props) {
  const champ = useRef<HTMLInputElement>(null)
  return (
    <div className="horloge doux">
      <p>
        <strong>{nom}</strong>, {formatMoment(heure)}{' '}
        {fuseau === 'Europe/Paris' ? '(heure de Paris)' : '(heure locale)'}
      </p>
      <details className="hors-impression">
        <summary className="lien">Changer le jour ou l’heure</summary>
        <label>
          Jour et heure de l’appel{' '}
          <input
            ref={champ}
            type="datetime-local"
            min={formatSaisie({ ...heure, jour: jourSuivant(heure.jour, -UN_AN) })}
            max={formatSaisie({ ...heure, jour: jourSuivant(heure.jour, UN_AN) })}
            value={formatSaisie(heure)}
            onChange={({ target }) => {
              const saisie = parseSaisie(target.value)
              if (saisie) onChange(saisie)
            }}
          />
        </label>{' '}
        {choisie && (
          <button
            type="button"
            className="lien"
            onClick={() => {
              onChange(null)
              champ.current?.focus()
            }}
          >
            Revenir à maintenant
          </button>
        )}
      </details>
    </div>
  )
}

function formatSaisie({ jour, minutes }: HeureLocale): string {
  const deux = (nombre: number) => String(nombre).padStart(2, '0')
  return `${jour}T${deux(Math.floor(minutes / 60))}:${deux(minutes % 60)}`
}

/** Null while the field is empty or half filled. */
function parseSaisie(texte: string): HeureLocale | null {
  const [, jour, heures, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(texte) ?? []
  return jour ? { jour, semaine: semaineDuJour(jour), minutes: Number(heures) * 60 + Number(minutes) } : null
}
