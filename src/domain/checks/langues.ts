/** A card in another language gives each vital number, in the order of the strip, and writes none in its sentences. */
import { feuilles } from '../feuilles.ts'
import { MODELE } from '../langue.ts'
import { numerosVitaux } from '../etape.ts'
import type { Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

export const languesCompletes: Check = {
  name: 'chaque langue donne les numéros vitaux, et n’en écrit aucun dans ses phrases',
  check({ contenu, malFormees }) {
    // A number that cannot be read is told where it stands; the cards are not accused of it.
    const sains = ![...malFormees.keys()].some((fichier) => fichier.startsWith('content/numeros/'))
    const vitaux = numerosVitaux(contenu).map(({ numero }) => numero)
    return [...contenu.langues.values()].flatMap((langue): Constat[] => {
      const faute = (cle: string, trouve: string, attendu: string) => ({
        fichier: `content/langues/${langue.id}.yaml`,
        cle,
        trouve,
        attendu,
      })
      const donnes = langue.numeros.map(({ numero }) => numero).join(', ')
      const chiffres = feuilles({ ...langue, relue: undefined }).filter(
        ({ cle, valeur }) => cle !== 'numero' && typeof valeur === 'string' && /\p{Nd}/u.test(valeur),
      )
      return [
        ...(!sains || donnes === vitaux.join(', ')
          ? []
          : [
              faute('numeros', donnes, `Attendu : ${vitaux.join(', ')}, dans cet ordre, comme en haut de chaque page.`),
            ]),
        ...chiffres.map(({ chemin, valeur }) =>
          faute(
            formatCle(chemin),
            String(valeur),
            'N’écrivez pas de chiffre : le site affiche le numéro à côté du texte.',
          ),
        ),
        ...(/^[a-z]{2}$/.test(langue.id)
          ? []
          : [faute('', langue.id, 'Le fichier porte le code de la langue, en deux lettres : « en.yaml ».')]),
        ...(langue.id === MODELE && !langue.phrases.langue.includes('{langue}')
          ? [faute('phrases.langue', langue.phrases.langue, 'Écrivez {langue} là où vient le nom de la langue.')]
          : []),
        ...(langue.id !== MODELE && !contenu.langues.has(MODELE) && !malFormees.has(`content/langues/${MODELE}.yaml`)
          ? [
              faute(
                'phrases',
                langue.id,
                `Il manque content/langues/${MODELE}.yaml, que les autres langues traduisent.`,
              ),
            ]
          : []),
      ]
    })
  },
}
