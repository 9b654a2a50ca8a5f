/** What is typed leads to the right commune, or to a choice; never to a guess. */
import { expect, test } from '@playwright/test'
import { champ, chercher, choix, expectPage, message } from './champ.ts'

const MALESHERBOIS = '/communes/45191-le-malesherbois/'

for (const saisie of [
  'Le Malesherbois',
  'malesherbes',
  'MALESHERBOIS',
  'Manchecourt',
  '45330 malesherbes',
  'Malesherbois (le)',
]) {
  test(`« ${saisie} » leads to Le Malesherbois`, async ({ page }) => {
    await chercher(page, saisie)
    await champ(page).press('Enter')
    await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
  })
}

for (const [saisie, chemin, titre] of [
  ['Paris', '/departements/75/', 'Paris'],
  ['Saint-Denis (974)', '/departements/974/', 'La Réunion'],
] as const) {
  test(`« ${saisie} » leads to one’s own doctor, then the 15, never to 116 117`, async ({ page }) => {
    await chercher(page, saisie)
    await champ(page).press('Enter')
    await expectPage(page, chemin, titre)
    const contenu = page.getByRole('main')
    await expect(contenu).toContainText(/Appelez d’abord votre médecin traitant\..*Samu.*15/s)
    await expect(contenu.locator('a[href^="tel:"]').first()).toHaveAttribute('href', 'tel:15')
    await expect(contenu).not.toContainText(/116\s?117/)
  })
}

test('« Sainte-Colombe » offers twelve communes and Enter chooses none of them', async ({ page }) => {
  await chercher(page, 'Sainte-Colombe')
  await expect(choix(page)).toHaveCount(12)
  for (const code of ['05', '17', '25', '33', '35', '40', '46', '50', '69', '76', '77', '89']) {
    await expect(choix(page).filter({ hasText: `(${code})` })).toHaveCount(1)
  }
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expectPage(page, '/', 'Besoin d’un médecin, sans urgence vitale ?')
  await expect(choix(page)).toHaveCount(12)
})

test('the list comes dressed, whatever the policy of the page: a frame, and lines that a finger can hit', async ({
  page,
}) => {
  await chercher(page, '45330')
  await expect(page.getByRole('listbox')).toHaveCSS('border-top-width', '1px')
  const hauteurs = await choix(page).evaluateAll((lignes) => lignes.map((ligne) => ligne.clientHeight))
  expect(Math.min(...hauteurs)).toBeGreaterThanOrEqual(44)
})

test('45300 offers all its communes and Enter chooses none of them', async ({ page }) => {
  await chercher(page, '45300')
  expect(await choix(page).count()).toBeGreaterThan(20)
  for (const nom of ['Pithiviers', 'Le Malesherbois', 'Sermaises', 'Yèvre-la-Ville']) {
    await expect(choix(page).getByText(nom, { exact: true })).toBeVisible()
  }
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText(/Choisissez dans la liste/)
  await expect(page).toHaveURL(/:\d+\/$/)
})

test('45330 offers its two communes, Le Malesherbois first', async ({ page }) => {
  await chercher(page, '45330')
  await expect(choix(page)).toHaveText([/^Le Malesherbois/, /^Augerville-la-Rivière/])
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText(/Choisissez dans la liste/)
  await choix(page).first().click()
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

test('a postal code of one commune leads to it', async ({ page }) => {
  await chercher(page, '45100')
  await champ(page).press('Enter')
  await expectPage(page, '/communes/45234-orleans/', 'Orléans')
})

test('« Mainvilliers » offers the one of Eure-et-Loir and the one within Le Malesherbois', async ({ page }) => {
  await chercher(page, 'Mainvilliers')
  await expect(choix(page).filter({ hasText: 'Eure-et-Loir (28)' })).toHaveCount(1)
  const ancienne = choix(page).filter({ hasText: 'dans la commune Le Malesherbois, Loiret (45)' })
  await expect(ancienne).toHaveCount(1)
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText(/Choisissez dans la liste/)
  await expect(page).toHaveURL(/:\d+\/$/)
  await ancienne.click()
  await expectPage(page, MALESHERBOIS, 'Le Malesherbois')
})

for (const saisie of ['Pithivier', 'Pitiviers', 'Pithviers']) {
  test(`« ${saisie} » proposes Pithiviers and does not decide`, async ({ page }) => {
    await chercher(page, saisie)
    await expect(choix(page).getByText('Pithiviers', { exact: true })).toBeVisible()
    await champ(page).press('Enter')
    await expect(message(page)).toHaveText(/Choisissez dans la liste|Vouliez-vous dire/)
    await expect(page).toHaveURL(/:\d+\/$/)
    await choix(page).getByText('Pithiviers', { exact: true }).click()
    await expectPage(page, '/communes/45252-pithiviers/', 'Pithiviers')
  })
}

test('a place that does not exist is said not to be found, with two other ways (hard case 14)', async ({ page }) => {
  await chercher(page, 'zzqxwv')
  await expect(message(page)).toHaveText(
    'Nous n’avons rien trouvé. Essayez le code postal. Vie en danger : appelez le 15.',
  )
  await expect(choix(page)).toHaveText(/^Je ne sais pas qui appeler Répondez à quelques questions/)
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/:\d+\/$/)
  await expect(page.getByRole('link', { name: 'Choisir dans la liste des départements' })).toBeVisible()
  await choix(page).click()
  await expect(page).toHaveURL(/\/orientation\/$/)
})

test('an empty search asks for a commune and puts the cursor back in the field', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(message(page)).toHaveText('Tapez votre commune ou son code postal.')
  await expect(champ(page)).toBeFocused()
  await expect(page).toHaveURL(/:\d+\/$/)
})

test('each choice says the number to call or what stands for it', async ({ page }) => {
  for (const saisie of ['Sainte-Colombe', '45300', 'saint', 'montar', 'Paris']) {
    await chercher(page, saisie)
    const lignes = await choix(page).locator('.reponse').allInnerTexts()
    expect(lignes.length).toBe(await choix(page).count())
    for (const ligne of lignes) {
      expect(ligne.replace(/\s/g, ' '), saisie).toMatch(/^(0[\d ]{9,13}|116 117|15)( \(probable\))?$|^Votre médecin/)
    }
  }
  await chercher(page, 'montargis')
  await expect(choix(page).first()).toContainText('02 18 12 14 47 (probable)')
})

test('the live region tells how many communes fit', async ({ page }) => {
  await chercher(page, 'malesherbes')
  await expect(message(page)).toHaveText('1 commune proposée.')
  await champ(page).fill('Sainte-Colombe')
  await expect(message(page)).toHaveText(/^12 communes proposées/)
  await champ(page).fill('')
  await expect(message(page)).toHaveText('')
  await expect(choix(page)).toHaveCount(0)
})

test('the choices follow the last thing typed, however fast', async ({ page }) => {
  await page.goto('/')
  await champ(page).pressSequentially('Orléansxx')
  await champ(page).press('Backspace')
  await champ(page).press('Backspace')
  await expect(choix(page).first()).toContainText('Orléans')
  await expect(message(page)).toHaveText(/proposée/)
})

test('HTML that is typed stays text', async ({ page }) => {
  let alerte = false
  page.on('dialog', (dialog) => {
    alerte = true
    void dialog.dismiss()
  })
  const piege = '<img src=x onerror=alert(1)> Orléans'
  await chercher(page, piege)
  await champ(page).press('Enter')
  await expect(champ(page)).toHaveValue(piege)
  await expect(page.locator('form img')).toHaveCount(0)
  await expect(message(page)).not.toHaveText('')
  expect(alerte).toBe(false)
})
