/** The page of a kit: buttons that copy, and a word when a file is on its way. */
import { startCopie } from './copie.ts'

export function startKit(racine: ParentNode): void {
  startCopie(racine)
  for (const lien of racine.querySelectorAll<HTMLAnchorElement>('a[download]')) {
    const etat = lien.parentElement?.querySelector('[data-telecharge]')
    if (etat) lien.addEventListener('click', () => (etat.textContent = `Téléchargé\u00a0: ${lien.download}`))
  }
}
