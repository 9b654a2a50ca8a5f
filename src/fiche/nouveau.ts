/** Writes a new record from answers typed in a terminal; an existing one is never written over. */
import { existsSync } from 'node:fs'
import { readFautes } from '../data/fautes.ts'
import { formatConstats } from '../domain/checks/constat.ts'
import { SCHEMAS, type NomCollection } from '../domain/contenu.ts'
import type { Dialogue } from './dialogue.ts'
import { cheminDe, ecrireFiche, type Dossier } from './dossier.ts'
import { texteDeFiche } from './ecriture.ts'
import { demanderFiche } from './questionnaire.ts'
import { Refus } from '../data/refus.ts'
import { ecrireSchemas, enTete } from './schemas.ts'

const QUOI: Readonly<Record<string, { collection: NomCollection; exemple: string }>> = {
  ligne: { collection: 'lignes', exemple: '<departement>-<nom>, souvent celui de l’organisation' },
  organisation: { collection: 'organisations', exemple: '<departement>-<nom>' },
  centre: { collection: 'centres', exemple: '<departement>-<commune>-<mots>' },
  source: { collection: 'sources', exemple: '<date>-<editeur>-<mots>, ou sans-date-<editeur>-<mots>' },
}

/** `quoi` is ligne, organisation, centre or source. Returns what to tell, with the faults that remain. */
export async function nouveau(dossier: Dossier, quoi: string, dialogue: Dialogue, today: string): Promise<string> {
  const choisi = QUOI[quoi]
  if (!choisi) throw new Refus(`« ${quoi} » : écrivez ${Object.keys(QUOI).join(', ')}.`)
  const { collection, exemple } = choisi
  dialogue.dire('Une question par ligne. Ce que vous ne savez pas : Entrée. Tout arrêter : Ctrl+C, rien n’est écrit.')
  const id = await demanderIdentifiant(dossier, collection, exemple, dialogue)
  const fiche = await demanderFiche(SCHEMAS[collection], { dialogue, contenu: dossier.contenu })
  ecrireFiche(dossier, collection, id, texteDeFiche(fiche, enTete(collection)))
  ecrireSchemas(dossier.racine)
  const { constats } = readFautes(dossier.racine, today)
  return [
    `${cheminDe(dossier, collection, id)} : la fiche est écrite. Relisez-la.`,
    ...(constats.length > 0 ? ['', 'Il reste à faire, dans tout le dossier :', '', formatConstats(constats)] : []),
  ].join('\n')
}

async function demanderIdentifiant(
  dossier: Dossier,
  collection: NomCollection,
  exemple: string,
  dialogue: Dialogue,
): Promise<string> {
  for (;;) {
    const id = await dialogue.demander(`Nom du fichier, définitif : ${exemple}`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) dialogue.dire('Minuscules sans accent, mots séparés par des tirets.')
    else if (existsSync(cheminDe(dossier, collection, id)))
      dialogue.dire(`La fiche ${collection}/${id}.yaml existe déjà.`)
    else return id
  }
}
