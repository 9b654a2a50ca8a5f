/** What a widget does where scripts run: it takes the colours of its host, and tells it how tall it is. */
import { lireCouleurs } from '../domain/couleurs.ts'

export function startWidget(): void {
  const racine = document.documentElement
  const couleurs = lireCouleurs(location.hash)
  if (couleurs) {
    racine.dataset['couleurs'] = ''
    for (const [nom, couleur] of Object.entries(couleurs)) racine.style.setProperty(`--${nom}`, `#${couleur}`)
  }
  // To any host: the height of a public page tells nothing of anyone. public/widget.js checks where it comes from.
  const dire = () => {
    parent.postMessage({ quelNumeroAppeler: { hauteur: Math.ceil(document.body.getBoundingClientRect().height) } }, '*')
  }
  new ResizeObserver(dire).observe(document.body)
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'quelNumeroAppeler') dire()
  })
}
