/**
 * The commune search in the browser: a combobox after the WAI-ARIA pattern over the form that Recherche.astro prints.
 * Nothing is fetched before the first focus. An input that fits several communes never leads anywhere by itself.
 */
import Combobox from '@github/combobox-nav'
import { chercher, enPropositions } from '../domain/recherche/rank.ts'
import { PERDU, trouverDepartement, trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
import { parseSaisie } from '../domain/recherche/saisie.ts'
import { fetchAnnuaire, fetchIndex, type Annuaire } from './annuaire.ts'
import { DELAI_ANNONCE, direPanne } from './panne.ts'
import { cheminLieu, enTexte, optionLieu, optionRepere, type Propositions } from './proposition.ts'
import style from './propositions.css?inline'

// It comes in the same request as the list, as one rule: sheets can be adopted only since 2023.
const feuille = document.querySelector('style')?.sheet
feuille?.insertRule(`@media all{${style}}`, feuille.cssRules.length)

const lines = (propositions: Propositions, annuaire: Annuaire) => propositions.map((une) => optionLieu(une, annuaire))

/** Makes one form of the page quick. Text typed before the script came is not lost. */
export function startRecherche(form: HTMLFormElement): void {
  const champ = form.querySelector<HTMLInputElement>('[data-champ]')
  const liste = form.querySelector<HTMLUListElement>('[data-liste]')
  const etat = form.querySelector<HTMLElement>('[data-etat]')
  if (champ && liste && etat) enliven(form, champ, liste, etat)
}

function enliven(form: HTMLFormElement, champ: HTMLInputElement, liste: HTMLUListElement, etat: HTMLElement): void {
  // The wizard does not send whoever is in it back to its beginning, nor to another page that would forget the answers.
  const leadsOn = ({ href, vital }: Repere) =>
    vital || !href.startsWith('/orientation/') || !form.closest('.orientation')

  const combobox = new Combobox(champ, liste, { tabInsertsSuggestions: false })

  let annonce: ReturnType<typeof setTimeout> | undefined
  const say = (texte: string, delai = 0) => {
    clearTimeout(annonce)
    annonce = setTimeout(() => {
      etat.textContent = texte
    }, delai)
  }

  const close = () => {
    liste.hidden = true
    liste.replaceChildren()
    combobox.stop()
  }

  /** Leads to an address, unless the page around keeps it for itself (the wizard). */
  const go = (detail: string) => {
    if (form.dispatchEvent(new CustomEvent('aller', { detail, cancelable: true }))) location.href = detail
  }

  const fail = () => {
    close()
    clearTimeout(annonce)
    direPanne(form)
  }

  const show = (options: readonly HTMLElement[]) => {
    close()
    if (options.length === 0) return
    liste.replaceChildren(...options)
    liste.hidden = false
    combobox.start()
  }

  /**
   * Proposes for what is typed now; what arrives after another letter, or once the focus has gone, is dropped.
   * Gives the address of the only place that the whole input designates, if there is one.
   */
  const suggest = async (): Promise<string | null> => {
    const saisie = champ.value
    const perime = () => saisie !== champ.value || !form.contains(document.activeElement)
    if (saisie.trim() === '') {
      say('')
      close()
      return null
    }
    say('Chargement des communes…', DELAI_ANNONCE)
    // An open list may be that of another input.
    let montre = false
    try {
      const annuaire = await fetchAnnuaire()
      const mots = trouverReperes(annuaire.reperes, saisie).filter(leadsOn)
      let reperes = mots
      const parsed = parseSaisie(saisie)
      const tell = (propositions: Propositions, autres = 0) => {
        if (perime()) return
        const perdu = reperes.length === 0 && /\D/.test(parsed.nom) && propositions.every((une) => une.approchant)
        const enfin = perdu ? trouverReperes(annuaire.reperes, PERDU).filter(leadsOn) : []
        show([...reperes.map(optionRepere), ...lines(propositions, annuaire), ...enfin.map(optionRepere)])
        montre = true
        say(enTexte(reperes, propositions, autres, parsed), DELAI_ANNONCE)
      }
      if (mots.length > 0) tell([])
      const index = await fetchIndex(annuaire, parsed)
      const { lieux, autres, exacts, seul } = chercher(index, saisie)
      reperes = [...mots, ...trouverDepartement(annuaire.departements, lieux, saisie)]
      if (lieux.length + reperes.length > 0) tell(enPropositions(lieux), autres)
      if (exacts === 0) {
        const { completer } = await import('./approchants.ts')
        for await (const suite of completer(annuaire, index, saisie, reperes, perime)) {
          // What is being chosen stays where it is.
          if (champ.hasAttribute('aria-activedescendant')) continue
          reperes = [...reperes, ...suite.services.filter(leadsOn)]
          tell(suite.propositions, suite.autres)
        }
      }
      return seul && reperes.length === 0 && !perime() ? cheminLieu(seul, annuaire) : null
    } catch {
      if (!perime() && !montre) fail()
      return null
    }
  }

  const submit = async () => {
    // A button that is tapped does not take the focus everywhere (Safari).
    if (!form.contains(document.activeElement)) champ.focus()
    const chemin = await suggest()
    if (chemin) go(chemin)
    else if (form.contains(document.activeElement)) {
      if (champ.value.trim() === '') say('Tapez votre commune ou son code postal.')
      else if (!liste.hidden) say('Choisissez dans la liste.')
      champ.focus()
    }
  }

  const prepare = () =>
    void fetchAnnuaire()
      .then(async (annuaire) => {
        if (!annuaire.points) return
        const localiser = await import('./localiser.ts').catch(() => null)
        localiser?.offrirLocalisation({ form, say, show: (propositions) => show(lines(propositions, annuaire)) })
      })
      .catch(fail)

  champ.addEventListener('focus', prepare)
  champ.addEventListener('input', () => void suggest())
  champ.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowDown' && liste.hidden) void suggest()
    if (key !== 'Escape') return
    close()
    say('')
  })
  liste.addEventListener('combobox-commit', ({ target }) => {
    if (target instanceof HTMLElement) go(target.dataset['href'] ?? '')
  })
  liste.addEventListener('mousedown', (event) => event.preventDefault())
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== champ) close()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  if (document.activeElement === champ) {
    prepare()
    void suggest()
  }
}
