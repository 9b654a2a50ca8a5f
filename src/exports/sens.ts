/** What each value of a closed list means, for the dictionary: in the words that the pages say, where they say it. */
import { TITRES_THEME } from '../domain/recit.ts'
import { CONDITIONS, FORMES, GESTES, LIBELLES_STATUT, MOTIFS_EXCLUS, QUI_REPOND } from '../domain/ligne-en-clair.ts'
import type { Ligne } from '../domain/ligne.ts'
import type { NumeroNational } from '../domain/numero-national.ts'
import type { Role } from '../domain/etape.ts'
import { UNITES, type Unite } from '../domain/unite.ts'

const SUITES_STATUT: Record<Ligne['statut'], string> = {
  confirme: 'un appel, ou deux éditeurs dont un officiel, l’ont donné depuis moins de douze mois',
  publie: 'un document donne ce numéro, personne ne l’a rappelé depuis',
  conteste: 'un autre document le met en doute, ou seul un fournisseur le donne',
  remplace: 'un autre numéro a pris sa place, n’appelez plus celui-ci',
  suspendu: 'la ligne est arrêtée pour un temps',
  retire: 'la ligne est arrêtée pour de bon',
}

const roles: Record<Role, string> = {
  ligne: 'la ligne d’une organisation liée à la commune',
  departement: 'la ligne de tout le département',
  medecinTraitant: 'votre médecin traitant, dont nous n’avons pas le numéro',
  possible: 'une ligne possible, sans document qui le dise',
  samu: 'le 15',
  complement: 'un numéro pour un autre besoin\u00a0: la nuit, trouver un médecin traitant, un lieu de soins',
}

const canaux: Record<NumeroNational['canaux'][number], string> = {
  appel: 'en téléphonant',
  sms: 'en écrivant un SMS',
  application: 'par son application',
}

const unites = Object.entries(UNITES).map(([unite, [, pluriel]]) => [unite, pluriel] as const)

export const SENS = {
  statut: parCle(LIBELLES_STATUT, (statut, libelle) => `${libelle}\u00a0: ${SUITES_STATUT[statut]}`),
  role: roles,
  confiance: {
    haute: 'l’addition des communes et des habitants donne les nombres publiés',
    moyenne: 'plusieurs indices concordent, avec une réserve',
    faible: 'un seul indice, ou ancien',
  },
  condition: CONDITIONS,
  motif: { urgenceVitale: 'une vie en danger\u00a0: c’est le 15', ...MOTIFS_EXCLUS },
  geste: GESTES,
  quiRepond: QUI_REPOND,
  forme: FORMES,
  canal: canaux,
  unite: {
    ...(Object.fromEntries(unites) as Record<Unite, string>),
    euros: 'euros',
    km2: 'kilomètres carrés',
    m2: 'mètres carrés',
    pourcent: 'pour cent',
    pointsPour100000: 'écart entre deux densités, en généralistes pour 100\u00a0000 habitants',
    fois: 'un facteur\u00a0: 2 veut dire «\u00a0deux fois plus\u00a0»',
    lignes: 'numéros de téléphone',
    rang: 'une place dans un ordre\u00a0: 11 veut dire «\u00a0la onzième\u00a0»',
  },
  theme: parCle(TITRES_THEME, (_, titre) => `le chapitre «\u00a0${titre}\u00a0»`),
} as const

function parCle<C extends string>(libelles: Record<C, string>, dire: (cle: C, libelle: string) => string) {
  const cles = Object.keys(libelles) as C[]
  return Object.fromEntries(cles.map((cle) => [cle, dire(cle, libelles[cle])])) as Record<C, string>
}
