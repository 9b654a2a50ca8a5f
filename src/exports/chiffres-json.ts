/** All figures as JSON, written out key by key so that an internal rename cannot leak into the contract. */
import { compareChiffres, lienChiffre, type Chiffre } from '../domain/chiffre.ts'
import { formatPortee, formatValeurDe } from '../domain/chiffre-en-clair.ts'
import type { Contenu } from '../domain/contenu.ts'
import type { Periode } from '../domain/periode.ts'
import { idsSource } from '../domain/source.ts'

const SCHEMA_VERSION = '1.0'

/** In the order of the page. Null: the document does not say, or it does not apply. */
export function chiffresJson({ chiffres }: Pick<Contenu, 'chiffres'>) {
  return {
    schemaVersion: SCHEMA_VERSION,
    licence: 'etalab-2.0',
    chiffres: [...chiffres.values()].sort(compareChiffres).map(chiffreJson),
  }
}

function chiffreJson(chiffre: Chiffre) {
  return {
    id: chiffre.id,
    adresse: lienChiffre(chiffre.id),
    theme: chiffre.theme,
    titre: chiffre.titre,
    affichage: formatValeurDe(chiffre),
    imprime: chiffre.imprime ?? null,
    valeur: chiffre.valeur ?? null,
    min: chiffre.fourchette?.min ?? null,
    max: chiffre.fourchette?.max ?? null,
    date: chiffre.date ?? null,
    unite: chiffre.unite ?? null,
    precision: chiffre.precision,
    objet: chiffre.objet,
    perimetre: chiffre.perimetre ?? null,
    ...periodeJson(chiffre.periode),
    lieu: chiffre.portee.texte,
    organisation: chiffre.portee.organisation ?? null,
    departement: chiffre.portee.departement ?? null,
    commune: chiffre.portee.commune ?? null,
    portee: formatPortee(chiffre),
    serie: chiffre.serie ?? null,
    comparableAvec: chiffre.comparableAvec.map(({ chiffre: id, reserve }) => ({
      chiffre: id,
      reserve: reserve ?? null,
    })),
    contredit: chiffre.contredit.map(({ chiffre: id, raison }) => ({ chiffre: id, raison })),
    neDitPas: chiffre.neDitPas,
    sources: idsSource(chiffre.source),
  }
}

function periodeJson(periode: Periode) {
  const vide = { periodeDu: null, periodeAu: null, duree: null }
  if (periode === 'nonPrecisee') return vide
  if ('date' in periode) return { ...vide, periodeDu: periode.date, periodeAu: periode.date }
  return 'du' in periode ? { ...vide, periodeDu: periode.du, periodeAu: periode.au } : { ...vide, duree: periode.duree }
}
