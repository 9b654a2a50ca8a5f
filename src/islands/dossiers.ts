/** Fetches what the wizard must know of a place: one file for its whole département, whatever was answered. */
import { useEffect, useState } from 'react'
import type { Dossier } from '../domain/orientation/dossier.ts'
import type { DossiersDepartement } from '../domain/orientation/dossiers.ts'
import type { Lieu } from '../domain/orientation/fragment.ts'

export interface Place {
  nom: string
  chemin: string
  fuseau: string
  feries: ReadonlySet<string>
  dossier: Dossier
}

interface LieuCharge {
  place: Place | null
  /** `inconnu`: the site knows no such place. */
  panne: 'reseau' | 'inconnu' | null
  reessayer: () => void
}

/** `place` is null while nothing has come; a commune that the file does not know stands for its département. */
export function useDossier(lieu: Lieu | null): LieuCharge {
  const [paquet, setPaquet] = useState<{ code: string; contenu: DossiersDepartement } | null>(null)
  const [panne, setPanne] = useState<LieuCharge['panne']>(null)
  const [essai, setEssai] = useState(0)
  const code = lieu?.codeDepartement.toLowerCase() ?? null

  useEffect(() => {
    if (code === null) return undefined
    const abandon = new AbortController()
    setPanne(null)
    fetch(`/orientation/dossiers/${code}.json`, { signal: abandon.signal })
      .then(async (reponse) => {
        if (reponse.ok) setPaquet({ code, contenu: (await reponse.json()) as DossiersDepartement })
        else setPanne(reponse.status === 404 ? 'inconnu' : 'reseau')
      })
      .catch(() => {
        if (!abandon.signal.aborted) setPanne('reseau')
      })
    return () => {
      abandon.abort()
    }
  }, [code, essai])

  return {
    place: lieu && paquet?.code === code ? placeDe(lieu, paquet.contenu) : null,
    panne,
    reessayer: () => {
      setEssai(essai + 1)
    },
  }
}

function placeDe({ codeInsee }: Lieu, contenu: DossiersDepartement): Place | null {
  const { fuseau, feries, communes, dossiers, commun } = contenu
  const [nom, rang, chemin = contenu.chemin] = communes[codeInsee ?? ''] ?? [contenu.nom, commun]
  const dossier = dossiers[rang]
  return dossier ? { nom, chemin, fuseau, feries: new Set(feries), dossier } : null
}
