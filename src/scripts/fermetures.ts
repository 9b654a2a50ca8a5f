/** Tells each closure of the page as it stands at its place now: announced, in force, or gone. Nothing needs to be built for it to end. */
import { phaseDe, titreFermeture } from '../domain/fermeture-en-clair.ts'
import { heureLocale } from '../domain/heure.ts'

const MINUTE = 60_000

/** Every closure of `racine`, again each minute and when the page comes back. */
export function startFermetures(racine: ParentNode): void {
  const avis = [...racine.querySelectorAll<HTMLElement>('.fermeture')]
  const refresh = () => {
    for (const un of avis) dire(un)
  }
  refresh()
  setInterval(refresh, MINUTE)
  addEventListener('pageshow', refresh)
  document.addEventListener('visibilitychange', refresh)
}

function dire(avis: HTMLElement): void {
  const { du, au, fuseau } = avis.dataset
  const texte = avis.querySelector('.du-jour')
  if (du === undefined || au === undefined || !texte) return
  const { jour } = heureLocale(new Date(), fuseau)
  avis.dataset['phase'] = phaseDe({ du, au }, jour)
  const titre = titreFermeture({ du, au }, jour)
  avis.hidden = titre === null
  texte.textContent = titre && `${titre}.`
}
