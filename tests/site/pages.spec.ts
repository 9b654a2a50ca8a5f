/** What people read on real pages: the numbers, their order and what is said of them (acceptance of issue 2). */
import { expect, test, type Page } from '@playwright/test'
import { PAGES } from './pages-types.ts'

interface Attendu {
  chemin: string
  /** Numbers as shown, in order, from the top of the page. */
  numeros: string[]
  dit: RegExp[]
  neDitPas?: RegExp
}

const MEDECIN_DABORD = /Appelez d’abord votre médecin traitant\./
const PORTES_DE_PROVENCE: Omit<Attendu, 'chemin'> = {
  numeros: ['04 28 37 08 58', '15'],
  dit: [
    /Appelez d’abord votre médecin traitant\..*04 28 37 08 58/,
    /sous 24 h/,
    /si vous habitez l’une des 72 communes/,
    /Pas pour un renouvellement d’ordonnance/,
    /kinésithérapeute, seulement pour une entorse simple ou un mal de dos simple/,
  ],
  neDitPas: /116 117/,
}

const ATTENDUS: Record<string, Attendu> = {
  'Le Malesherbois': {
    chemin: '/communes/45191-le-malesherbois/',
    numeros: ['0 801 90 45 00', '116 117', '15'],
    dit: [/CPTS Beauce-Gâtinais/, /8 h – 18 h, jours non précisés/, /5 ter avenue du Général de Gaulle/],
  },
  'Ligny-le-Ribault': {
    chemin: '/communes/45182-ligny-le-ribault/',
    numeros: ['116 117', '06 47 27 64 58', '15'],
    dit: [/06 47 27 64 58/, /publié le 7 février 2024, non confirmé/, /le Département donne le 116 117/],
  },
  Montargis: {
    chemin: '/communes/45208-montargis/',
    numeros: ['02 18 12 14 47', '116 117', '15'],
    dit: [
      /CPTS probable/,
      /Probable.*95 communes annoncées/,
      /Comment nous le savons/,
      /Une CPTS est .*Si personne ne répond.*Un SAS, service d’accès aux soins, vous conseille/,
    ],
  },
  'Neuville-aux-Bois': {
    chemin: '/communes/45224-neuville-aux-bois/',
    numeros: ['116 117', '0 801 90 45 00', '06 51 51 58 51', '15'],
    dit: [/Peut-être : CPTS Beauce-Gâtinais.*Peut-être : CPTS de l’Est Orléanais/, /Les documents ne s’accordent pas/],
  },
  'Sully-sur-Loire': {
    chemin: '/communes/45315-sully-sur-loire/',
    numeros: ['116 117', '06 51 51 58 51', '01 73 00 36 51', '15'],
    dit: [
      /Peut-être : CPTS de l’Est Orléanais.*Peut-être : CPTS du Giennois-Berry/,
      /Nous n’avons pas trouvé quelle CPTS/,
    ],
  },
  Orléans: {
    chemin: '/communes/45234-orleans/',
    numeros: ['07 88 85 71 51', '116 117', '15'],
    dit: [/CPTS’O/],
    neDitPas: /probable|Peut-être/,
  },
  Olivet: {
    chemin: '/communes/45232-olivet/',
    numeros: ['116 117', '07 88 85 71 51', '15'],
    dit: [/Peut-être : CPTS’O/, /16 des 22 communes de la métropole, mais nous n’avons pas trouvé lesquelles/],
  },
  'Le Teil': { chemin: '/communes/07319-le-teil/', ...PORTES_DE_PROVENCE },
  Montélimar: { chemin: '/communes/26198-montelimar/', ...PORTES_DE_PROVENCE },
  Digoin: {
    chemin: '/communes/71176-digoin/',
    numeros: ['03 85 34 71 00', '15'],
    dit: [/du lundi au vendredi, 8 h – 20 h ; le samedi, 8 h – 12 h/, /janvier 2018, il y a \d+ ans/],
    neDitPas: /116 117/,
  },
  Comines: {
    chemin: '/communes/59152-comines/',
    numeros: ['15'],
    dit: [
      new RegExp(`${MEDECIN_DABORD.source}.*Le Samu vous conseille 15 Appel gratuit · 24 h sur 24, 7 jours sur 7`),
      /CPTS Vallée de la Lys On passe par le 15\. La CPTS le conseille pour un besoin pressant/,
    ],
    neDitPas: /horaires non publiés|revérifié|qui peut appeler|peut-être pour vous/,
  },
  Paris: { chemin: '/departements/75/', numeros: ['15'], dit: [MEDECIN_DABORD], neDitPas: /116 117/ },
  'La Réunion': { chemin: '/departements/974/', numeros: ['15'], dit: [MEDECIN_DABORD], neDitPas: /116 117/ },
}

