import { expect, test } from '@playwright/test'
import { champ, chercher, choix, message } from './champ.ts'

test('an address proposes the commune of its postal code, says what was read, and goes nowhere by itself', async ({
  page,
}) => {
  await chercher(page, '12 rue de Paris 45000')
  await expect(choix(page)).toHaveText([/^Orléans Lu\s: 45000 · Loiret \(45\)/])
  await expect(message(page)).toHaveText('Nous lisons «\u00a045000\u00a0». 1 commune proposée.')
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/\/$/)
  await choix(page).click()
  await expect(page).toHaveURL(/\/communes\/45234-orleans\/$/)
})

test('an address without a postal code proposes the commune of its last words', async ({ page }) => {
  await chercher(page, '12 rue de la gare pithiviers')
  await expect(choix(page)).toHaveText([/^Pithiviers Lu\s: pithiviers · Loiret/])
  await champ(page).press('Enter')
  await expect(page).toHaveURL(/\/$/)
})

test('a street that bears the name of a commune is not taken for it', async ({ page }) => {
  await chercher(page, '12 rue de Paris')
  await expect(message(page)).toHaveText(/^Nous n’avons rien trouvé\. Essayez le code postal/)
  await expect(choix(page).filter({ hasText: /^Paris/ })).toHaveCount(0)
})

test('« Gien, France » proposes Gien, « Orlaens, France » what looks like it', async ({ page }) => {
  await chercher(page, 'Gien, France')
  await expect(choix(page).first()).toHaveText(/^Gien Loiret/)
  await champ(page).press('Enter')
  await expect(page).toHaveURL(/\/$/)
  await chercher(page, 'Orlaens, France')
  await expect(choix(page).first()).toHaveText(/^Orléans Vouliez-vous dire/)
})

test('a street whose name is a word of need keeps the commune of the address', async ({ page }) => {
  await chercher(page, '3 rue du Docteur Roux 45000 Orléans')
  await expect(choix(page)).toHaveText([/^Voir un médecin/, /^Orléans Lu\s: 45000 Orléans/])
})
