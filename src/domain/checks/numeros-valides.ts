/** Every number is one that the French numbering plan allows, and a surcharged one comes with its price. */
import { isValidPhoneNumber } from 'libphonenumber-js/max'
import { derniereCle, feuilles } from '../feuilles.ts'
import { classeCout, isNumeroCourt, lienTel } from '../numero.ts'
import { entrees, type Check } from './check.ts'
import { formatCle, type Constat } from './constat.ts'

/** A document that prints a wrong number is misread: it is told before the lines that trust it. */
const CLES = new Set(['numero', 'numerosCites'])

export const numerosValides: Check = {
  name: 'les numéros existent dans le plan de numérotation',
  check(contexte) {
    return entrees(contexte).flatMap(({ fichier, valeur }) =>
      feuilles(valeur).flatMap(({ chemin, valeur: numero }): Constat[] => {
        if (!CLES.has(derniereCle(chemin)) || typeof numero !== 'string' || isNumeroCourt(numero)) return []
        if (isValidPhoneNumber(lienTel(numero).slice('tel:'.length))) return []
        return [
          {
            fichier,
            cle: formatCle(chemin),
            trouve: numero,
            attendu: 'Ce numéro n’est attribué à aucun service : relisez-le sur le document.',
          },
        ]
      }),
    )
  },
}

export const numerosSurtaxes: Check = {
  name: 'un numéro surtaxé porte son prix et sa source',
  check({ contenu }) {
    const fiches = [
      ...[...contenu.lignes.values()].map(({ id, numero, tarif }) => ({
        fichier: `lignes/${id}`,
        cle: 'tarif',
        numero,
        tarif,
      })),
      ...[...contenu.numeros.values()].map(({ id, numero, tarif }) => ({
        fichier: `numeros/${id}`,
        cle: 'tarif',
        numero,
        tarif,
      })),
      ...[...contenu.departements.values()].map(({ id, gardeDentaire }) => ({
        fichier: `departements/${id}`,
        cle: 'gardeDentaire.numero',
        numero: gardeDentaire?.numero ?? '',
        tarif: undefined,
      })),
    ]
    return fiches
      .filter(({ numero, tarif }) => classeCout(numero) === 'surtaxe' && !tarif)
      .map(({ fichier, cle, numero }) => ({
        fichier: `content/${fichier}.yaml`,
        cle,
        trouve: numero,
        attendu: 'Ce numéro peut être surtaxé : ajoutez « tarif: { texte, source } », ou retirez la fiche.',
      }))
  },
}

export const numerosNommes: Check = {
  name: 'une fiche de content/numeros porte le nom de son numéro',
  check({ contenu }) {
    return [...contenu.numeros.values()]
      .filter(({ id, numero }) => id !== numero)
      .map(({ id, numero }) => ({
        fichier: `content/numeros/${id}.yaml`,
        cle: 'numero',
        trouve: numero,
        attendu: `Ce fichier devrait s’appeler ${numero}.yaml, ou porter le numéro ${id}.`,
      }))
  },
}
