/**
 * The list of places: what filters and sorts it, and what ties it to the map. Framework-free, so that the list works
 * before the map has come, and if it never comes.
 */
import type { DonneesCarte } from '../domain/carte.ts'
import { correspond, formatFragment, formatNombre, parseFragment, type FiltreLieux } from '../domain/filtre-lieux.ts'
import { normalise } from '../domain/recherche/normalise.ts'
import { fetchDonnees, type Chargement, type Poignee } from './carte.ts'
import { brancherListe, type ListeLieux } from './liste-lieux.ts'
import { DELAI_ANNONCE, direSansCarte } from './panne.ts'

/** Starts all of /carte/: the list at once, the map when it has come. */
export function startLieux(racine: HTMLElement, charger: Chargement): void {
  // Asked together.
  const donnees = fetchDonnees()
  const fenetre = racine.querySelector<HTMLElement>('[data-fenetre]')
  const ile = fenetre?.hidden ? null : charger()
  for (const attendu of [donnees, ile]) attendu?.catch(() => undefined)
  const form = racine.querySelector<HTMLFormElement>('[data-filtre]')
  const place = racine.querySelector<HTMLElement>('[data-place]')
  const etatCarte = racine.querySelector<HTMLElement>('[data-etat-carte]')
  const etat = racine.querySelector<HTMLElement>('[data-nombre]')
  const liste = brancherListe(racine)
  if (!form || !fenetre || !place || !etatCarte || !etat || !liste) return

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
  // Before the map is there, it is told to open on this place.
  liste.onVoir((id) => (carte ? carte.choisir(id) : retain({ lieu: id })))
  answer(racine, '[data-voir]')
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
  if (formatFragment(filtre) !== '') refresh()

  const open = async () => {
    const lues = await donnees
    const { lieux } = lues
    void offerDistances(form, lues, liste, filtre.pres, retain, refresh)
    const places = new Set(lieux.filter(({ position }) => position).map(({ id }) => id))
    liste.offrirVoir(places)
    fenetre.hidden = places.size === 0
    for (const bloc of racine.querySelectorAll<HTMLElement>('[data-sans-carte]')) bloc.hidden = places.size > 0
    if (places.size === 0) return
    const { monter } = await (ile ?? charger())
    carte = await monter(place, lues, { ids: liste.visibles(), onChoix: choose, onListe: liste.aller })
    etatCarte.textContent = ''
    if (filtre.lieu) carte.choisir(filtre.lieu)
  }
  open().catch(() => {
    place.hidden = true
    direSansCarte(racine)
  })
}

async function offerDistances(
  form: HTMLFormElement,
  { points, lieux }: DonneesCarte,
  liste: ListeLieux,
  pres: string,
  retain: (plus: Partial<FiltreLieux>) => void,
  refresh: () => void,
): Promise<void> {
  const bloc = form.querySelector<HTMLElement>('[data-distances]')
  if (!bloc || !points) return
  const distances = await import('./distances.ts').catch(() => null)
  bloc.hidden = !distances
  if (!distances) return
  distances.offrirDistances(form, pres, (commune, origine) => {
    retain({ pres: commune })
    liste.trier(origine, lieux)
    refresh()
  })
  answer(bloc, '[data-attend]')
}

/** Buttons that waited for their script (scripts/page.ts) answer from now on, and to the tap that came before. */
function answer(racine: HTMLElement, boutons: string): void {
  for (const bouton of racine.querySelectorAll<HTMLElement>(boutons)) {
    const tape = bouton.dataset['attend'] === 'tape'
    delete bouton.dataset['attend']
    if (tape) bouton.click()
  }
}
