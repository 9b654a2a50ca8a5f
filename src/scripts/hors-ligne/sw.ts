/**
 * The service worker: the network first for everything, a dated copy only when the network fails.
 * `deploy/integration.ts` puts the fingerprint of the build in the place of VERSION.
 */
import { avecAvis, avecListe, aDefaut, sansNumeros, type Circonstances, type Gardee } from './avis.ts'
import {
  cacheDe,
  CHOISIS,
  garder,
  lire,
  oublier,
  oublierAutresVersions,
  toutesLesAdresses,
  type Adresse,
  type Copie,
} from './copies.ts'
import type { Demande, Portee } from './portee.ts'
import { recevoir, type Recu } from './reseau.ts'
import { isPage, PAGE_HORS_LIGNE, sorteDe, TOUJOURS, type Sorte } from './sortes.ts'

declare const self: Portee

const VERSION = '__VERSION__'
/** Milliseconds after which a copy, if there is one, is shown in the stead of a network that does not answer. */
const PATIENCE = 4000
/** Milliseconds after which a network that does not answer is taken for none. */
const LIMITE = 30_000
const PANNE: Recu = { genre: 'panne' }

const cachePour = (chemin: string) => (sorteDe(chemin) === 'choisi' ? CHOISIS : cacheDe(VERSION))

