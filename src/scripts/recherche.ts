/**
 * The commune search in the browser: a combobox after the WAI-ARIA pattern over the form that Recherche.astro prints.
 * Nothing is fetched before the first focus. An input that fits several communes never leads anywhere by itself.
 */
import Combobox from '@github/combobox-nav'
import { cheminCommune, cheminDepartement } from '../domain/commune.ts'
import { buildIndex, type Index, type Lieu } from '../domain/recherche/index.ts'
import { chercher, designer } from '../domain/recherche/rank.ts'
import { decode, type Annuaire } from '../domain/recherche/transport.ts'

interface Donnees {
  annuaire: Annuaire
  index: Index
}

let donnees: Promise<Donnees> | undefined
let arrivees = false

/** One request for all the fields of the page; a failure may be tried again. */
function fetchDonnees(): Promise<Donnees> {
  donnees ??= fetch('/recherche/france.json')
    .then((reponse) => (reponse.ok ? reponse.text() : Promise.reject(new Error(`HTTP ${reponse.status}`))))
    .then((texte) => {
      const annuaire = decode(texte)
      arrivees = true
      return { annuaire, index: buildIndex(annuaire.lieux) }
    })
    .catch((erreur: unknown) => {
      donnees = undefined
      throw erreur
    })
  return donnees
}

export function startRecherche(form: HTMLFormElement): void {
  const champ = form.querySelector<HTMLInputElement>('[data-champ]')
  const liste = form.querySelector<HTMLUListElement>('[data-liste]')
  const etat = form.querySelector<HTMLElement>('[data-etat]')
  if (!champ || !liste || !etat) return
  new Champ(form, champ, liste, etat).start()
}

class Champ {
  readonly #form: HTMLFormElement
  readonly #champ: HTMLInputElement
  readonly #liste: HTMLUListElement
  readonly #etat: HTMLElement
  readonly #combobox: Combobox
  #navigue = false

  constructor(form: HTMLFormElement, champ: HTMLInputElement, liste: HTMLUListElement, etat: HTMLElement) {
    this.#form = form
    this.#champ = champ
    this.#liste = liste
    this.#etat = etat
    this.#combobox = new Combobox(champ, liste, {
      tabInsertsSuggestions: false,
      scrollIntoViewOptions: { block: 'nearest' },
    })
  }

  start(): void {
    this.#champ.addEventListener('focus', () => void this.#load())
    this.#champ.addEventListener('input', () => void this.#suggest())
    this.#champ.addEventListener('keydown', (event) => this.#onKey(event))
    this.#liste.addEventListener('combobox-commit', (event) => this.#follow(event.target))
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.#submit()
    })
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget !== this.#champ) this.#close()
    })
    this.#liste.addEventListener('mousedown', (event) => event.preventDefault())
    if (document.activeElement === this.#champ || this.#champ.value !== '') void this.#suggest()
  }

  async #load(): Promise<Donnees | null> {
    try {
      return await fetchDonnees()
    } catch {
      this.#say(
        navigator.onLine
          ? 'La liste des communes n’a pas pu être chargée. Choisissez votre département ci-dessous.'
          : 'Vous êtes hors connexion. Réessayez dès que le réseau revient. En cas d’urgence, appelez le 15.',
      )
      this.#close()
      return null
    }
  }

  async #suggest(): Promise<void> {
    const saisie = this.#champ.value
    if (saisie.trim() === '') {
      this.#say('')
      this.#close()
      return
    }
    if (!arrivees) this.#say('Chargement de la liste des communes…')
    const connues = await this.#load()
    if (!connues || saisie !== this.#champ.value) return
    const { lieux, autres } = chercher(connues.index, saisie)
    if (lieux.length > 0) {
      this.#show(lieux, connues.annuaire)
      this.#say(
        autres > 0
          ? `${lieux.length} communes proposées, et ${autres} autres. Précisez votre saisie.`
          : compter(lieux.length),
      )
      return
    }
    await this.#suggestNear(saisie, connues)
  }

  async #suggestNear(saisie: string, { annuaire, index }: Donnees): Promise<void> {
    const fuzzy = await import('../domain/recherche/fuzzy.ts').catch(() => null)
    if (saisie !== this.#champ.value) return
    const lieux = fuzzy?.proposer(index, saisie) ?? []
    if (lieux.length > 0) {
      this.#show(lieux, annuaire)
      this.#say('Aucune commune ne s’écrit ainsi. Vouliez-vous dire l’une de celles-ci ?')
      return
    }
    this.#close()
    this.#say('Nous n’avons pas trouvé cette commune. Essayez son code postal, ou choisissez votre département.')
  }

  async #submit(): Promise<void> {
    const saisie = this.#champ.value
    if (saisie.trim() === '') {
      this.#say('Tapez le nom de votre commune ou son code postal.')
      this.#champ.focus()
      return
    }
    const connues = await this.#load()
    if (!connues) return
    const lieu = designer(connues.index, saisie)
    if (lieu) {
      location.assign(chemin(lieu, connues.annuaire))
      return
    }
    await this.#suggest()
    if (!this.#liste.hidden) this.#say('Plusieurs communes sont possibles. Choisissez la vôtre dans la liste.')
    this.#champ.focus()
  }

  #show(lieux: readonly Lieu[], annuaire: Annuaire): void {
    this.#liste.replaceChildren(...lieux.map((lieu, rang) => this.#option(lieu, annuaire, rang)))
    this.#liste.hidden = false
    if (this.#navigue) this.#combobox.stop()
    this.#combobox.start()
    this.#navigue = true
  }

  #close(): void {
    this.#liste.hidden = true
    this.#liste.replaceChildren()
    this.#combobox.stop()
    this.#navigue = false
    this.#champ.setAttribute('aria-expanded', 'false')
  }

  #option(lieu: Lieu, annuaire: Annuaire, rang: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.#liste.id}-${rang}`
    option.setAttribute('role', 'option')
    option.dataset['href'] = chemin(lieu, annuaire)
    const texte = span('texte', '')
    texte.append(span('nom', lieu.nom), span('precision', precision(lieu, annuaire)))
    option.append(texte, span('reponse', annuaire.reponses.get(lieu.codeInsee) ?? ''))
    return option
  }

  #follow(option: EventTarget | null): void {
    const href = option instanceof HTMLElement ? option.dataset['href'] : undefined
    if (href) location.assign(href)
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    if (this.#liste.hidden) this.#champ.value = ''
    this.#close()
    this.#say('')
  }

  #say(texte: string): void {
    this.#etat.textContent = texte
  }
}

function chemin(lieu: Lieu, { departements }: Annuaire): string {
  return departements[lieu.codeDepartement]?.couvert
    ? cheminCommune({ codeInsee: lieu.codeInsee, nom: lieu.nomCommune })
    : cheminDepartement(lieu.codeDepartement)
}

function precision({ statut, nomCommune, codeDepartement, codesPostaux }: Lieu, { departements }: Annuaire): string {
  const departement = `${departements[codeDepartement]?.nom ?? ''} (${codeDepartement})`
  if (statut === 'deleguee') return `dans la commune ${nomCommune}, ${departement}`
  if (statut === 'associee') return `commune associée à ${nomCommune}, ${departement}`
  return codesPostaux.length > 0 && codesPostaux.length < 4
    ? `${departement} · ${codesPostaux.join(', ')}`
    : departement
}

function compter(nombre: number): string {
  return nombre === 1 ? '1 commune proposée.' : `${nombre} communes proposées.`
}

function span(classe: string, texte: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = classe
  element.textContent = texte
  return element
}
