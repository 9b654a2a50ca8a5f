import { expect, test } from '@playwright/test'
import { champ, chercher, choix, message } from './champ.ts'

test('« infarctus » gives the 15 alone, as a call (hard case 58)', async ({ page }) => {
  await chercher(page, 'infarctus')
  await expect(choix(page)).toContainText(/Samu.*15/)
  await page.waitForLoadState('networkidle')
  await expect(choix(page)).toHaveCount(1)
  expect(await choix(page).getAttribute('data-href')).toBe('tel:15')
})

test('« Azay-le-Brûlé » is a commune, whatever its last word; « SOS » is one too, after the 15, and Enter goes nowhere', async ({
  page,
}) => {
  await chercher(page, 'Azay-le-Brûlé')
  await expect(choix(page)).toHaveText([/^Azay-le-Brûlé /])
  await chercher(page, 'SOS')
  await expect(choix(page).first()).toHaveText(/^Samu .*15$/)
  await expect(choix(page).nth(1)).toHaveText(/^Sos Lot-et-Garonne/)
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/\/$/)
})

test('a sentence proposes its commune after the line of its need, and goes nowhere by itself', async ({ page }) => {
  await chercher(page, 'je cherche un médecin à Gien')
  await expect(choix(page)).toHaveText([/^Voir un médecin /, /^Gien Lu\s: Gien · Loiret/])
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/\/$/)
  await choix(page).last().click()
  await expect(page).toHaveURL(/\/communes\/45155-gien\/$/)
})

test('a slip in a word of danger gives its number; lookalikes alone end with who to call, the last words of a sentence begin with it', async ({
  page,
}) => {
  await chercher(page, 'hemoragie')
  await expect(choix(page).first()).toHaveText(/^Samu .*15$/)
  await chercher(page, 'Orlaens')
  await expect(choix(page).first()).toHaveText(/^Orléans Vouliez-vous dire/)
  await expect(choix(page).last()).toHaveText(/^Je ne sais pas qui appeler .*appelez le\s15/)
  await chercher(page, 'entorse cheville')
  await expect(choix(page)).toHaveText([/^Je ne sais pas qui appeler /, /^Chevillé /])
})

test('« F-45300 » is a postal code, and a sentence around one is not told that it does not exist', async ({ page }) => {
  await chercher(page, 'F-45300')
  await expect(choix(page)).toHaveCount(30)
  await chercher(page, 'je suis a montargis 45200')
  await expect(choix(page)).toHaveText([/^Montargis Lu\s: montargis 45200/])
  await chercher(page, 'zzqxwv 45999')
  await expect(message(page)).not.toContainText('CEDEX')
})

test('« suicide » gives the 3114 and leads to what it is', async ({ page }) => {
  await chercher(page, 'suicide')
  await expect(choix(page).first()).toContainText('31\u00a014')
  await choix(page).first().click()
  await expect(page).toHaveURL(/\/numeros\/#n3114$/)
})

test('a service is found by its name, before the communes that its name holds', async ({ page }) => {
  await chercher(page, 'CPTS de Sologne')
  await expect(choix(page)).toHaveText(/^CPTS de Sologne /)
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await choix(page).click()
  await expect(page).toHaveURL(/\/organisations\/45-sologne\/$/)
  await chercher(page, 'SAS')
  await expect(choix(page).first()).toHaveText(/^SAS Un SAS, service d’accès aux soins, /)
  await expect(choix(page).nth(1)).toContainText('Sassenage')
})

test('a number that was typed leads to whose it is', async ({ page }) => {
  await chercher(page, '08 01 90 45 00')
  await expect(choix(page).first()).toContainText('CPTS Beauce-Gâtinais')
})

test('a link with an old number, printed or sent, says what to call today and since when', async ({ page }) => {
  await page.goto('/?q=39%2066')
  await expect(champ(page)).toHaveValue('39 66')
  await expect(choix(page)).toHaveCount(1)
  await expect(choix(page)).toContainText('C’est un ancien numéro de ce service.')
  await expect(choix(page)).toContainText(/Depuis le 1er juillet 2024, le numéro à appeler est le\s116\s117/)
  await expect(page.locator('main a[href="tel:3966"]')).toHaveCount(0)
})

test('a link that asks nothing, or something else, leaves the search as it is', async ({ page }) => {
  await page.goto('/?q=')
  await expect(champ(page)).toHaveValue('')
  await expect(champ(page)).not.toBeFocused()
  await page.goto('/?q=%3Cimg%20src%3Dx%3E')
  await expect(champ(page)).toHaveValue('<img src=x>')
  await expect(page.locator('main img')).toHaveCount(0)
})

test('« 15 » is the Samu first, then places of the Cantal', async ({ page }) => {
  await chercher(page, '15')
  await expect(choix(page).first()).toContainText('Samu')
  await expect(choix(page).nth(1)).toContainText('Cantal')
})

test('a CEDEX code is explained (hard case 22)', async ({ page }) => {
  await chercher(page, '45032')
  await expect(message(page)).toContainText('code CEDEX')
})

test('« Loiret » leads to the département, not to a town whose name looks like it', async ({ page }) => {
  await chercher(page, 'Loiret')
  await expect(choix(page)).toHaveCount(1)
  await choix(page).click()
  await expect(page).toHaveURL(/\/departements\/45\/$/)
})

test('« Vienne » is a town and a département: a choice, never an answer', async ({ page }) => {
  await chercher(page, 'Vienne')
  await expect(choix(page).first()).toContainText('Vienne (86)')
  await expect(choix(page).nth(1)).toContainText('Isère (38)')
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/\/$/)
})

test('the first digit of a postal code is not a mistake', async ({ page }) => {
  await chercher(page, '4')
  await expect(message(page)).toHaveText('Continuez : un code postal a cinq chiffres.')
})

test('what is said of a word ends with one full stop', async ({ page }) => {
  await chercher(page, 'dentiste')
  await expect(message(page)).toHaveText(/[^.]\. ?$/)
})

test('a name that many towns bear is found with its département in words (hard case 1)', async ({ page }) => {
  await chercher(page, 'Sainte-Colombe Landes')
  await expect(choix(page).first()).toContainText('Landes (40)')
  await chercher(page, 'Châtillon-sur-Indre')
  await expect(choix(page).first()).toContainText('Châtillon-sur-Indre')
})

test('« Châteauneuf Loire » may be two towns: both stay proposed, and Enter chooses none', async ({ page }) => {
  await chercher(page, 'Châteauneuf Loire')
  await expect(choix(page).first()).toContainText('Loire (42)')
  await expect(choix(page).filter({ hasText: 'Châteauneuf-sur-Loire' })).toHaveCount(1)
  await expect(choix(page).first()).toContainText('Loire (42)')
  await champ(page).press('Enter')
  await expect(message(page)).toHaveText('Choisissez dans la liste.')
  await expect(page).toHaveURL(/\/$/)
})

test('towns found by their beginning and their département stay when lookalikes come', async ({ page }) => {
  await page.goto('/')
  const france = page.waitForResponse(/\/recherche\/france\.txt$/)
  await champ(page).fill('Saint-Denis Loiret')
  await expect(choix(page).filter({ hasText: 'Saint-Denis-en-Val' })).toHaveCount(1)
  await france
  await expect(choix(page).filter({ hasText: 'Saint-Deniscourt' })).toHaveCount(1)
  await expect(choix(page).filter({ hasText: 'Saint-Denis-en-Val' })).toHaveCount(1)
})
