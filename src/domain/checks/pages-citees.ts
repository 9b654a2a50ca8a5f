/** A page that a word of the search or a page of prose leads to exists; nothing is shown from another site. */
import { adresseConnue } from '../adresses-du-site.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

const LIEN = /(!?)\[[^\]]*\]\(\s*<?([^\s)>]+)/g

export const pagesCitees: Check = {
  name: 'une page vers laquelle on envoie existe sur ce site',
  check({ contenu, decoupage, pages }) {
    const existe = (adresse: string) => adresseConnue(adresse, { contenu, decoupage, pages })
    const enMots = [...contenu.mots.values()].flatMap(({ id, page }): Constat[] =>
      page === undefined || existe(page)
        ? []
        : [{ fichier: `content/mots/${id}.yaml`, cle: 'page', trouve: page, attendu: ABSENTE }],
    )
    const enPages = [...pages].flatMap(([fichier, texte]) =>
      [...texte.matchAll(LIEN)].flatMap(([, image = '', adresse = '']): Constat[] => {
        const faute = (attendu: string) => [{ fichier, cle: '', trouve: adresse, attendu }]
        if (image) return faute('Une page ne montre pas d’image : retirez-la.')
        return /^(?:https?:|#)/.test(adresse) || existe(adresse) ? [] : faute(ABSENTE)
      }),
    )
    return [...enMots, ...enPages]
  },
}

const ABSENTE = 'Aucune page de ce site n’a cette adresse : corrigez-la. Elle commence et finit par une barre « / ».'
