import { describe, expect, it } from 'vitest'
import { certitudeEnClair } from '../../src/domain/certitude-en-clair.ts'
import { dossierDe } from '../../src/domain/orientation/dossier.ts'
import { dossiersDepartement } from '../../src/domain/orientation/dossiers.ts'
import { isNumero } from '../../src/domain/numero.ts'
import type { Reponse } from '../../src/domain/etape.ts'
import { repondre } from '../../src/domain/reponse.ts'
import { descriptionDe, plaqueDe } from '../../src/domain/reponse-en-clair.ts'
import { isCertain } from '../../src/domain/territoire.ts'
import { COMMUNES, DATASET, JOUR } from '../fixtures/contenu-reel.ts'

const REPONSES = COMMUNES.map((commune) => ({ commune, reponse: repondre(DATASET, commune) }))

/** The communes whose answer breaks a promise; a test prints the first of them. */
function fautives(tient: (reponse: Reponse, code: string) => boolean): string[] {
  return REPONSES.filter(({ commune, reponse }) => !tient(reponse, commune.codeInsee)).map(
    ({ commune }) => `${commune.codeInsee} ${commune.nom}`,
  )
}

const lignesDites = ({ etapes }: Reponse) =>
  etapes.flatMap(({ ligne, memeNumero }) => [
    ...(ligne ? [ligne] : []),
    ...memeNumero.map((autre) => autre.ligne),
  ])

describe('every commune of France has an answer', () => {
  it('34,969 communes and 45 arrondissements', () => {
    const arrondissements = COMMUNES.filter(({ arrondissementDe }) => arrondissementDe !== null)
    expect([COMMUNES.length - arrondissements.length, arrondissements.length]).toEqual([34_969, 45])
    process.stdout.write(`${REPONSES.length} communes et arrondissements ont une réponse.\n`)
  })

  it('the same in the wizard, which words it once for all communes that share it', () => {
    const parDepartement = Map.groupBy(REPONSES, ({ commune }) => commune.codeDepartement)
    const autres = [...parDepartement].flatMap(([code, siennes]) => {
      const { dossiers, communes } = dossiersDepartement(DATASET, code, JOUR)
      return siennes
        .filter(({ commune, reponse }) => {
          const dossier = dossiers[communes[commune.codeInsee]?.[1] ?? -1]
          return JSON.stringify(dossier) !== JSON.stringify(dossierDe(reponse, DATASET, JOUR))
        })
        .map(({ commune }) => `${commune.codeInsee} ${commune.nom}`)
    })
    expect(parDepartement.size).toBeGreaterThan(100)
    expect(autres).toEqual([])
  })

  it('with a number that can be dialled, and always the Samu, once', () => {
    expect(fautives(({ etapes }) => etapes.filter(({ role }) => role === 'samu').length === 1)).toEqual([])
    expect(fautives(({ etapes }) => etapes.every(({ numero }) => numero === null || isNumero(numero)))).toEqual([])
  })

  it('the steps are numbered 1, 2, 3…, and no number is told twice but the 15 of a service, told again as the Samu', () => {
    expect(fautives(({ etapes }) => etapes.every(({ rang }, place) => rang === place + 1))).toEqual([])
    expect(
      fautives(({ etapes }) => {
        const numeros = etapes.flatMap(({ numero, role }) => (role === 'samu' ? [] : (numero ?? [])))
        return new Set(numeros).size === numeros.length
      }),
    ).toEqual([])
  })

  it('a number replaced, suspended or withdrawn is offered nowhere (hard case 31)', () => {
    const appelables = ['confirme', 'publie', 'conteste']
    expect(fautives((reponse) => lignesDites(reponse).every(({ statut }) => appelables.includes(statut)))).toEqual([])
    const anciens = [...DATASET.lignes.values()].flatMap(({ historique }) => historique.flatMap(({ numero }) => numero ?? []))
    const vivants = new Set([...DATASET.lignes.values()].map(({ numero }) => numero))
    const morts = new Set(anciens.filter((numero) => !vivants.has(numero)))
    expect(fautives(({ etapes }) => !etapes.some(({ numero }) => numero !== null && morts.has(numero)))).toEqual([])
  })

  it('each number comes from a line of content/ or is the 15', () => {
    const connus = new Set([...DATASET.lignes.values()].map(({ numero }) => numero))
    expect(
      fautives(({ etapes }) =>
        etapes.every(({ numero, role, ligne }) =>
          ligne ? numero === ligne.numero && connus.has(ligne.numero) : role === 'samu' || numero === null,
        ),
      ),
    ).toEqual([])
  })

  it('116 117 appears only where a line or a département of content/ sources it (hard case 46)', () => {
    const lignes116117 = [...DATASET.lignes.values()].filter(({ numero }) => numero === '116117')
    const departements = new Set(
      [...DATASET.departements.values()]
        .filter(({ lignes }) => lignes116117.some(({ id }) => lignes.includes(id)))
        .map(({ id }) => id),
    )
    const organisations = new Set(lignes116117.map(({ organisation }) => organisation))
    const permis = (code: string, departement: string) =>
      departements.has(departement) ||
      (DATASET.liensParCommune.get(code) ?? []).some(({ organisation }) => organisations.has(organisation))
    const avec = REPONSES.filter(({ reponse }) => reponse.etapes.some(({ numero }) => numero === '116117'))
    const sansSource = avec.filter(({ commune }) => !permis(commune.codeInsee, commune.codeDepartement))
    expect(sansSource.map(({ commune }) => commune.codeInsee)).toEqual([])
    expect(avec.length).toBeGreaterThan(325)
    expect(avec.length).toBeLessThan(COMMUNES.length / 2)
    process.stdout.write(`${avec.length} communes ont le 116 117, chacune par une source.\n`)
  })

  it('every organisation tied to a commune is named in its answer, with or without a number (hard case 27)', () => {
    expect(
      fautives((reponse, code) => {
        const dites = lignesDites(reponse).map(({ organisation }) => organisation)
        const muettes = reponse.liensSansNumero.map(({ organisation }) => organisation.id)
        return (DATASET.liensParCommune.get(code) ?? []).every(
          ({ organisation }) => dites.includes(organisation) || muettes.includes(organisation),
        )
      }),
    ).toEqual([])
  })

  it('says « the possible lines » only where some follow', () => {
    expect(
      fautives(
        (reponse) =>
          !/lignes? possibles?/.test(certitudeEnClair(reponse).texte) ||
          reponse.etapes.some(({ role }) => role === 'possible'),
      ),
    ).toEqual([])
  })

  it('no place of a service that is only possible is shown as a place to go', () => {
    expect(
      fautives(({ lieux }, code) => {
        const sures = (DATASET.liensParCommune.get(code) ?? []).filter(isCertain).map((lien) => lien.organisation)
        return lieux.proches.every(({ organisation, adresse }) => adresse.commune === code || sures.includes(organisation))
      }),
    ).toEqual([])
  })

  it('the plate carries a number, and the description for search engines too', () => {
    expect(fautives((reponse) => isNumero(plaqueDe(reponse).numero))).toEqual([])
    expect(fautives((reponse, code) => /appelez le /i.test(descriptionDe(reponse, code)))).toEqual([])
  })
})
