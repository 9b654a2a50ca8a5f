/** One line of the suggestions, its destination, and what the list says of itself. Text only: nothing typed becomes markup. */
import { cheminCommune, cheminDepartement } from '../domain/commune.ts'
import type { Repere } from '../domain/recherche/reperes.ts'
import type { Saisie } from '../domain/recherche/saisie.ts'
import type { Suggestions } from '../domain/recherche/rank.ts'
import type { LieuRecu } from '../domain/recherche/transport.ts'
import type { Annuaire } from './annuaire.ts'

export type Propositions = Suggestions<LieuRecu>['propositions']

/**
 * The page of the commune, or that of its département where communes have none. Where they lack it (a build of some départements),
 * the page of the service that gives the number, and the commune all the same: the wizard and the kits read it.
 */
export function cheminLieu(
  { codeInsee, nomCommune, codeDepartement, reponse }: LieuRecu,
  { departements, ailleurs }: Pick<Annuaire, 'departements' | 'ailleurs'>,
): string {
  if (departements[codeDepartement]?.couvert) return cheminCommune({ codeInsee, nom: nomCommune })
  const debut = ailleurs[reponse]
  return debut ? debut + codeInsee : cheminDepartement(codeDepartement)
}

export function optionLieu({ lieu, approchant, lu }: Propositions[number], annuaire: Annuaire): HTMLLIElement {
  const avis = lu ? `Lu\u00a0: ${lu} · ` : approchant ? 'Vouliez-vous dire\u00a0? ' : ''
  return option(
    cheminLieu(lieu, annuaire),
    lieu.nom,
    avis + precisionDe(lieu, annuaire),
    annuaire.reponses[lieu.reponse] ?? '',
  )
}

export function optionRepere({ href, titre, texte, reponse, vital }: Repere): HTMLLIElement {
  const ligne = option(href, titre, texte, reponse)
  if (vital) ligne.className = 'vital'
  return ligne
}

/** What the live region says: a word and its number, how many places, how many more, or what to do when nothing fits. */
export function enTexte(
  [repere]: readonly Repere[],
  propositions: Propositions,
  autres: number,
  { codePostal, nom }: Saisie,
): string {
  const nombre = propositions.length
  const [premiere] = propositions
  const lu = premiere?.lu ? `Nous lisons «\u00a0${premiere.lu}\u00a0». ` : ''
  const s = nombre > 1 ? 's' : ''
  const lieux = premiere ? `${lu}${nombre} commune${s} proposée${s}.` : ''
  // What the line explains is on it: said once.
  if (repere) return `${repere.titre}${repere.reponse && ` : ${repere.reponse}`}. ${lieux}`
  if (!premiere) {
    // The first digit of a postal code: nothing is wrong yet.
    if (/^\d$/.test(nom)) return 'Continuez : un code postal a cinq chiffres.'
    return codePostal?.length === 5 && nom === ''
      ? 'Aucune commune n’a ce code postal. Un code CEDEX ne sert qu’au courrier : tapez votre commune.'
      : 'Nous n’avons rien trouvé. Essayez le code postal. Vie en danger : appelez le\u00a015.'
  }
  if (propositions.every(({ approchant }) => approchant)) {
    return 'Aucune commune ne s’écrit ainsi. Choisissez dans la liste, ou essayez le code postal.'
  }
  return autres > 0 ? `${lieux} Et ${autres} de plus : précisez.` : lieux
}

function precisionDe(
  { statut, nomCommune, codeDepartement, codesPostaux }: LieuRecu,
  { departements }: Annuaire,
): string {
  const departement = `${departements[codeDepartement]?.nom ?? ''} (${codeDepartement})`
  if (statut !== 'commune') return `dans la commune ${nomCommune}, ${departement}`
  return codesPostaux.length > 0 && codesPostaux.length < 4
    ? `${departement} · ${codesPostaux.join(', ')}`
    : departement
}

function option(href: string, nom: string, precision: string, reponse: string): HTMLLIElement {
  const ligne = document.createElement('li')
  ligne.setAttribute('role', 'option')
  ligne.dataset['href'] = href
  const texte = span('texte', '')
  texte.append(span('nom', nom), ' ', span('precision', precision))
  ligne.append(texte)
  // A postal code and a number that stand side by side would be read as one.
  if (reponse) ligne.append(span('invisible', '\u00a0: '), span('reponse', reponse))
  return ligne
}

function span(classe: string, texte: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = classe
  element.textContent = texte
  return element
}
