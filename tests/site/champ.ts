/** The commune search as a visitor meets it: field, list of choices, message. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that the search fetches. */
export const INDEX = '**/recherche/*.txt'

export function champ(page: Page): Locator {
  return page.getByLabel('Votre commune ou code postal')
}

export function choix(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Communes proposées' }).getByRole('option')
}

/** What a screen reader announces. */
export function message(page: Page): Locator {
  return page.locator('form[role=search] [aria-live=polite]')
}

/** Opens the home page, types, and waits for the answer of the search: a list or a message. */
export async function chercher(page: Page, texte: string): Promise<void> {
  await page.goto('/')
  await champ(page).fill(texte)
  await expect(message(page)).not.toHaveText(/^$|Chargement/)
}

/** The place that the page answers for. */
export async function expectPage(page: Page, chemin: string, titre: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${chemin}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titre)
}
