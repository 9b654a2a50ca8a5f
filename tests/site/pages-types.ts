/** One address of each type of page, for the promises that hold everywhere. */

/** Type of page → address. */
export const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  'commune, published link': '/communes/45191-le-malesherbois/',
  'commune, probable link': '/communes/45208-montargis/',
  'commune, possible links': '/communes/45224-neuville-aux-bois/',
  'commune, contested number': '/communes/45182-ligny-le-ribault/',
  'commune, own doctor first': '/communes/26198-montelimar/',
  'covered département': '/departements/45/',
  'département without a line': '/departements/974/',
  départements: '/departements/',
  organisation: '/organisations/45-beauce-gatinais/',
  'organisation without a number': '/organisations/26-centre-communal-montelimar/',
  organisations: '/organisations/',
  centre: '/centres/45-malesherbois-csnp/',
  centres: '/centres/',
  map: '/carte/',
  source: '/sources/2024-02-07-loiret-malesherbois/',
  sources: '/sources/',
  'national numbers': '/numeros/',
  method: '/methode/',
  about: '/a-propos/',
  'report an error': '/signaler/',
  accessibility: '/accessibilite/',
  'legal notice': '/mentions-legales/',
  'page not found': '/cette-page-n-existe-pas/',
}