/** Visible text, any run of spaces as one. */
async function textOf(page: Page): Promise<string> {
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ')
}

async function numerosOf(page: Page): Promise<string[]> {
  const textes = await page.getByRole('main').locator('a[href^="tel:"]').allInnerTexts()
  return textes.map(
    (texte) => /0 8\d\d(?: \d\d){3}|\d\d(?: \d\d){4}|116 117|15/.exec(texte.replace(/\s/g, ' '))?.[0] ?? texte,
  )
}

for (const [nom, { chemin, numeros, dit, neDitPas }] of Object.entries(ATTENDUS)) {
  test(`${nom}: the right numbers in the right order, with their rules`, async ({ page }) => {
    await page.goto(chemin)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(nom)
    expect(await numerosOf(page)).toEqual(numeros)
    const texte = await textOf(page)
    for (const phrase of dit) expect(texte).toMatch(phrase)
    if (neDitPas) expect(texte).not.toMatch(neDitPas)
  })

  test(`${nom}: the title of the page names the place and what one finds there (hard case 30)`, async ({ page }) => {
    await page.goto(chemin)
    await expect(page).toHaveTitle(new RegExp(`^${nom} \\(\\d+\\) : quel numéro appeler`))
  })
}

for (const [nom, { chemin, numeros }] of Object.entries(ATTENDUS)) {
  const code = /^\/communes\/(\w+?)-/.exec(chemin)?.[1]
  if (!code) continue
  test(`${nom}: the data file gives the numbers of the page, in its order`, async ({ page, request }) => {
    const reponse = await request.get(`/donnees/v1/communes/${code}.json`)
    const { schemaVersion, commune, reponse: donnees } = await reponse.json()
    expect(schemaVersion).toBe('1.3')
    expect(commune).toMatchObject({ codeInsee: code, nom })
    const etapes = donnees.etapes as { rang: number; affichage: string | null }[]
    expect(etapes.map(({ rang }) => rang)).toEqual(etapes.map((_, rang) => rang + 1))
    const affiches = etapes.flatMap(({ affichage }) => affichage?.replace(/\s/g, ' ') ?? [])
    expect(affiches).toEqual(numeros)
    await page.goto(chemin)
    expect(affiches).toEqual(await numerosOf(page))
  })
}

for (const [type, chemin] of Object.entries(PAGES).filter(([type]) => !type.startsWith('widget,'))) {
  test(`one title, the emergency strip first, and a way home: ${type}`, async ({ page }) => {
    await page.goto(chemin)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const urgence = page.getByRole('complementary', { name: 'Urgence vitale' })
    const liens = await urgence.getByRole('link').evaluateAll((tous) => tous.map((lien) => lien.getAttribute('href')))
    expect(liens).toEqual(['tel:15', 'tel:112', 'sms:114'])
    await expect(page.locator('body > :is(aside, header, main)').first()).toHaveAttribute(
      'aria-label',
      'Urgence vitale',
    )
    await expect(page.getByRole('banner').getByRole('link', { name: 'Quel numéro appeler ?' })).toHaveAttribute(
      'href',
      '/',
    )
  })
}

test('« Ce n’est pas votre commune ? » opens the search, ready to type in', async ({ page }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  await page.getByRole('link', { name: 'Ce n’est pas votre commune ?' }).click()
  await expect(page.getByLabel('Votre commune ou code postal')).toBeFocused()
  await expect(page).toHaveURL(/\/communes\/45191-le-malesherbois\/$/)
})