self.addEventListener('install', (evenement) => {
  evenement.waitUntil(renouveler().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (evenement) => {
  evenement.waitUntil(tenter(oublierAutresVersions(VERSION), undefined).then(() => self.clients.claim()))
})

self.addEventListener('fetch', (demande) => {
  const { request } = demande
  const url = new URL(request.url)
  if (url.origin !== self.location.origin || request.headers.has('range')) return
  const sorte = sorteDe(url.pathname)
  if (request.mode === 'navigate') {
    if (request.method === 'GET') demande.respondWith(repondrePage(demande, url, sorte))
    else if (url.pathname === PAGE_HORS_LIGNE) demande.respondWith(effacer())
  } else if (request.method === 'GET' && sorte && !isPage(sorte)) {
    demande.respondWith(repondreFichier(demande, url, sorte))
  }
})

/**
 * All that any version keeps is asked again for this one, the pages open now with it. A page that does not come makes the
 * installation fail, to be tried at the next visit: what is kept is renewed whole or left as it was, with its date.
 */
async function renouveler(): Promise<void> {
  const deja = (await adressesGardees()).map(({ chemin }) => chemin)
  const ouvertes = (await self.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    .map(({ url }) => new URL(url).pathname)
    .filter((chemin) => sorteDe(chemin) === 'lieu')
  const chemins = [...new Set([...deja, ...ouvertes, ...TOUJOURS])]
  const recus = await Promise.all(chemins.map(async (chemin) => ({ chemin, recu: await reprendre(chemin) })))
  const accueil = recus.find(({ chemin }) => chemin === '/')?.recu
  // What home brings, and what that brings: the search.
  for (let scripts = scriptsDe(accueil), rang = 0; rang < 2; rang++) {
    const nouveaux = scripts.filter((chemin) => !recus.some((deja) => deja.chemin === chemin))
    recus.push(...(await Promise.all(nouveaux.map(async (chemin) => ({ chemin, recu: await reprendre(chemin) })))))
    scripts = recus.filter(({ chemin }) => scripts.includes(chemin)).flatMap(({ recu }) => scriptsDe(recu))
  }
  if (recus.some(({ chemin, recu }) => recu.genre === 'panne' && isPage(sorteDe(chemin) ?? 'fichier')))
    throw new Error('not all pages came: to be tried again')
  // One after the other, in the order of the visits.
  for (const { chemin, recu } of recus) await retenir(chemin, recu)
}

function reprendre(chemin: string): Promise<Recu> {
  return limiter(recevoir(chemin, sorteDe(chemin) ?? 'fichier'), LIMITE, PANNE)
}

function scriptsDe(recu: Recu | undefined): string[] {
  if (recu?.genre !== 'entiere') return []
  const noms = new TextDecoder().decode(recu.octets).matchAll(/["'`](?:\/?_astro|\.)\/([\w.-]+\.js)["'`]/g)
  return [...new Set([...noms].map(([, nom = '']) => `/_astro/${nom}`))]
}

/** A page of the site, or its copy, or the page that says what to do without one. */
async function repondrePage(demande: Demande, url: URL, sorte: Sorte | null): Promise<Response> {
  const circonstances: Circonstances = { enLigne: self.navigator.onLine, url }
  if (sorte === null || !isPage(sorte)) {
    const reponse = await tenter(fetch(url, { cache: 'no-cache', redirect: 'manual' }), null)
    return reponse && reponse.status < 500 ? reponse : secourir(circonstances)
  }
  const { recu, copie } = await attendre(demande, url, sorte)
  if (recu.genre === 'disparue' || recu.genre === 'etrangere') return recu.reponse
  if (recu.genre === 'entiere') {
    return url.pathname === PAGE_HORS_LIGNE ? enPage(recu, avecListe(enTexte(recu), await gardees())) : recu.reponse
  }
  if (!copie) return secourir(circonstances)
  const html = avecAvis(copie, { ...circonstances, enLigne: self.navigator.onLine })
  return enPage(copie, url.pathname === PAGE_HORS_LIGNE ? avecListe(html, await gardees()) : html)
}

/** A list of the search, a script, a font. */
async function repondreFichier(demande: Demande, url: URL, sorte: Sorte): Promise<Response> {
  const { recu, copie } = await attendre(demande, url, sorte)
  if (recu.genre !== 'panne') return recu.reponse
  if (!copie) return Response.error()
  if (url.pathname !== '/recherche/manifeste.txt') return copie.reponse
  return enPage(copie, sansNumeros(enTexte(copie), copie.recuLe))
}

/** What the network gives if it does so in time, else the copy; without a copy it has all the time it needs. */
async function attendre(demande: Demande, url: URL, sorte: Sorte): Promise<{ recu: Recu; copie: Copie | null }> {
  const { pathname: chemin, href } = url
  const reseau = recevoir(href, sorte)
  demande.waitUntil(reseau.then((recu) => (sorte === 'choisi' ? null : retenir(chemin, recu))))
  const premier = await limiter(reseau, PATIENCE, PANNE)
  if (premier.genre !== 'panne') return { recu: premier, copie: null }
  const copie = await copieDe(chemin)
  return { recu: copie ? PANNE : await limiter(reseau, LIMITE, PANNE), copie }
}

/** Keeps what is whole, forgets what is no more; a storage that refuses takes nothing from the visitor. */
function retenir(chemin: string, recu: Recu): Promise<void> {
  if (recu.genre === 'entiere') return tenter(garder(cachePour(chemin), chemin, recu), undefined)
  return recu.genre === 'disparue' ? tenter(oublier(cachePour(chemin), chemin), undefined) : Promise.resolve()
}

function adressesGardees(): Promise<Adresse[]> {
  return limiter(tenter(toutesLesAdresses(), []), PATIENCE, [])
}

function copieDe(chemin: string): Promise<Copie | null> {
  return limiter(tenter(lire(cachePour(chemin), chemin), null), PATIENCE, null)
}

async function secourir(circonstances: Circonstances): Promise<Response> {
  const copie = await copieDe(PAGE_HORS_LIGNE)
  if (!copie) return Response.error()
  return enPage(copie, avecListe(aDefaut(copie, circonstances), await gardees()), 503)
}

/** Pages of places and of départements, the last read first, then those that are always kept. */
async function gardees(): Promise<Gardee[]> {
  const pages = (await adressesGardees()).filter(({ sorte, chemin }) => isPage(sorte) && chemin !== PAGE_HORS_LIGNE)
  const rangees = pages.reverse().sort((a, b) => Number(a.sorte === 'toujours') - Number(b.sorte === 'toujours'))
  const lues = await Promise.all(
    [...new Set(rangees.map(({ chemin }) => chemin))].map(async (chemin) => ({ chemin, copie: await copieDe(chemin) })),
  )
  return lues.flatMap(({ chemin, copie }) => (copie ? [{ ...copie, chemin }] : []))
}

/** Everything that tells where the visitor has looked. */
async function effacer(): Promise<Response> {
  const adresses = await adressesGardees()
  const personnelles = adresses.filter(({ sorte }) => sorte !== 'toujours' && sorte !== 'fichier')
  await limiter(
    tenter(Promise.all(personnelles.map(({ chemin }) => oublier(cachePour(chemin), chemin))), []),
    PATIENCE,
    [],
  )
  return Response.redirect(PAGE_HORS_LIGNE, 303)
}

function enTexte({ octets }: Pick<Copie, 'octets'>): string {
  return new TextDecoder().decode(octets)
}

function enPage({ reponse }: Pick<Copie, 'reponse'>, texte: string, status = 200): Response {
  return new Response(texte, { status, headers: reponse.headers })
}

function tenter<T, S>(promesse: Promise<T>, sinon: S): Promise<T | S> {
  return promesse.catch(() => sinon)
}

function limiter<T>(promesse: Promise<T>, ms: number, sinon: T): Promise<T> {
  return Promise.race([promesse, new Promise<T>((resoudre) => setTimeout(() => resoudre(sinon), ms))])
}
