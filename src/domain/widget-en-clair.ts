/** What the widget of a commune says: the answer of its page, cut to what fits in a column. */
import { ageDe } from './age.ts'
import { certitudeEnClair } from './certitude-en-clair.ts'
import type { Dataset } from './dataset.ts'
import { fuseauDuService } from './heure.ts'
import { formatPour } from './ligne-en-clair.ts'
import { HORS_HEURES, isMuetHorsHeures } from './meme-numero-en-clair.ts'
import { fermeturesRelayees, type FermetureRelayee } from './relais.ts'
import { partagerEtapes, type Reponse } from './etape.ts'
import { douteDe, etapeEnClair, plaqueDe, type PlaqueEnClair } from './reponse-en-clair.ts'
import { documentsDuNumero, mostRecent } from './source.ts'
import { ensuiteDe } from './suite-en-clair.ts'
import { forceDite } from './territoire.ts'

export interface WidgetEnClair {
  plaque: PlaqueEnClair
  /** Days on which nobody answers, with whom to call then; `fuseau` is the time zone of these days. */
  fermees: { fermetures: FermetureRelayee[]; fuseau: string | undefined }
  /** Who may call, when a document says so. */
  pour: string | null
  /** What makes the number uncertain or less local; empty where a document ties the commune to it. */
  prudence: string[]
  /** The lines that may serve the commune, when nobody knows which one does. */
  possibles: { titre: string; numero: string }[]
  /** How old the information is; null where the number is the 15. */
  age: string | null
}

const PROBABLE =
  'Service probable\u00a0: les indices vont dans ce sens, mais aucun document ne dit en toutes lettres qu’il reçoit votre commune.'

/** `today` (AAAA-MM-JJ): the day that ages are counted from. */
export function widgetEnClair(dataset: Dataset, reponse: Reponse, today: string): WidgetEnClair {
  const { principale, suite } = partagerEtapes(reponse)
  const { ligne, organisation, lien } = principale
  const doute = ligne && douteDe(ligne)
  const pour = ligne && organisation ? formatPour(ligne, organisation) : null
  const { aussi } = etapeEnClair(principale, dataset)
  const partage = principale.memeNumero.some((autre) => autre.lien)
  const incertain = reponse.certitude === 'possible'
  const inconnu = [
    ...(incertain || (!lien && !partage) ? [certitudeEnClair(reponse).texte] : []),
    ...(isMuetHorsHeures(principale) ? [HORS_HEURES] : []),
  ]
  return {
    plaque: plaqueDe(reponse),
    fermees: {
      fermetures: fermeturesRelayees(reponse, today),
      fuseau: organisation ? fuseauDuService(organisation) : undefined,
    },
    pour: pour && `Pour vous ${pour}.`,
    prudence: [
      ...(doute ? [doute] : []),
      ...(lien && forceDite(lien) === 'deduit' ? [PROBABLE] : []),
      ...(inconnu.length > 0 ? [inconnu.join(' ')] : []),
      ...aussi,
    ],
    possibles: incertain
      ? suite.flatMap((etape) =>
          etape.role === 'possible' && etape.numero !== null
            ? [{ titre: etapeEnClair(etape, dataset).titre, numero: etape.numero }]
            : [],
        )
      : [],
    age: ligne && ageDe(mostRecent(documentsDuNumero(ligne, dataset.sources)), today, ensuiteDe(0)).texte,
  }
}
