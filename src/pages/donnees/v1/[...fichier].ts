/** Whole tables, their schemas and their description, for machines. Their shape is a contract (schemaVersion). */
import type { APIRoute } from 'astro'
import { cheminsTextes, type PropsTexte } from '../../../data/chemins.ts'
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
  return cheminsTextes('fichier', fichiers)
}

export const GET: APIRoute<PropsTexte> = ({ props }) => new Response(props.octets)
