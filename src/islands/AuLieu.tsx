/** The end of a journey at a known place: the hour, what to dial, and the page of the place. */
import { useState } from 'react'
import type { HeureLocale } from '../domain/heure.ts'
import { manqueEnClair } from '../domain/orientation/conclusion-en-clair.ts'
import { conclure } from '../domain/orientation/conclusion.ts'
import type { NomConseil, Reponses } from '../domain/orientation/graph.ts'
import type { Place } from './dossiers.ts'
import Horloge, { useHeure } from './Horloge.tsx'
import Resultat from './Resultat.tsx'

interface Props {
  conseil: NomConseil
  reponses: Reponses
  place: Place
}

export default function AuLieu({ conseil, reponses, place }: Props) {
  const { nom, chemin, fuseau, feries, dossier } = place
  const maintenant = useHeure(fuseau)
  const [choisie, setChoisie] = useState<HeureLocale | null>(null)
  const moment = { heure: choisie ?? maintenant, feries }
  const conclusion = conclure(conseil, reponses, dossier, moment)
  const { principal } = conclusion
  const manque = manqueEnClair(conseil, dossier)
  return (
    <>
      <Horloge nom={nom} heure={moment.heure} fuseau={fuseau} choisie={choisie} onChange={setChoisie} />
      <p className="invisible" role="status">
        {choisie && principal && `À cette heure\u00a0: ${principal.guichet.affichage} (${principal.guichet.nom}).`}
      </p>
      {manque && <p className="note mesure">{manque}</p>}
      <Resultat conseil={conseil} reponses={reponses} conclusion={conclusion} moment={moment} page={chemin} />
      <p>
        <a className="lien" href={chemin}>
          {nom}&nbsp;: tous les numéros, les lieux de soins et les sources
        </a>
      </p>
    </>
  )
}
