/** A text whose hours and days stay whole on their line, as layouts/Base.astro marks those of its pages. */
import { morceauxInsecables } from '../domain/insecables.ts'

export default function Insecables({ texte }: { texte: string }) {
  return morceauxInsecables(texte).map((morceau, rang) =>
    rang % 2 === 1 ? (
      <span className="un" key={rang}>
        {morceau}
      </span>
    ) : (
      morceau
    ),
  )
}
