/** The map by keyboard, under a finger, under the wheel, for who asks for less motion, for who sees otherwise. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { bulle, marques, openMap, plan, TOUT, withGeo } from './carte.ts'

test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }))

test.describe('by keyboard alone', () => {
  test('Tab goes through the markers in the order of the list, and out of the map', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    const ordre = await page
      .locator('[data-lieu]')
      .evaluateAll((tous) => tous.map((un) => un.getAttribute('data-lieu')))
    const attendus = await marques(page).count()
    await page.locator('.plan').focus()
    const rangs: number[] = []
    for (let pas = 0; pas < attendus; pas++) {
      await page.keyboard.press('Tab')
      const ids = await page.evaluate(() =>
        document.activeElement?.querySelector('[data-ids]')?.getAttribute('data-ids'),
      )
      expect(ids).toBeTruthy()
      rangs.push(Math.min(...(ids ?? '').split(' ').map((id) => ordre.indexOf(id))))
    }
    expect(rangs).toEqual(rangs.toSorted((a, b) => a - b))
    await expect(async () => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.carte-des-lieux') === null)).toBe(true)
    }).toPass()
  })

  test('the order holds after a zoom', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    for (let fois = 0; fois < 2; fois++) await page.getByRole('button', { name: 'Agrandir' }).click()
    // Counted and read at once: groups part while the map zooms.
    await expect
      .poll(() =>
        marques(page).evaluateAll(
          (tous) => tous.length > 1 && tous.every((un, place) => Number(un.getAttribute('data-rang')) === place),
        ),
      )
      .toBe(true)
  })

  test('Enter opens a place, Escape closes it, and the focus is back on its marker', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page, '#departement=86')
    await expect(marques(page)).toHaveCount(1)
    await marques(page).focus()
    await page.keyboard.press('Enter')
    await expect(bulle(page)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Fermer' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(bulle(page)).toHaveCount(0)
    await expect(marques(page)).toBeFocused()
  })

  test('Enter on a group parts it, and the focus is on one of its places', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    const groupe = marques(page)
      .filter({ has: page.locator('.nombre') })
      .first()
    const ids = (await groupe.locator('[data-ids]').getAttribute('data-ids')) ?? ''
    await expect(groupe).toHaveAccessibleName(/^\d+ lieux\s: /)
    await groupe.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('[data-ids]')?.getAttribute('data-ids')))
      .not.toBe(ids)
    const apres = await page.evaluate(() =>
      document.activeElement?.querySelector('[data-ids]')?.getAttribute('data-ids'),
    )
    expect(ids.split(' ')).toEqual(expect.arrayContaining((apres ?? '?').split(' ')))
  })
})

test('a marker that goes when others are shown leaves the focus to the one that holds its place', async ({ page }) => {
  await withGeo(page, TOUT)
  await openMap(page)
  const groupe = marques(page)
    .filter({ has: page.locator('[data-ids*="45-"] .nombre') })
    .first()
  await groupe.focus()
  const ids = (await groupe.locator('[data-ids]').getAttribute('data-ids')) ?? ''
  const departement = ids.split('-')[0] ?? ''
  const nombre = await marques(page).count()
  await page.evaluate((code) => location.assign(`#departement=${code}`), departement)
  await expect.poll(() => marques(page).count()).not.toBe(nombre)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.querySelector('[data-ids]')?.getAttribute('data-ids')))
    .toContain(ids.split(' ')[0])
})

test.describe('under a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('one finger scrolls the page until the map is activated', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    await expect(page.locator('.plan')).toHaveCSS('touch-action', 'pan-x pan-y')
    await page.getByRole('button', { name: 'Activer la carte' }).tap()
    await expect(page.locator('.plan')).toHaveCSS('touch-action', 'none')
    await page.getByRole('button', { name: 'Activer la carte' }).tap()
    await expect(page.locator('.plan')).toHaveCSS('touch-action', 'pan-x pan-y')
  })

  /** Fingers that go down together, move by `dy` pixels and by `dx`, and leave. */
  async function slide(page: Page, doigts: readonly (readonly [x: number, y: number])[], dx: number, dy: number) {
    const outil = await page.context().newCDPSession(page)
    const at = (part: number) => doigts.map(([x, y], id) => ({ x: x + dx * part, y: y + dy * part, id }))
    await outil.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
    for (let pas = 1; pas <= 10; pas++)
      await outil.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(pas / 10) })
    await outil.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  test('a finger that slides over the map scrolls the page and leaves the map; two fingers move the map', async ({
    page,
  }) => {
    await withGeo(page, TOUT)
    await openMap(page)
    const ou = () => page.evaluate(() => Math.round(scrollY))
    // A page that a finger has thrown goes on for a while, and a map that has just come is still being laid.
    const atRest = async () => {
      let avant = ''
      await expect(async () => {
        const deja = avant
        avant = `${await ou()} ${await marque()}`
        expect(avant).toBe(deja)
      }).toPass({ intervals: [150] })
    }
    const inSight = () => page.locator('.plan').evaluate((carte) => carte.scrollIntoView({ block: 'center' }))
    const marque = () =>
      page.locator('.plan').evaluate((carte) => {
        const { x, y } = carte.getBoundingClientRect()
        const repere = carte.querySelector('.repere')?.getBoundingClientRect()
        return repere ? [Math.round(repere.x - x), Math.round(repere.y - y)].join(' ') : ''
      })
    await inSight()
    await atRest()
    const cadre = await page.locator('.plan').boundingBox()
    const [x, y] = [(cadre?.x ?? 0) + 60, (cadre?.y ?? 0) + (cadre?.height ?? 0) - 60]
    const [depart, place] = [await ou(), await marque()]
    await slide(page, [[x, y]], 0, -150)
    await expect.poll(ou).toBeGreaterThan(depart + 60)
    await atRest()
    expect(await marque()).toBe(place)
    // How far the page was thrown depends on the machine: the map may have left the screen.
    await inSight()
    await atRest()
    const [ici, autre] = [await ou(), await page.locator('.plan').boundingBox()]
    const milieu = (autre?.y ?? 0) + (autre?.height ?? 0) / 2
    await slide(
      page,
      [
        [x, milieu],
        [x + 120, milieu],
      ],
      60,
      0,
    )
    await expect.poll(marque).not.toBe(place)
    await atRest()
    expect(await ou()).toBe(ici)
  })

  test('nothing scrolls sideways with a place open', async ({ page }) => {
    await withGeo(page, TOUT)
    await openMap(page, '#lieu=45-malesherbois-csnp')
    await expect(bulle(page)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const cadre = await plan(page).boundingBox()
    const ouverte = await bulle(page).boundingBox()
    expect(ouverte?.x).toBeGreaterThanOrEqual(cadre?.x ?? Infinity)
    expect((ouverte?.x ?? 0) + (ouverte?.width ?? 0)).toBeLessThanOrEqual((cadre?.x ?? 0) + (cadre?.width ?? 0))
  })
})

test('the wheel scrolls the page over the map', async ({ page }) => {
  await withGeo(page, TOUT)
  await openMap(page)
  await page.locator('.plan').hover()
  const avant = await marques(page).count()
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  expect(await marques(page).count()).toBe(avant)
})

test('who asks for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await withGeo(page, TOUT)
  await openMap(page)
  await expect(page.locator('.plan')).not.toHaveClass(/leaflet-fade-anim|leaflet-zoom-anim/)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const [etat, fragment] of [
      ['markers and groups', ''],
      ['a place open', '#lieu=45-malesherbois-csnp'],
    ] as const) {
      test(`axe finds nothing: ${etat}`, async ({ page }) => {
        await withGeo(page, TOUT)
        await openMap(page, fragment)
        if (fragment) await expect(bulle(page)).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual([])
      })
    }
  })
}