test('« Chercher » puts the cursor in the field', async ({ page }) => {
  await page.goto('/communes/45191-le-malesherbois/')
  await page.locator('summary', { hasText: 'Chercher' }).click()
  await expect(page.getByLabel('Votre commune ou code postal')).toBeFocused()
})

test('the page of a département speaks of the département, and does not deny the closer numbers that it lists', async ({
  page,
}) => {
  await page.goto('/departements/45/')
  const texte = await textOf(page)
  expect(texte).toMatch(/ont un numéro plus proche.*Ce numéro vaut pour tout le département/)
  expect(texte).not.toMatch(/Nous ne connaissons pas de numéro|votre commune \?/)
  await expect(page.getByRole('link', { name: 'Ce n’est pas votre département ?' })).toBeVisible()
})

test('words that only professionals know are explained, where they are used only', async ({ page }) => {
  await page.goto('/communes/45208-montargis/')
  expect(await textOf(page)).toMatch(/Une CPTS est un groupe de professionnels de santé/)
  await page.goto('/communes/71176-digoin/')
  expect(await textOf(page)).not.toMatch(/Une CPTS est|Un SAS/)
})

test('the 15 has the colour of an emergency wherever it stands', async ({ page }) => {
  const couleurs: string[] = []
  for (const adresse of ['/communes/28088-chateaudun/', '/organisations/28-sud/', '/departements/75/']) {
    await page.goto(adresse)
    const siennes = await page
      .locator('main a[href="tel:15"]')
      .evaluateAll((liens) => liens.map((lien) => getComputedStyle(lien).backgroundColor))
    expect(siennes.length, adresse).toBeGreaterThan(0)
    couleurs.push(...siennes)
  }
  expect(new Set(couleurs).size).toBe(1)
})

test('an earlier number is told on the page of its service, and cannot be called', async ({ page }) => {
  await page.goto('/organisations/25-regulation-franche-comte/')
  expect(await textOf(page)).toMatch(/Ancien numéro : 39 66, jusqu’au 1er juillet 2024\./)
  await expect(page.locator('a[href*="3966"]')).toHaveCount(0)
})

test('a territory of one commune speaks of one', async ({ page }) => {
  await page.goto('/departements/977/')
  await expect(page.locator('#communes h2')).toHaveText('La commune')
  expect(await textOf(page)).not.toContain('toutes ces communes')
})

test('a document names each service that rests on it once', async ({ page }) => {
  await page.goto('/sources/2024-02-07-loiret-malesherbois/')
  const noms = await page.getByRole('main').locator('.filets a').allInnerTexts()
  expect(noms.filter((nom) => nom === 'CPTS Beauce-Gâtinais')).toHaveLength(1)
})

test('a wrong address answers 404 with the search, the list of départements and what to do at once', async ({
  page,
}) => {
  const reponse = await page.goto('/communes/99999-nulle-part/')
  expect(reponse?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
  await expect(page.getByRole('main').getByRole('link', { name: /liste des départements/ })).toBeVisible()
  expect(await textOf(page)).toMatch(/Appelez votre médecin traitant.*appelez le 15/)
  await page.getByLabel('Votre commune ou code postal').fill('malesherbes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/communes\/45191-le-malesherbois\/$/)
})

/** What the page of a service, of a place or of a document says, in its own words. */
const PHRASES: Record<string, RegExp[]> = {
  '/organisations/59-vallee-de-la-lys/': [
    /On passe par le 15\..* 15 Samu · Appel gratuit · 24 h sur 24, 7 jours sur 7/,
  ],
  '/organisations/85-centre-vendee/': [/Régulation médicale de la Vendée 116 117/],
  '/organisations/26-portes-de-provence/': [/Secteur peut-être partagé : CPTS Sud Ard’Drôm\./],
  '/organisations/45-sologne/': [/à ce même numéro, pour un autre service : Service d’accès aux soins du Loiret/],
  '/communes/45191-le-malesherbois/': [/Publié\. Un document situe/],
}

for (const [chemin, phrases] of Object.entries(PHRASES)) {
  test(`sentences are whole, and numbers have their hours: ${chemin}`, async ({ page }) => {
    await page.goto(chemin)
    const texte = await textOf(page)
    for (const phrase of phrases) expect(texte).toMatch(phrase)
  })
}
