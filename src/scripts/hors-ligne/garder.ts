/** « Garder ce département sur mon appareil »: offered where the browser can keep it, with the way to remove it. */
import { formatDate } from '../../domain/calendrier.ts'
import { CHOISIS, garder, lire, oublier } from './copies.ts'
import { recevoir } from './reseau.ts'

/** `bloc` names the file in `data-garder`; hidden until a service worker is there to give it back offline. */
export async function offrirDeGarder(bloc: HTMLElement): Promise<void> {
  const chemin = bloc.dataset['garder']
  const bouton = bloc.querySelector('button')
  const etat = bloc.querySelector('[role=status]')
  if (!chemin || !bouton || !etat || !('serviceWorker' in navigator) || !('caches' in window)) return
  await navigator.serviceWorker.ready
  const montrer = async (panne = '') => {
    const copie = await lire(CHOISIS, chemin).catch(() => null)
    bouton.textContent = copie ? 'Retirer ce département de mon appareil' : 'Garder ce département sur mon appareil'
    etat.textContent = copie ? `Gardé\u00a0: ${poids(copie.octets)}, reçu le ${formatDate(copie.recuLe)}.` : panne
    return copie
  }
  let copie = await montrer()
  bouton.addEventListener('click', () => {
    void (copie ? oublier(CHOISIS, chemin).then(() => '') : prendre(chemin))
      .catch(() => 'Votre appareil ne peut pas le garder\u00a0: le navigateur refuse, ou la place manque.')
      .then(async (panne) => (copie = await montrer(panne)))
  })
  bloc.hidden = false
}

async function prendre(chemin: string): Promise<string> {
  const recu = await recevoir(chemin, 'choisi')
  if (recu.genre !== 'entiere') return 'Le fichier n’est pas arrivé. Réessayez plus tard.'
  await garder(CHOISIS, chemin, recu)
  return ''
}

function poids({ byteLength }: ArrayBuffer): string {
  return `${Math.ceil(byteLength / 1000)}\u00a0ko`
}
