/** The stories of /chiffres/ and /presse/: each chapter has its own, and each blank of a sentence can be filled. */
import { chiffreDe, themeSchema } from '../chiffre.ts'
import { isSansCalcul } from '../comparaison.ts'
import type { Contenu } from '../contenu.ts'
import { blancsDe, type Blanc } from '../gabarit.ts'
import { direBlanc } from '../paragraphes.ts'
import { resultatDe, type Recit } from '../recit.ts'
import { documentsDe } from '../source.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

const fichierDe = (id: string) => `content/recits/${id}.yaml`

export const chapitresRacontes: Check = {
  name: 'chaque chapitre des chiffres a son récit',
  check({ contenu: { recits, chiffres }, malFormees }) {
    const themes: readonly string[] = themeSchema.options
    const manquants = [...new Set([...chiffres.values()].map(({ theme }) => theme))].filter(
      (theme) => !recits.has(theme) && !malFormees.has(fichierDe(theme)),
    )
    return [
      ...manquants.map((theme) => ({
        fichier: fichierDe(theme),
        cle: '',
        trouve: 'rien',
        attendu: `Des chiffres sont du chapitre « ${theme} » : écrivez cette fiche, ou ils ne paraissent pas.`,
      })),
      ...[...recits.keys()]
        .filter((id) => !themes.includes(id))
        .map((id) => ({
          fichier: fichierDe(id),
          cle: '',
          trouve: id,
          attendu: `Aucun chapitre ne porte ce nom. Les chapitres sont : ${themes.join(', ')}.`,
        })),
    ]
  },
}

export const recitsRemplis: Check = {
  name: 'un récit se remplit avec ses chiffres, et cite le document de chacun',
  check({ contenu }) {
    return [...contenu.recits.values()].flatMap((recit) => [
      ...horsDuChapitre(recit, contenu),
      ...recit.paragraphes.flatMap(({ texte }, rang) => fautesDuTexte(texte, contenu).map(placer(recit, rang))),
      ...calculsRefuses(recit, contenu),
    ])
  },
}

type Faute = Pick<Constat, 'trouve' | 'attendu'>

const placer =
  ({ id }: Recit, rang: number) =>
  (faute: Faute): Constat => ({
    fichier: fichierDe(id),
    cle: `paragraphes[${rang}].texte`,
    ...faute,
  })

/** The reader finds below, with its document, what the first sentences rest on. */
function horsDuChapitre({ id: theme, chiffres: siens }: Recit, { chiffres }: Contenu): Constat[] {
  return siens.flatMap((id, rang): Constat[] => {
    const chiffre = chiffres.get(id)
    if (!chiffre || chiffre.theme === theme) return []
    return [
      {
        fichier: fichierDe(theme),
        cle: `chiffres[${rang}]`,
        trouve: id,
        attendu: `Ce chiffre est du chapitre « ${chiffre.theme} » : citez-en un de ce chapitre.`,
      },
    ]
  })
}

/** A blank that cannot be filled, then a figure that the document named after it does not give. */
function fautesDuTexte(texte: string, contenu: Contenu): Faute[] {
  const blancs = blancsDe(texte)
  // A figure or a document that is missing is told by references.ts, and a badly formed one by its own file.
  if (!blancs.every((blanc) => isLisible(blanc, contenu))) return []
  return blancs.flatMap((blanc, rang): Faute[] => {
    const dit = direBlanc(blanc, contenu)
    if (!dit.ok) return [{ trouve: ecrire(blanc), attendu: `${dit.raison} Retirez ce blanc, ou corrigez sa fiche.` }]
    return blanc.dit === 'hausse' ? sansSesChiffres(blanc, blancs) : sansDocument(blanc, rang, blancs, contenu)
  })
}

function isLisible({ chiffres: ids }: Blanc, { chiffres, sources }: Contenu): boolean {
  return ids.every((id) => {
    const chiffre = chiffres.get(id)
    return chiffre && documentsDe(chiffre.source, sources).length > 0
  })
}

/** A growth stands beside what it is computed from. */
function sansSesChiffres(hausse: Blanc, blancs: readonly Blanc[]): Faute[] {
  const dits = blancs.filter(({ dit }) => dit === 'valeur').flatMap(({ chiffres }) => chiffres)
  return hausse.chiffres
    .filter((id) => !dits.includes(id))
    .map((id) => ({ trouve: ecrire(hausse), attendu: `Dites aussi ce chiffre dans le texte : {${id}}.` }))
}

/** The document named next, or last where none follows, is one of those that give the figure. */
function sansDocument(blanc: Blanc, rang: number, blancs: readonly Blanc[], { chiffres, sources }: Contenu): Faute[] {
  const documentsDuBlanc = ({ chiffres: [id] }: Blanc) => documentsDe(chiffreDe(id, chiffres).source, sources)
  const isSelon = ({ dit }: Blanc) => dit === 'selon'
  const suivant = blancs.slice(rang).find(isSelon) ?? blancs.findLast(isSelon)
  const [dit] = suivant ? documentsDuBlanc(suivant) : []
  if (dit && documentsDuBlanc(blanc).includes(dit)) return []
  const attendu = `Le document qui suit n’est pas celui de ce chiffre : écrivez {selon ${blanc.chiffres[0]}} après lui.`
  return [{ trouve: ecrire(blanc), attendu }]
}

function ecrire({ dit, chiffres }: Blanc): string {
  return `{${[...(dit === 'valeur' ? [] : [dit]), ...chiffres].join(' ')}}`
}

/** A figure that says why nothing is computed from it has its reason printed; any other refusal is a slip. */
function calculsRefuses({ id, calculs }: Recit, { chiffres }: Contenu): Constat[] {
  return calculs.flatMap((calcul, rang): Constat[] => {
    const [un, autre] = calcul.chiffres.map((nom) => chiffres.get(nom))
    if (!un || !autre) return []
    const resultat = resultatDe(calcul, chiffres)
    if (resultat.ok || isSansCalcul(un, autre)) return []
    return [
      {
        fichier: fichierDe(id),
        cle: `calculs[${rang}].chiffres`,
        trouve: calcul.chiffres.join(', '),
        attendu: `${resultat.raison} Prenez deux autres chiffres, ou retirez ce calcul.`,
      },
    ]
  })
}
