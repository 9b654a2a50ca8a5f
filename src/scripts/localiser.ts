/** « Me localiser »: the nearest communes, found on the device among the points that the site serves. Nothing is sent. */
import { parsePoints } from '../domain/points.ts'
import { plusProches } from '../domain/position.ts'
import { decodeFrance } from '../domain/recherche/transport.ts'
import { fetchFile, fetchOnce } from './annuaire.ts'
import type { Propositions } from './proposition.ts'

const PROCHES = 5

interface Champ {
  form: HTMLFormElement
  show: (propositions: Propositions) => void
  say: (texte: string) => void
}

/** Adds the button to a form, once. */
export function offrirLocalisation({ form, show, say }: Champ): void {
  if (form.querySelector('[data-localiser]')) return
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.dataset['localiser'] = ''
  bouton.className = 'lien'
  bouton.textContent = 'Me localiser'
  bouton.addEventListener('click', () => {
    say('Recherche de votre position…')
    locate()
      .then((propositions) => {
        show(propositions)
        say(
          'Les communes les plus proches, à vol d’oiseau. Choisissez la vôtre. Votre position reste sur votre appareil.',
        )
        form.querySelector<HTMLInputElement>('[data-champ]')?.focus()
      })
      .catch(() => {
        say('Votre position n’a pas pu être lue. Tapez le nom de votre commune.')
      })
  })
  form.append(bouton)
}

async function locate(): Promise<Propositions> {
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15_000, maximumAge: 300_000 })
  })
  const [points, france] = await Promise.all([
    fetchFile('/geo/points.txt', parsePoints),
    fetchOnce('france', decodeFrance),
  ])
  const parCode = new Map(
    france.flatMap((lieu) => (lieu.statut === 'commune' ? [[lieu.codeInsee, lieu] as const] : [])),
  )
  return plusProches({ lat: coords.latitude, lon: coords.longitude }, points, PROCHES).flatMap(({ codeInsee }) => {
    const lieu = parCode.get(codeInsee)
    return lieu ? [{ lieu, approchant: false }] : []
  })
}
