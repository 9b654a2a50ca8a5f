/**
 * The list of places: what filters and sorts it, and what ties it to the map. Framework-free, so that the list works
 * before the map has come, and if it never comes.
 */
import type { DonneesCarte } from '../domain/carte.ts'
import { correspond, formatFragment, formatNombre, parseFragment, type FiltreLieux } from '../domain/filtre-lieux.ts'
import { fetchDonnees, type Chargement, type Poignee } from './carte.ts'
import { brancherListe, type ListeLieux } from './liste-lieux.ts'

/** Milliseconds before the count is said: once an input, not once a letter. */
const DELAI_ANNONCE = 300

/** Starts all of /carte/: the list at once, the map when the browser is idle. */
export function startLieux(racine: HTMLElement, charger: Chargement, normalise: (texte: string) => string): void {
  const form = racine.querySelector<HTMLFormElement>('[data-filtre]')
  const place = racine.querySelector<HTMLElement>('[data-place]')
  const etatCarte = racine.querySelector<HTMLElement>('[data-etat-carte]')
  const etat = racine.querySelector<HTMLElement>('[data-nombre]')
  const liste = brancherListe(racine)
  if (!form || !place || !etatCarte || !etat || !liste) return

  let filtre = parseFragment(location.hash)
  let carte: Poignee | null = null
  let annonce: ReturnType<typeof setTimeout> | undefined

  const retain = (plus: Partial<FiltreLieux>) => {
    filtre = { ...filtre, ...plus }
    history.replaceState(history.state, '', formatFragment(filtre) || location.pathname)
  }

  const refresh = () => {
    liste.filtrer((lieu) => correspond(lieu, filtre, normalise))
    const ids = liste.visibles()
    carte?.montrer(ids)
    clearTimeout(annonce)
    annonce = setTimeout(() => {
      etat.textContent = formatNombre(ids.length, liste.nombre)
    }, DELAI_ANNONCE)
  }

  const choose = (id: string | null) => {
    retain({ lieu: id ?? '' })
    liste.marquer(id)
  }

  const fill = () => {
    for (const champ of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      const { [champ.name as keyof FiltreLieux]: valeur } = filtre
      if (valeur !== undefined) champ.value = valeur
    }
  }

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement) || !(target.name in filtre)) return
    retain({ [target.name]: target.value })
    refresh()
  })
  form.addEventListener('submit', (event) => event.preventDefault())
  liste.onVoir((id) => carte?.choisir(id))
  addEventListener('hashchange', () => {
    const lu = parseFragment(location.hash)
    if (formatFragment(lu) === '' && location.hash !== '') return
    filtre = lu
    fill()
    refresh()
    carte?.choisir(filtre.lieu || null)
  })

  // What was typed before the script came is kept.
  const texte = form.querySelector<HTMLInputElement>('[name=texte]')?.value ?? ''
  if (filtre.texte === '' && texte !== '') retain({ texte })
  fill()
  refresh()

  const open = async () => {
    const donnees = fetchDonnees()
    const ile = charger()
    void offerDistances(form, donnees, liste, () => filtre.pres, retain, refresh)
    const { lieux } = await donnees
    const places = new Set(lieux.filter(({ position }) => position).map(({ id }) => id))
    liste.offrirVoir(places)
    for (const bloc of racine.querySelectorAll<HTMLElement>('[data-fenetre]')) bloc.hidden = places.size === 0
    for (const bloc of racine.querySelectorAll<HTMLElement>('[data-sans-carte]')) bloc.hidden = places.size > 0
    if (places.size === 0) return
    const { monter } = await ile
    carte = await monter(place, await donnees, { ids: liste.visibles(), onChoix: choose, onListe: liste.aller })
    etatCarte.textContent = ''
    if (filtre.lieu) carte.choisir(filtre.lieu)
  }
  whenIdle(() => {
    open().catch(() => {
      place.hidden = true
      etatCarte.textContent = 'La carte n’est pas arrivée. La liste est complète.'
    })
  })
}

async function offerDistances(
  form: HTMLFormElement,
  donnees: Promise<DonneesCarte>,
  liste: ListeLieux,
  pres: () => string,
  retain: (plus: Partial<FiltreLieux>) => void,
  refresh: () => void,
): Promise<void> {
  const { points, lieux } = await donnees
  const bloc = form.querySelector<HTMLElement>('[data-distances]')
  if (bloc) bloc.hidden = !points
  if (!points) return
  const { offrirDistances } = await import('./distances.ts')
  offrirDistances(form, pres(), (commune, origine) => {
    retain({ pres: commune })
    liste.trier(origine, lieux)
    refresh()
  })
}

/** Safari has no requestIdleCallback. */
function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 2000 })
  else setTimeout(action, 200)
}
