/**
 * The commune search in the browser: a combobox after the WAI-ARIA pattern over the form that Recherche.astro prints.
 * Nothing is fetched before the first focus. An input that fits several communes never leads anywhere by itself.
 */
import Combobox from '@github/combobox-nav'
import { chercher } from '../domain/recherche/rank.ts'
import { trouverReperes, type Repere } from '../domain/recherche/reperes.ts'
import { parseSaisie } from '../domain/recherche/saisie.ts'
import { fetchAnnuaire, fetchIndex, type Annuaire } from './annuaire.ts'
import { cheminLieu, enTexte, optionLieu, optionRepere, type Propositions } from './proposition.ts'

/** Milliseconds of silence before « Chargement » is said. */
const DELAI_ATTENTE = 250

/** Makes one form of the page quick. Text typed before the script came is not lost. */
export function startRecherche(form: HTMLFormElement): void {
  const champ = form.querySelector<HTMLInputElement>('[data-champ]')
  const liste = form.querySelector<HTMLUListElement>('[data-liste]')
  const etat = form.querySelector<HTMLElement>('[data-etat]')
  if (champ && liste && etat) enliven(form, champ, liste, etat)
}

function enliven(form: HTMLFormElement, champ: HTMLInputElement, liste: HTMLUListElement, etat: HTMLElement): void {
  const combobox = new Combobox(champ, liste, { tabInsertsSuggestions: false })

  const say = (texte: string) => {
    if (etat.textContent !== texte) etat.textContent = texte
  }

  const close = () => {
    liste.hidden = true
    liste.replaceChildren()
    combobox.stop()
  }

  const fail = () => {
    close()
    say(
      navigator.onLine
        ? 'La liste des communes n’a pas pu être chargée. Réessayez, ou choisissez votre département ci-dessous.'
        : 'Vous êtes hors connexion. Réessayez dès que le réseau revient. En cas d’urgence, appelez le 15.',
    )
  }

  const show = (annuaire: Annuaire, reperes: readonly Repere[], propositions: Propositions) => {
    const options = [...reperes.map(optionRepere), ...propositions.map((une) => optionLieu(une, annuaire))]
    close()
    if (options.length === 0) return
    liste.replaceChildren(...options)
    liste.hidden = false
    combobox.start()
  }

  /**
   * Proposes for what is typed now; what arrives after another letter was typed is dropped.
   * Gives the address of the only place that the whole input designates, if there is one.
   */
  const suggest = async (): Promise<string | null> => {
    const saisie = champ.value
    const perime = () => saisie !== champ.value
    if (saisie.trim() === '') {
      say('')
      close()
      return null
    }
    const attente = setTimeout(() => say('Chargement de la liste des communes…'), DELAI_ATTENTE)
    try {
      const annuaire = await fetchAnnuaire()
      const { reperes, danger } = trouverReperes(annuaire.reperes, saisie)
      const parsed = parseSaisie(saisie)
      const index = await fetchIndex(annuaire, parsed)
      const { lieux, exacts, autres, seul } = chercher(index, saisie)
      const tell = (propositions: Propositions) => {
        clearTimeout(attente)
        if (perime()) return
        show(annuaire, reperes, propositions)
        say(enTexte(reperes, propositions, autres, parsed))
      }
      const trouves = danger ? [] : lieux.map((lieu) => ({ lieu, approchant: false }))
      if (trouves.length + reperes.length > 0) tell(trouves)
      if (exacts === 0 && !danger) {
        const approchants = await import('./approchants.ts').catch(() => null)
        tell((await approchants?.completer(annuaire, index, saisie))?.propositions ?? trouves)
      }
      return seul && reperes.length === 0 && !perime() ? cheminLieu(seul, annuaire) : null
    } catch {
      if (!perime()) fail()
      return null
    } finally {
      clearTimeout(attente)
    }
  }

  const submit = async () => {
    const chemin = await suggest()
    if (chemin) {
      location.assign(chemin)
      return
    }
    if (champ.value.trim() === '') say('Tapez le nom de votre commune ou son code postal.')
    else if (liste.children.length > 1) say('Plusieurs réponses sont possibles. Choisissez la vôtre dans la liste.')
    champ.focus()
  }

  const prepare = async () => {
    const annuaire = await fetchAnnuaire()
    if (!annuaire.points) return
    const { offrirLocalisation } = await import('./localiser.ts')
    offrirLocalisation({ form, say, show: (propositions) => show(annuaire, [], propositions) })
  }

  champ.addEventListener('focus', () => void prepare().catch(fail))
  champ.addEventListener('input', () => void suggest())
  champ.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowDown' && liste.hidden) void suggest()
    if (key !== 'Escape') return
    if (liste.hidden) champ.value = ''
    close()
    say('')
  })
  liste.addEventListener('combobox-commit', ({ target }) => {
    if (target instanceof HTMLElement && target.dataset['href']) location.assign(target.dataset['href'])
  })
  liste.addEventListener('mousedown', (event) => event.preventDefault())
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== champ) close()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  if (document.activeElement === champ || champ.value !== '') void suggest()
}
