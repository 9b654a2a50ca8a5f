/** Figures: none twice, none compared with what it must not be compared with, every chart of figures that may stand together. */
import { mesureDe, type Chiffre } from '../chiffre.ts'
import { comparabilite, contradictionDe, reserveDeclaree } from '../comparaison.ts'
import { groupesComparables } from '../graphique.ts'
import { clePeriode } from '../periode.ts'
import type { Check } from './check.ts'
import type { Constat } from './constat.ts'

const fichierDe = ({ id }: Pick<Chiffre, 'id'>) => `content/chiffres/${id}.yaml`

/** Value, unit, period and place: what two records of one fact share, whatever their words. */
function cleDe({ valeur, fourchette, date, unite, periode, portee }: Chiffre): string {
  const lieu = portee.commune ?? portee.organisation ?? portee.departement ?? portee.texte.toLowerCase()
  return JSON.stringify([valeur, fourchette, date, unite, clePeriode(periode), lieu])
}

export const chiffresUniques: Check = {
  name: 'aucun chiffre deux fois, même sous d’autres mots',
  check({ contenu }) {
    const semblables = Map.groupBy(contenu.chiffres.values(), cleDe).values()
    return [...semblables].flatMap((memes) =>
      memes.flatMap((un, rang) =>
        memes
          .slice(0, rang)
          .filter((autre) => !distingue(un, autre) && !distingue(autre, un))
          .map((autre): Constat => ({
            fichier: fichierDe(un),
            cle: 'valeur',
            trouve: un.imprime ?? un.titre,
            attendu: `Même valeur, même période et même lieu que ${autre.id} : supprimez cette fiche, ou dites dans « distinctDe » en quoi elle diffère.`,
          })),
      ),
    )
  },
}

function distingue(un: Chiffre, autre: Chiffre): boolean {
  return un.distinctDe.some(({ chiffre }) => chiffre === autre.id)
}

export const comparaisonsPermises: Check = {
  name: 'deux chiffres dits comparables le sont',
  check({ contenu: { chiffres } }) {
    const directes = [...chiffres.values()].flatMap((un) =>
      un.comparableAvec.flatMap(({ chiffre: id }, rang): Constat[] => {
        const autre = chiffres.get(id)
        const accord = autre && comparabilite(un, autre)
        if (!accord || accord.ok) return []
        return [
          {
            fichier: fichierDe(un),
            cle: `comparableAvec[${rang}]`,
            trouve: id,
            attendu: `${accord.raison} Écrivez une « reserve » ou retirez ce lien.`,
          },
        ]
      }),
    )
    return [...directes, ...detours(chiffres)]
  },
}

/** Two figures that contradict each other, tied through others: 57 is not compared with 64 by way of 124, whatever the reserve. */
function detours(chiffres: ReadonlyMap<string, Chiffre>): Constat[] {
  return groupesComparables([...chiffres.values()]).flatMap((groupe) =>
    groupe.flatMap((un) =>
      groupe
        .filter((autre) => un.contredit.some(({ chiffre }) => chiffre === autre.id))
        .filter((autre) => reserveDeclaree(un, autre) === undefined)
        .map((autre): Constat => ({
          fichier: fichierDe(un),
          cle: 'contredit',
          trouve: autre.id,
          attendu:
            'Des liens « comparableAvec » disent, de proche en proche, que ces deux chiffres se comparent : retirez celui qui ne tient pas.',
        })),
    ),
  )
}

export const seriesExpliquees: Check = {
  name: 'dans une série, deux chiffres se comparent, ou une fiche dit pourquoi non',
  check({ contenu: { chiffres } }) {
    const series = Map.groupBy(
      [...chiffres.values()].filter(({ serie }) => serie),
      ({ serie }) => serie,
    )
    return [...series].flatMap(([serie = '', memes]) => {
      const groupes = groupesComparables(memes)
      return groupes.flatMap((groupe, rang) =>
        groupes
          .slice(0, rang)
          .filter((autre) => !groupe.some((a) => autre.some((b) => contradictionDe(a, b))))
          .flatMap(([autre]): Constat[] => {
            const [un] = groupe
            if (!un || !autre) return []
            return [
              {
                fichier: fichierDe(un),
                cle: 'serie',
                trouve: serie,
                attendu: `Rien ne dit si ce chiffre se compare à ${autre.id}, de la même série : écrivez « comparableAvec », ou « contredit » avec la raison.`,
              },
            ]
          }),
      )
    })
  },
}

export const graphiquesPermis: Check = {
  name: 'un graphique ne réunit que des nombres comparables',
  check({ contenu: { graphiques, chiffres } }) {
    return [...graphiques.values()].flatMap(({ id: graphique, panneaux }) =>
      panneaux.flatMap(({ barres }, rang): Constat[] => {
        const faute = (trouve: string, attendu: string): Constat => ({
          fichier: `content/graphiques/${graphique}.yaml`,
          cle: `panneaux[${rang}].barres`,
          trouve,
          attendu,
        })
        const connus = barres.flatMap(({ chiffre }) => chiffres.get(chiffre) ?? [])
        const sansNombre = connus.filter((un) => !mesureDe(un))
        const groupes = groupesComparables(connus)
        const contraire = connus.find((a) => connus.some((b) => contradictionDe(a, b)))
        return [
          ...sansNombre.map(({ id }) => faute(id, 'Une barre demande un nombre : ni date, ni fourchette.')),
          ...(contraire ? [faute(contraire.id, 'Ce chiffre en contredit un autre du même dessin : séparez-les.')] : []),
          ...groupes
            .slice(1)
            .flatMap(([un]) =>
              un
                ? [
                    faute(
                      un.id,
                      'Aucune fiche ne dit que ce chiffre se compare aux autres barres : « comparableAvec ».',
                    ),
                  ]
                : [],
            ),
        ]
      }),
    )
  },
}
