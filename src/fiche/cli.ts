/** `npm run fiche -- <commande>`: withdraw, verify, write, search; every refusal in French, nothing half done. */
import { parseArgs } from 'node:util'
import { readToday } from '../data/today.ts'
import { formatTournee } from './a-verifier.ts'
import { ouvrirDialogue } from './dialogue.ts'
import { ouvrirDossier } from './dossier.ts'
import { empreinteDe } from './empreinte.ts'
import { noterAppel } from './noter-appel.ts'
import { nouveau } from './nouveau.ts'
import { Refus, refusDe } from '../data/refus.ts'
import { annulerRetrait, retirer } from './retirer.ts'
import { ecrireSchemas } from './schemas.ts'

const AIDE = `npm run fiche -- retirer <ligne> --motif "…" --source <id>   retirer un numéro du site
npm run fiche -- retirer <ligne> --annuler                   revenir sur un retrait
npm run fiche -- verifier [--departement 45]                 les numéros à appeler, le moins sûr d’abord
npm run fiche -- verifier <ligne> --reponse confirme|contredit --le AAAA-MM-JJ --note "…"
npm run fiche -- nouveau ligne|organisation|centre|source    écrire une fiche, question par question
npm run fiche -- schemas                                     aider votre éditeur de texte à lire les fiches
npm run fiche -- empreinte "06 99 …"                         ce qu’on écrit dans content/interdits.yaml
npm run fiche -- chercher "malherbes"                        ce que la recherche du site propose`

const OPTIONS = {
  motif: { type: 'string' },
  source: { type: 'string' },
  annuler: { type: 'boolean' },
  departement: { type: 'string' },
  reponse: { type: 'string' },
  le: { type: 'string' },
  note: { type: 'string' },
  contenu: { type: 'string', default: 'content' },
} as const

async function executer(
  [commande, ...mots]: string[],
  options: ReturnType<typeof lireOptions>['values'],
): Promise<string> {
  const dossier = ouvrirDossier(options.contenu)
  const [id] = mots
  switch (commande) {
    case 'retirer':
      if (!id) throw new Refus(`Quelle ligne ?\n\n${AIDE}`)
      if (options.annuler) return annulerRetrait(dossier, id)
      if (!options.motif || !options.source)
        throw new Refus('Il faut --motif "…" et --source <id> : pas de retrait sans document.')
      return retirer(dossier, id, options.motif, options.source)
    case 'verifier': {
      const today = readToday()
      if (!id) return formatTournee(dossier.contenu, today, options.departement)
      const { reponse, le, note } = options
      if (!reponse || !le) throw new Refus('Il faut --reponse confirme|contredit et --le AAAA-MM-JJ.')
      return noterAppel(dossier, id, { reponse, le, note }, today)
    }
    case 'nouveau': {
      const dialogue = ouvrirDialogue(process.stdin, process.stdout)
      try {
        return await nouveau(dossier, id ?? '', dialogue, readToday())
      } finally {
        dialogue.fermer()
      }
    }
    case 'schemas':
      return ecrireSchemas(dossier.racine)
    case 'empreinte':
      return empreinteDe(dossier, mots.join(' '))
    case 'chercher':
      return (await import('./chercher.ts')).chercher(dossier.contenu, mots.join(' '))
    default:
      throw new Refus(commande ? `« ${commande} » n’est pas une commande.\n\n${AIDE}` : AIDE)
  }
}

function lireOptions() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (erreur) {
    throw new Refus(`${refusDe(erreur).message}\n\n${AIDE}`)
  }
}

try {
  const { positionals, values } = lireOptions()
  console.log(await executer(positionals, values))
} catch (erreur) {
  console.error(refusDe(erreur).message)
  process.exitCode = 1
}
