/** What may be computed from figures: each answer has its formula, its inputs and the reserve to print, or the refusal and its reason. */
import { mesureDe, type Chiffre } from './chiffre.ts'
import { clePeriode, isDatee } from './periode.ts'
import { formatNombreFr, formatQuantite } from './unite.ts'

export interface Calcul {
  ok: true
  valeur: number
  /** What the result is counted in. */
  unite: 'pourcent' | 'consultationsParAppel'
  /** « 5 535 ÷ 12 900 ≈ 0,43 ». */
  formule: string
  entrees: readonly Chiffre[]
  /** What must be printed beside the result; null when the declaration has none. */
  reserve: string | null
}

export interface Refus {
  ok: false
  /** One French sentence. */
  raison: string
}

const refus = (raison: string): Refus => ({ ok: false, raison })

/** What is declared of a pair, by whichever of the two declares it; undefined when neither does. */
function declareeDe(a: Chiffre, b: Chiffre): Chiffre['comparableAvec'][number] | undefined {
  return (
    a.comparableAvec.find(({ chiffre }) => chiffre === b.id) ?? b.comparableAvec.find(({ chiffre }) => chiffre === a.id)
  )
}

/** The reserve of a declared pair; undefined when neither of the two declares it. */
export function reserveDeclaree(a: Chiffre, b: Chiffre): string | null | undefined {
  const declaree = declareeDe(a, b)
  return declaree && (declaree.reserve ?? null)
}

/** Whether a record says that nothing is computed from one to the other: the page then gives its reason. */
export function isSansCalcul(a: Chiffre, b: Chiffre): boolean {
  return declareeDe(a, b)?.sansCalcul !== undefined
}

/** All the words of a declared pair: its reserve, then why nothing is computed from one to the other. */
function motsDe(a: Chiffre, b: Chiffre): string | null | undefined {
  const declaree = declareeDe(a, b)
  return declaree && ([declaree.reserve, declaree.sansCalcul].filter(Boolean).join(' ') || null)
}

/** Why two figures contradict each other, from whichever says it. */
export function contradictionDe(a: Chiffre, b: Chiffre): string | undefined {
  const lien =
    a.contredit.find(({ chiffre }) => chiffre === b.id) ?? b.contredit.find(({ chiffre }) => chiffre === a.id)
  return lien?.raison
}

/** Figures that one sentence ties to another: what to say of them is said once. */
export interface Parente {
  autres: Chiffre[]
  /** The reserve or the reason; null when nothing needs saying. */
  dit: string | null
}

/** What a figure stands beside, and what it must not, whichever of the two says it. */
export function parentsDe(
  chiffre: Chiffre,
  chiffres: ReadonlyMap<string, Chiffre>,
): { comparables: Parente[]; contraires: Parente[] } {
  const tous = [...chiffres.values()]
  return {
    comparables: parPhrase(tous, (autre) => motsDe(chiffre, autre)),
    contraires: parPhrase(tous, (autre) => contradictionDe(chiffre, autre)),
  }
}

function parPhrase(chiffres: readonly Chiffre[], dire: (autre: Chiffre) => string | null | undefined): Parente[] {
  const dits = chiffres.flatMap((autre) => {
    const dit = dire(autre)
    return dit === undefined ? [] : [{ autre, dit }]
  })
  return [...Map.groupBy(dits, ({ dit }) => dit)].map(([dit, uns]) => ({ dit, autres: uns.map(({ autre }) => autre) }))
}

/** Whether the pair counts by different rules or at times not told: a comparison must then carry a reserve. */
function demandeReserve(a: Chiffre, b: Chiffre): boolean {
  return a.perimetre !== b.perimetre || !isDatee(a.periode) || !isDatee(b.periode)
}

/** Whether two figures may stand side by side, and with what words. */
export function comparabilite(a: Chiffre, b: Chiffre): Refus | { ok: true; reserve: string | null } {
  if (a.id === b.id) return refus('Un chiffre ne se compare pas à lui-même.')
  const contradiction = contradictionDe(a, b)
  if (contradiction) return refus(`Ces deux chiffres ne se comparent pas. ${contradiction}`)
  if (a.unite !== b.unite) return refus('Ces deux chiffres ne comptent pas la même chose.')
  const reserve = reserveDeclaree(a, b)
  if (reserve === undefined) return refus('Aucune fiche ne dit que ces deux chiffres sont comparables.')
  if (reserve === null && demandeReserve(a, b)) {
    return refus('Ces deux chiffres n’ont pas la même portée, et la réserve à imprimer manque.')
  }
  return { ok: true, reserve }
}

/** The growth from `a` to `b`, in per cent, rounded to the unit: inputs are never that precise. */
export function croissance(a: Chiffre, b: Chiffre): Calcul | Refus {
  if (mesureDe(a)?.valeur === 0) return refus('On ne calcule pas une croissance à partir de zéro.')
  if (!a.serie || a.serie !== b.serie) return refus('Ces deux chiffres ne sont pas d’une même série.')
  const accord = comparabilite(a, b)
  if (!accord.ok) return accord
  if (isSansCalcul(a, b)) return refus(motsDe(a, b) ?? '')
  const [avant, apres] = [mesureDe(a), mesureDe(b)]
  if (!avant || !apres) return refus('On ne calcule ni sur une date, ni sur une fourchette.')
  const valeur = Math.round((apres.valeur / avant.valeur - 1) * 100)
  return {
    ok: true,
    valeur,
    unite: 'pourcent',
    formule: `(${formatNombreFr(apres.valeur)} ÷ ${formatNombreFr(avant.valeur)} − 1) × 100 ≈ ${formatNombreFr(valeur)}\u00a0%`,
    entrees: [a, b],
    reserve: accord.reserve,
  }
}

/** Consultations for one call, to two decimals: only from one document, one period and one place. */
export function consultationsParAppel(appels: Chiffre, consultations: Chiffre): Calcul | Refus {
  const [parmi, obtenues] = [mesureDe(appels), mesureDe(consultations)]
  if (parmi?.unite !== 'appels' || obtenues?.unite !== 'consultations') {
    return refus('Il faut un nombre d’appels, puis un nombre de consultations.')
  }
  if (parmi.valeur === 0) return refus('On ne divise pas par zéro appel.')
  if (String(appels.source) !== String(consultations.source)) {
    return refus('Ces deux chiffres ne viennent pas du même document.')
  }
  if (appels.periode === 'nonPrecisee' || clePeriode(appels.periode) !== clePeriode(consultations.periode)) {
    return refus('Rien ne dit que ces deux chiffres sont de la même période.')
  }
  if (appels.portee.texte !== consultations.portee.texte) return refus('Ces deux chiffres ne sont pas du même lieu.')
  const valeur = Math.round((obtenues.valeur / parmi.valeur) * 100) / 100
  return {
    ok: true,
    valeur,
    unite: 'consultationsParAppel',
    formule: `${formatNombreFr(obtenues.valeur)} ÷ ${formatNombreFr(parmi.valeur)} ≈ ${formatNombreFr(valeur)}`,
    entrees: [appels, consultations],
    reserve: consultations.perimetre ?? null,
  }
}

/** « +122 % », « 0,43 consultation par appel ». */
export function formatCalcul({ valeur, unite }: Calcul): string {
  if (unite === 'consultationsParAppel') return `${formatNombreFr(valeur)}\u00a0consultation par appel`
  return `${valeur > 0 ? '+' : ''}${formatQuantite(valeur, unite)}`
}
