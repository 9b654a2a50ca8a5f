/** A link that asks: « /?q=3966 » opens the search on what was printed somewhere, as if it had been typed. */

/** Fills and enters the field: the search of the page, already there or still to come, proposes for what it finds. */
export function startQuestion(champ: HTMLInputElement | null, question: string | null): void {
  if (!champ || !question) return
  champ.value = question.slice(0, champ.maxLength)
  champ.focus()
  champ.dispatchEvent(new Event('input'))
}
