/** The rows of a chart, for a program. */
import type { APIRoute } from 'astro'
import { cheminsGraphiques } from '../../data/graphiques.ts'
import type { Donnees } from '../../domain/graphique.ts'
import { graphiqueJson } from '../../exports/graphique-donnees.ts'

export const getStaticPaths = cheminsGraphiques

export const GET: APIRoute<{ donnees: Donnees }> = ({ props }) => Response.json(graphiqueJson(props.donnees))
