/** Whole tables, their schemas and their description, for machines. Their shape is a contract (schemaVersion). */
import type { APIRoute } from 'astro'
import { readCreditPoints } from '../../../data/contours.ts'
import { loadDataset } from '../../../data/dataset.ts'
import { empreinteSha256 } from '../../../data/empreinte.ts'
import { loadPoints } from '../../../data/points.ts'
import { readToday } from '../../../data/today.ts'
import { fichiersDonnees } from '../../../exports/fichiers.ts'

export async function getStaticPaths() {
  const fichiers = fichiersDonnees({
    dataset: await loadDataset(),
    points: await loadPoints(),
    creditPoints: readCreditPoints(),
    today: readToday(),
    site: new URL(import.meta.env.SITE),
    empreinte: empreinteSha256,
  })
  return [...fichiers].map(([fichier, texte]) => ({ params: { fichier }, props: { texte } }))
}

export const GET: APIRoute<{ texte: string }> = ({ props }) => new Response(props.texte)
