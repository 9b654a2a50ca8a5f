/** « Le plus proche de votre commune » and « Autour de moi »: worked out on the device, with the points that the site serves. */
import { parsePoints, type Point } from '../domain/points.ts'
import { chercher } from '../domain/recherche/rank.ts'
import { parseSaisie } from '../domain/recherche/saisie.ts'
import { fetchAnnuaire, fetchFile, fetchIndex } from './annuaire.ts'
import type { Origine } from './liste-lieux.ts'

const CHOIX_MAX = 8

/** `pres` is what the address keeps: « 45252 Pithiviers », or nothing for the position of the device, which is kept nowhere. */
export function offrirDistances(
  form: HTMLFormElement,
  depart: string,
  onOrigine: (pres: string, origine: Origine | null) => void,
): void {
  const bloc = form.querySelector<HTMLElement>('[data-distances]')
  const champ = form.querySelector<HTMLInputElement>('[name=commune]')
  const choix = form.querySelector<HTMLElement>('[data-communes]')
  const etat = form.querySelector<HTMLElement>('[data-etat-distances]')
  const oublier = form.querySelector<HTMLButtonElement>('[data-oublier]')
  if (!bloc || !champ || !choix || !etat || !oublier) return

  const take = (pres: string, origine: Origine) => {
    choix.replaceChildren()
    oublier.hidden = false
    etat.textContent = `Liste triée du plus proche au plus loin de ${origine.nom}, à vol d’oiseau et non par la route.`
    onOrigine(pres, origine)
  }

  const takeCommune = async (codeInsee: string, nom: string) => {
    const points = await fetchFile('/geo/points.txt', parsePoints)
    const point = points.find((un: Point) => un.codeInsee === codeInsee)
    if (point) take(`${codeInsee} ${nom}`, { nom, lat: point.lat, lon: point.lon })
    else etat.textContent = 'Nous n’avons pas l’emplacement de cette commune. Essayez une commune voisine.'
  }

  const search = async () => {
    choix.replaceChildren()
    if (champ.value.trim() === '') {
      etat.textContent = 'Tapez le nom de votre commune ou son code postal.'
      return
    }
    const annuaire = await fetchAnnuaire()
    const { lieux, seul } = chercher(await fetchIndex(annuaire, parseSaisie(champ.value)), champ.value)
    if (seul) {
      await takeCommune(seul.codeInsee, seul.nom)
      return
    }
    etat.textContent =
      lieux.length === 0
        ? 'Aucune commune ne s’écrit ainsi. Essayez son code postal.'
        : 'Plusieurs communes correspondent. Choisissez la vôtre.'
    choix.replaceChildren(
      ...lieux.slice(0, CHOIX_MAX).map(({ nom, codeInsee, codeDepartement }) =>
        button(`${nom} (${annuaire.departements[codeDepartement]?.nom ?? codeDepartement})`, () => {
          takeCommune(codeInsee, nom).catch(fail)
          champ.value = nom
          champ.focus()
        }),
      ),
    )
  }

  const fail = () => {
    etat.textContent = 'La liste des communes n’est pas arrivée. Réessayez dans un moment.'
  }

  // Enter in another field submits too: it has been heard already.
  form.addEventListener('submit', () => {
    const actif = document.activeElement
    if (!form.contains(actif) || bloc.contains(actif)) void search().catch(fail)
  })
  oublier.addEventListener('click', () => {
    oublier.hidden = true
    champ.value = ''
    etat.textContent = 'Liste par département.'
    champ.focus()
    onOrigine('', null)
  })
  form.querySelector('[data-autour]')?.addEventListener('click', () => {
    etat.textContent = 'Recherche de votre position…'
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        champ.value = ''
        take('', { nom: 'vous', lat: coords.latitude, lon: coords.longitude })
        etat.textContent += ' Votre position reste sur votre appareil.'
      },
      () => {
        etat.textContent = 'Votre position n’a pas pu être lue. Tapez le nom de votre commune.'
      },
      { timeout: 15_000, maximumAge: 300_000 },
    )
  })
  // The address may have been written by hand: its code and its name must be those of one place.
  const [code, nom] = depart.split(/ (.*)/)
  const restore = async (codeInsee: string, saisie: string) => {
    champ.value = saisie
    const { lieux } = chercher(await fetchIndex(await fetchAnnuaire(), parseSaisie(saisie)), saisie)
    const lieu = lieux.find((un) => un.codeInsee === codeInsee)
    if (lieu) await takeCommune(codeInsee, lieu.nom)
    else await search()
  }
  if (code && nom) restore(code, nom).catch(fail)
}

function button(texte: string, action: () => void): HTMLButtonElement {
  const bouton = document.createElement('button')
  bouton.type = 'button'
  bouton.className = 'lien'
  bouton.textContent = texte
  bouton.addEventListener('click', action)
  return bouton
}
