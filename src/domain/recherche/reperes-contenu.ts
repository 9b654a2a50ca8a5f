/** The words and the telephone numbers of the content, as lines of the search. Build only. */
import { aujourdhuiEnClair } from '../changements-en-clair.ts'
import { changementsDeLigne, isDeNumero } from '../changements.ts'
import type { Dataset } from '../dataset.ts'
import { isAppelable, type Ligne } from '../ligne.ts'
import { formatNumero, isNumeroCourt, lienTel } from '../numero.ts'
import { douteDe } from '../reponse-en-clair.ts'
import { lieuxDe } from './index.ts'
import { normalise, sansArticle, type Cle } from './normalise.ts'
import { MOT_LONG, plier, SEUL, type Repere } from './reperes.ts'

const AILLEURS =
  'Hors du secteur de ce service, nous ne savons pas ce qui remplace ce numéro\u00a0: appelez votre médecin, puis le\u00a015.'

/**
 * Every word and every number of the content, in the order to propose them: life in danger first. A word inside the name of
 * a commune is that commune.
 */
export function reperesDe(dataset: Dataset): Repere[] {
  const reperes = [...deMots(dataset), ...deNumerosNationaux(dataset), ...deLignes(dataset)]
  return reperes.sort((a, b) => Number(b.vital) - Number(a.vital))
}

function deMots({ mots, numeros, decoupage }: Dataset): Repere[] {
  const noms = [...new Set(lieuxDe(decoupage).map(({ nom }) => normalise(nom)))]
  const communes = [...new Set(noms.map(plier))]
  const tous = communes.map((nom) => ` ${nom} `).join('\n')
  return [...mots.values()].map(({ mots: dits, seuls = [], autreSens = [], autour, numero, titre, page, texte }) => {
    const national = numero === undefined ? undefined : numeros.get(numero)
    const vital = national?.famille === 'vital'
    const cles = [...new Set(dits.map(clePliee))]
    const dedans = cles.filter((cle) => tous.includes(` ${cle} `))
    const autres = [
      ...autreSens.map(clePliee),
      ...dedans.flatMap((cle) => communes.flatMap((nom) => debutAutour(nom, cle) ?? [])),
      ...debutsDe(noms, cles, vital).map((debut) => SEUL + debut),
    ]
    return {
      cles: [...cles, ...seuls.map((mot) => SEUL + clePliee(mot))],
      ...(autres.length > 0 && { autreSens: [...new Set(autres)] }),
      ...(autour && numero && { autour: autour.map(normalise) }),
      titre: titre ?? national?.nom ?? '',
      texte: texte ?? national?.quand ?? '',
      reponse: numero ? formatNumero(numero) : '',
      href: page ?? (vital && numero !== '114' ? lienTel(numero ?? '') : `/numeros/#n${numero}`),
      vital,
    }
  })
}

/** What is said around the name of a commune, whatever the line. */
export function autourDe({ mots }: Pick<Dataset, 'mots'>): string[] {
  return [...new Set([...mots.values()].flatMap(({ autour = [], numero }) => (numero ? [] : autour.map(normalise))))]
}

function clePliee(mot: string): string {
  const cle = normalise(mot)
  return plier(cle) || cle
}

/**
 * What is typed of the name of a commune and would be taken for a word that it is not: « pont noye », « reveil ». After an article
 * alone it is that word: « le noyé » is in danger, though Le Noyer begins so.
 */
function debutsDe(noms: readonly Cle[], cles: readonly string[], vital: boolean): string[] {
  const mots = new Set(cles.filter((cle) => !cle.includes(' ')))
  const commences = new Set(cles.map((cle) => cle.slice(0, MOT_LONG)))
  const dedans = [...mots].flatMap((mot) =>
    noms.flatMap((nom) => {
      const fin = nom.indexOf(` ${mot}`) + mot.length + 1
      const debut = nom.slice(0, fin)
      return fin > mot.length && /\w/.test(nom.charAt(fin)) && plier(debut).includes(' ') ? debut : []
    }),
  )
  const begun = noms
    .filter((nom) => commences.has(sansArticle(nom).slice(0, MOT_LONG)))
    .flatMap((nom) => [nom, sansArticle(nom)])
    .flatMap((nom) => Array.from(nom, (_, fin) => nom.slice(0, fin + 1).trim()).filter((un) => vital || un === nom))
    .filter((debut) => {
      const dit = plier(debut)
      return dit.length >= MOT_LONG && !mots.has(dit) && cles.some((cle) => cle.startsWith(dit))
    })
  return [...dedans, ...begun]
}

/** The name up to the word that it holds, whole when it begins with it; null when it does not hold it or is no longer. */
function debutAutour(nom: string, cle: string): string | null {
  const rang = ` ${nom} `.indexOf(` ${cle} `)
  if (rang < 0 || nom === cle) return null
  return rang === 0 ? nom : nom.slice(0, rang + cle.length)
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

/**
 * A number of the content says whose it is, a contested one why it is not given to call. An old one says what to call today
 * and since when; neither it nor a withdrawn one is shown to call.
 */
function deLignes(dataset: Dataset): Repere[] {
  const { lignes, numeros, mots } = dataset
  const dits = new Set([...numeros.keys(), ...[...mots.values()].flatMap((mot) => mot.mots)])
  const actuels = [...lignes.values()]
    .filter(isAppelable)
    .sort((a, b) => Number(a.statut === 'conteste') - Number(b.statut === 'conteste'))
  const anciens = [...lignes.values()].flatMap((ligne) => [
    ...(isAppelable(ligne) ? [] : [{ numero: ligne.numero, ligne }]),
    ...ligne.historique.flatMap(({ numero }) => (numero === undefined ? [] : [{ numero, ligne }])),
  ])
  const parNumero = new Map(
    [
      ...actuels.map((ligne) => repereActuel(dataset, ligne)),
      ...anciens.map(({ numero, ligne }) => repereAncien(dataset, numero, ligne)),
    ]
      // What may be called today wins over what is in doubt, and that over what once was; of two lines the first.
      .toReversed()
      .map((repere) => [repere.cles[0] ?? '', repere]),
  )
  return [...parNumero.values()].toReversed().filter(({ cles }) => !cles.some((numero) => dits.has(numero)))
}

function repereActuel({ organisations }: Dataset, ligne: Ligne): Repere {
  const doute = douteDe(ligne)
  return {
    cles: [ligne.numero],
    titre: nomDe(ligne, organisations),
    texte: doute ?? 'C’est un numéro de ce service.',
    reponse: doute ? '' : formatNumero(ligne.numero),
    href: `/organisations/${ligne.organisation}/`,
    vital: false,
  }
}

function repereAncien(dataset: Dataset, numero: string, ligne: Ligne): Repere {
  const changement = changementsDeLigne(dataset, ligne)
    .filter(isDeNumero)
    .find((un) => un.numero === numero || (un.numero === null && ligne.numero === numero))
  return {
    ...repereActuel(dataset, ligne),
    cles: [numero],
    texte: [
      'C’est un ancien numéro de ce service.',
      ...(changement ? [aujourdhuiEnClair(changement)] : []),
      // A short number may have served elsewhere too: whoever calls from there is not sent to the service of others.
      ...(isNumeroCourt(numero) ? [AILLEURS] : []),
    ].join(' '),
    reponse: '',
  }
}

function nomDe(ligne: Ligne, organisations: Dataset['organisations']): string {
  return ligne.nom ?? organisations.get(ligne.organisation)?.nom ?? ''
}
