/** The words and the telephone numbers of the content, as lines of the search. Build only. */
import type { Dataset } from '../dataset.ts'
import { isAppelable, type Ligne } from '../ligne.ts'
import { formatNumero, lienTel } from '../numero.ts'
import { normalise } from './normalise.ts'
import type { Repere } from './reperes.ts'

/** Every word and every number of the content, in the order to propose them: life in danger first. */
export function reperesDe(dataset: Dataset): Repere[] {
  const reperes = [...deMots(dataset), ...deNumerosNationaux(dataset), ...deLignes(dataset)]
  return reperes.sort((a, b) => Number(b.vital) - Number(a.vital))
}

function deMots({ mots, numeros }: Dataset): Repere[] {
  return [...mots.values()].map(({ mots: cles, numero, titre, page, texte }) => {
    const national = numero === undefined ? undefined : numeros.get(numero)
    const vital = national?.famille === 'vital'
    return {
      cles: cles.map((mot) => normalise(mot)),
      titre: titre ?? national?.nom ?? '',
      texte: texte ?? national?.quand ?? '',
      reponse: numero ? formatNumero(numero) : '',
      href: page ?? (vital && numero !== '114' ? lienTel(numero ?? '') : `/numeros/#n${numero}`),
      vital,
    }
  })
}

function deNumerosNationaux({ numeros }: Dataset): Repere[] {
  return [...numeros.values()].map(({ numero, nom, quand }) => ({
    cles: [numero],
    titre: nom,
    texte: quand,
    reponse: formatNumero(numero),
    href: `/numeros/#n${numero}`,
    // « 15 » is also the Cantal: the number comes first, the places stay.
    vital: false,
  }))
}

/** A number of the content says whose it is; an old or withdrawn one leads to what is known today and is not shown to call. */
function deLignes({ lignes, organisations, numeros, mots }: Dataset): Repere[] {
  const dits = new Set([...numeros.keys(), ...[...mots.values()].flatMap((mot) => mot.mots)])
  const parNumero = Map.groupBy(
    [...lignes.values()].flatMap((ligne) => [
      { numero: ligne.numero, ligne, actuel: isAppelable(ligne) },
      ...ligne.historique.map(({ numero }) => ({ numero, ligne, actuel: false })),
    ]),
    ({ numero }) => numero,
  )
  return [...parNumero]
    .filter(([numero]) => !dits.has(numero))
    .map(([numero, usages]) => {
      const { ligne, actuel } = usages[0] ?? { ligne: undefined, actuel: false }
      const nom = nomDe(ligne, organisations)
      return {
        cles: [numero],
        titre: nom,
        texte: actuel
          ? 'C’est un numéro de ce service.'
          : 'C’est un ancien numéro de ce service. Voici ce que nous savons aujourd’hui.',
        reponse: actuel ? formatNumero(numero) : '',
        href: `/organisations/${ligne?.organisation}/`,
        vital: false,
      }
    })
}

function nomDe(ligne: Ligne | undefined, organisations: Dataset['organisations']): string {
  return ligne?.nom ?? organisations.get(ligne?.organisation ?? '')?.nom ?? ''
}
