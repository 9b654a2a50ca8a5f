/** Without JavaScript: from the home page to the number by links alone, and nothing missing on the way. */
import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

for (const [chemin, aller] of [
  ['the « Chercher » button', (page) => page.getByRole('button', { name: 'Chercher' }).click()],
  [
    'the link to the list',
    (page) => page.getByRole('link', { name: 'Choisir dans la liste des départements' }).click(),
  ],
] as const satisfies [string, (page: import('@playwright/test').Page) => Promise<void>][]) {
  test(`from home to the number of Le Malesherbois in clicks only, by ${chemin} (hard case 61)`, async ({ page }) => {
    await page.goto('/')
    await aller(page)
    await expect(page).toHaveURL(/\/departements\/\??$/)
    await page.getByRole('link', { name: 'Loiret (45)' }).click()
    await expect(page).toHaveURL(/\/departements\/45\/$/)
    await page.getByRole('link', { name: 'Le Malesherbois', exact: true }).click()
    await expect(page).toHaveURL(/\/communes\/45191-le-malesherbois\/$/)
    const numero = page.getByRole('main').getByRole('link', { name: /0 801 90 45 00/ })
    await expect(numero).toBeVisible()
    await expect(numero).toHaveAttribute('href', 'tel:+33801904500')
  })
}

test('what was typed and cannot be searched is said, with the way to go on', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Votre commune ou code postal').fill('Orléans')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByText(/Dans un navigateur sans JavaScript, ce site ne peut pas les chercher/)).toBeVisible()
})

test('the page of a commune is complete', async ({ page }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  const contenu = page.getByRole('main')
  for (const question of await contenu.locator('details.provenance > summary').all()) {
    await question.focus()
    await page.keyboard.press('Enter')
  }
  for (const [quoi, texte] of Object.entries({
    'the price': /Appel gratuit/,
    'the hours, and what is not known of them': /8 h – 18 h, jours non précisés/,
    'who may call': /Pour vous si vous n’avez pas de médecin traitant/,
    'what it is not for': /Pas pour une urgence vitale : appelez le 15/,
    'the next steps': /Si personne ne répond.*116 117.*Samu.*15/,
    'how old the next number is': /116 117.*Numéro publié le 7 novembre 2024, il y a .*, pas revérifié depuis.*Samu/,
    'the place': /5 ter avenue du Général de Gaulle, Le Malesherbois/,
    'how to be seen there': /Sur rendez-vous seulement : appelez d’abord/,
    'the age': /publié le 7 février 2024/,
    'who says it of the number':
      /D’où vient ce numéro \? Numéro, horaires, qui répond, .*lien avec votre commune : Département du Loiret, communiqué, 7 février 2024\. Malesherbois : présentation/i,
    'who says it of the next ones':
      /D’où viennent ces numéros \? .*Samu Numéro : Département du Loiret, communiqué, 7 novembre 2024/i,
    'who says it of the place':
      /D’où vient cette adresse \? Existence et état, adresse, façon d’être reçu : Département/i,
  })) {
    expect((await contenu.innerText()).replace(/\s+/g, ' '), quoi).toMatch(texte)
  }
  await expect(page.getByRole('complementary', { name: 'Urgence vitale' })).toContainText(/15.*112.*114/)
  await expect(page.getByRole('link', { name: 'Signaler une erreur' })).toHaveAttribute('href', '/signaler/')
})

test('« Ce n’est pas votre commune ? » leads to a way to another commune', async ({ page }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  await page.getByRole('link', { name: 'Ce n’est pas votre commune ?' }).click()
  await expect(page.getByLabel('Votre commune ou code postal')).toBeVisible()
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre département')
})

test('in a département without pages of communes, the answer is on its own page', async ({ page }) => {
  await page.goto('/departements/')
  await page.getByRole('link', { name: 'La Réunion (974)' }).click()
  await expect(page.getByRole('main')).toContainText('Appelez d’abord votre médecin traitant')
  await expect(page.getByRole('main').getByRole('link', { name: '15' })).toHaveAttribute('href', 'tel:15')
  await expect(page.getByRole('main')).toContainText('Saint-Denis')
})
