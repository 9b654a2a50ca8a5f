/** Records what was heard on the phone: a document of type `appel`, and what it makes of the line. */
import { existsSync, rmSync } from 'node:fs'
import { parse } from 'yaml'
import { formatDateAvecPreposition, jourSchema, moisEcoules } from '../domain/date.ts'
import { isAppelable, type Ligne } from '../domain/ligne.ts'
import { isUrgence } from '../domain/numero.ts'
import { idsSource, type ReferenceSource } from '../domain/source.ts'
import { avisDesNonCitees, cheminDe, ecrireFiche, exigerTexteSain, lireLigne, type Dossier } from './dossier.ts'
import {
  ajouterSource,
  entreGuillemets,
  lignesDe,
  poser,
  raisonEcrite,
  remplacerLignes,
  remplacerValeur,
} from './edition.ts'
import { Refus } from '../data/refus.ts'

/** Then a line is no longer `confirme` (checks/lignes-confirmees.ts). */
const MOIS_MAX = 12
const REPONSES = ['confirme', 'contredit'] as const

export interface Appel {
  reponse: string
  /** AAAA-MM-JJ */
  le: string
  note?: string | undefined
}

/** Writes the document and moves the line to `confirme` or `conteste`; both files or none. */
export function noterAppel(dossier: Dossier, id: string, appel: Appel, today: string): string {
  const { ligne, texte } = lireLigne(dossier, id)
  exigerAppel(ligne, appel, today)
  const idSource = `${appel.le}-appel-${id}`
  const chemin = cheminDe(dossier, 'sources', idSource)
  if (existsSync(chemin)) throw new Refus(`Un appel de ce jour est déjà noté : ${chemin}. Modifiez cette fiche.`)
  const nom = ligne.nom ?? dossier.contenu.organisations.get(ligne.organisation)?.nom ?? ligne.organisation
  ecrireFiche(dossier, 'sources', idSource, texteSource(nom, dossier, ligne, appel))
  try {
    ecrireFiche(dossier, 'lignes', id, texteApresAppel(texte, appel, idSource))
  } catch (erreur) {
    rmSync(chemin)
    throw erreur
  }
  const suite = appel.reponse === 'confirme' ? 'confirme' : 'conteste'
  return [
    `${chemin} : l’appel est noté.`,
    `${cheminDe(dossier, 'lignes', id)} : statut « ${suite} ».`,
    'Reportez aussi ce que vous avez appris : horaires, pour, pasPour, territoire, avec cette source.',
    ...avisDesNonCitees(dossier),
    '',
    'Message proposé pour l’envoi :',
    '',
    `[${id}] ${appel.reponse === 'confirme' ? 'Confirmer le numéro' : 'Contester le numéro'}`,
    '',
    `Source : appel ${formatDateAvecPreposition(appel.le)} (${idSource}).`,
  ].join('\n')
}

function exigerAppel(ligne: Ligne, { reponse, le, note }: Appel, today: string): void {
  if (!REPONSES.some((connue) => connue === reponse)) {
    throw new Refus(`--reponse « ${reponse} » : écrivez ${REPONSES.join(' ou ')}.`)
  }
  if (!jourSchema.safeParse(le).success || le > today) {
    throw new Refus(`--le « ${le} » : écrivez le jour de l’appel, AAAA-MM-JJ, au plus tard ${today}.`)
  }
  if (reponse === 'confirme' && moisEcoules(le, today) >= MOIS_MAX) {
    throw new Refus(
      `--le « ${le} » : un appel de plus d’un an ne confirme plus un numéro. Rappelez, puis notez ce jour-là.`,
    )
  }
  if (isUrgence(ligne.numero)) {
    throw new Refus(`On ne compose pas le ${ligne.numero} pour vérifier : écrivez au service, et citez sa réponse.`)
  }
  if (!isAppelable(ligne)) {
    throw new Refus(`La ligne « ${ligne.id} » est « ${ligne.statut} » : changez d’abord son statut.`)
  }
  if (reponse === 'contredit' && !note) {
    throw new Refus('--note : dites en une phrase ce que l’appel contredit. Le visiteur la lira.')
  }
  exigerTexteSain(note ?? '')
}

function texteSource(
  nom: string,
  { contenu }: Dossier,
  { organisation, numero }: Ligne,
  { reponse, le, note }: Appel,
): string {
  const editeur = contenu.organisations.get(organisation)?.nom ?? organisation
  return [
    `titre: ${entreGuillemets(`Appel téléphonique : ${nom}`)}`,
    `editeur: ${entreGuillemets(editeur)}`,
    'type: appel',
    `publieLe: "${le}"`,
    `consulteLe: "${le}"`,
    // What was dialled is what was heard, unless the answer was that it is another one.
    ...(reponse === 'confirme' ? [`numerosCites: ["${numero}"]`] : []),
    ...(note ? [`note: ${entreGuillemets(note)}`] : []),
    '',
  ].join('\n')
}

function texteApresAppel(texte: string, { reponse, le, note }: Appel, source: string): string {
  if (reponse === 'confirme') {
    const confirme = remplacerValeur(ajouterSource(texte, source), 'statut', 'confirme')
    return lignesDe(confirme, 'raison') === null ? confirme : remplacerLignes(confirme, 'raison', '')
  }
  // As written, not as shown: the spaces of typography are put when it is read.
  const { raison } = parse(texte) as { raison?: { texte: string; source: ReferenceSource } }
  const entendu = `Lors d’un appel ${formatDateAvecPreposition(le)} : ${note ?? ''}`
  const toutes = raison
    ? raisonEcrite(`${raison.texte} ${entendu}`, `[${[...idsSource(raison.source), source].join(', ')}]`)
    : raisonEcrite(entendu, source)
  return poser(remplacerValeur(texte, 'statut', 'conteste'), 'raison', toutes, 'statut')
}
