/** What each page says to search engines (schema.org), never more than it says to people: a doubtful link is left out. */
import type { ContactPoint, Dataset as JeuDeDonnees, Place, Thing, WithContext } from 'schema-dts'
import type { Centre } from '../domain/centre.ts'
import type { Commune, DepartementOfficiel } from '../domain/commune.ts'
import { LIBELLES_USAGE } from '../domain/ligne-en-clair.ts'
import { isAppelable, type Ligne } from '../domain/ligne.ts'
import type { NumeroNational } from '../domain/numero-national.ts'
import { lienTel } from '../domain/numero.ts'
import type { Organisation } from '../domain/organisation.ts'
import { etapePrincipale, type Reponse } from '../domain/etape.ts'
import type { Source } from '../domain/source.ts'
import { forceDite } from '../domain/territoire.ts'
import { LICENCE, NOM_DU_SITE, RACINE } from './version.ts'

const CONTEXTE = 'https://schema.org'
type Graphe = WithContext<Exclude<Thing, string>>

/** As it stands in a page: no text of ours can close the script. */
export function ecrireJsonLd(graphe: Graphe): string {
  return JSON.stringify(graphe).replaceAll('<', String.raw`\u003c`)
}

export function jsonLdAccueil(site: URL): string {
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'WebSite',
    name: NOM_DU_SITE,
    url: site.href,
    inLanguage: 'fr',
    license: LICENCE.url,
  })
}

/**
 * Who answers at this place, where a document ties it to the commune or to the whole département.
 * Undefined for a link that is worked out or in doubt, and for a contested number. A centre or a seat is no area served.
 */
export function jsonLdReponse(reponse: Reponse, lieu: Pick<Commune | DepartementOfficiel, 'nom'>): string | undefined {
  const { ligne, organisation, lien, role } = etapePrincipale(reponse)
  const sur = lien ? forceDite(lien) === 'publie' : role === 'departement'
  if (!sur || !ligne || !organisation || ligne.statut === 'conteste') return undefined
  const rattachement = lien?.rattachement
  const desservi =
    rattachement?.statut !== 'publie' || rattachement.preuve === 'liste' || rattachement.preuve === 'ligne'
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'MedicalOrganization',
    name: ligne.nom ?? organisation.nom,
    contactPoint: { ...contactDe(ligne), ...(desservi && { areaServed: lieu.nom }) },
  })
}

export function jsonLdOrganisation(organisation: Organisation, lignes: readonly Ligne[]): string {
  const contacts = lignes.filter((ligne) => isAppelable(ligne) && ligne.statut !== 'conteste').map(contactDe)
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'MedicalOrganization',
    name: organisation.nom,
    description: organisation.resume,
    ...(organisation.site && { url: organisation.site.url }),
    ...(contacts.length > 0 && { contactPoint: contacts }),
  })
}

/** A place of care where a document says that one is received; else a mere place. */
export function jsonLdCentre({ nom, statut, type, adresse, coordonnees }: Centre, commune: Commune): string {
  const lieu = {
    name: nom,
    address: {
      '@type': 'PostalAddress' as const,
      ...(adresse.voie && { streetAddress: adresse.voie }),
      ...(commune.codesPostaux.length === 1 && { postalCode: commune.codesPostaux[0] }),
      addressLocality: commune.nom,
      addressCountry: 'FR',
    },
    ...(coordonnees?.precision === 'rue' && {
      geo: { '@type': 'GeoCoordinates' as const, latitude: coordonnees.lat, longitude: coordonnees.lon },
    }),
  }
  const recoit = (statut === 'ouvert' || statut === 'provisoire') && type !== 'siege'
  return recoit
    ? ecrireJsonLd({ '@context': CONTEXTE, '@type': 'MedicalClinic', ...lieu })
    : ecrireJsonLd({ '@context': CONTEXTE, '@type': 'Place', ...(lieu satisfies Partial<Exclude<Place, string>>) })
}

/** Somebody else’s document: who published it, when, where it can be read. */
export function jsonLdSource({ titre, editeur, publieLe, url }: Source): string {
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'CreativeWork',
    name: titre,
    publisher: { '@type': 'Organization', name: editeur },
    ...(publieLe && { datePublished: publieLe }),
    ...(url && { url }),
  })
}

export function jsonLdNumeros(numeros: readonly NumeroNational[]): string {
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'ItemList',
    itemListElement: numeros.map(({ numero, nom, quand }, rang) => ({
      '@type': 'ListItem',
      position: rang + 1,
      item: {
        '@type': 'Service',
        name: nom,
        description: quand,
        areaServed: 'France',
        availableChannel: {
          '@type': 'ServiceChannel',
          servicePhone: { '@type': 'ContactPoint', telephone: telephone(numero) },
        },
      },
    })),
  })
}

/** The figures as a whole, with the files of their table. */
export function jsonLdChiffres(site: URL): string {
  return ecrireJsonLd({ '@context': CONTEXTE, ...jeuDe('chiffres', 'Les chiffres, avec leur source', site) })
}

/** The open data, one set a table. */
export function jsonLdDonnees(tables: readonly { nom: string; titre: string }[], site: URL, today: string): string {
  return ecrireJsonLd({
    '@context': CONTEXTE,
    '@type': 'DataCatalog',
    name: `${NOM_DU_SITE} Données ouvertes`,
    url: new URL('/donnees/', site).href,
    license: LICENCE.url,
    dateModified: today,
    dataset: tables.map(({ nom, titre }) => jeuDe(nom, titre, site)),
  })
}

function jeuDe(nom: string, titre: string, site: URL): Exclude<JeuDeDonnees, string> {
  const adresse = (fin: string) => new URL(`${RACINE}${nom}.${fin}`, site).href
  return {
    '@type': 'Dataset',
    name: titre,
    description: `${titre}\u00a0: chaque enregistrement renvoie au document qui le dit.`,
    license: LICENCE.url,
    creator: { '@type': 'Organization', name: NOM_DU_SITE },
    inLanguage: 'fr',
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: adresse('csv') },
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: adresse('json') },
    ],
  }
}

function contactDe({ numero, usage }: Ligne): Exclude<ContactPoint, string> {
  return { '@type': 'ContactPoint', contactType: LIBELLES_USAGE[usage], telephone: telephone(numero) }
}

/** « +33801904500 », « 15 »: as search engines read it. */
function telephone(numero: string): string {
  return lienTel(numero).replace('tel:', '')
}
