/** What to dial from a known place at a known hour: the plate, why, what then, and who answers later. */
import { etatEnClair } from '../domain/orientation/conclusion-en-clair.ts'
import type { Appel, Conclusion, Moment } from '../domain/orientation/conclusion.ts'
import Numero from './Numero.tsx'
import Plaque from './Plaque.tsx'
import Sources from './Sources.tsx'

interface Props {
  conclusion: Conclusion
  moment: Moment
}

export default function Resultat({ conclusion, moment }: Props) {
  const { principal, ensuite, plusTard, medecinDAbord } = conclusion
  return (
    <>
      {medecinDAbord && principal && (
        <p className="avant">
          <strong>S’il ne peut pas vous recevoir, appelez&nbsp;:</strong>
        </p>
      )}
      {principal && <Principal appel={principal} moment={moment} medecinDit={medecinDAbord} />}
      <Suite titre={principal ? 'Si personne ne répond' : 'Qui peut vous aider'} appels={ensuite} moment={moment} />
      <Suite titre="Fermé ou incertain à cette heure" appels={plusTard} moment={moment} />
    </>
  )
}

function Principal({ appel, moment, medecinDit }: { appel: Appel; moment: Moment; medecinDit: boolean }) {
  const { guichet } = appel
  const gestes = guichet.gestes.filter(({ medecin }) => !(medecin && medecinDit))
  return (
    <>
      {gestes.map(({ texte }) => (
        <p className="avant" key={texte}>
          <strong>{texte}</strong>
        </p>
      ))}
      <Plaque
        numero={guichet}
        objet={guichet.objet}
        detail={`${guichet.cout} · ${guichet.horaires}`}
        filet={guichet.filet}
      />
      <p className={`etat mesure ${appel.etat}`}>{etatEnClair(appel, moment)}</p>
      <p className="mesure">
        <a className="lien" href="sms:114">
          Vous ne pouvez pas parler ou entendre&nbsp;? Écrivez au 114 par SMS
        </a>
      </p>
      <ul className="regles">
        {guichet.pour && (
          <li className="oui">
            <strong>Pour vous</strong> {guichet.pour}.
          </li>
        )}
        {guichet.pasPour && (
          <li className="non">
            <strong>Pas pour</strong> {guichet.pasPour}
          </li>
        )}
        {guichet.soins.map(({ texte }) => (
          <li className="plus" key={texte}>
            <strong>Le même numéro</strong> sert aussi pour {texte}.
          </li>
        ))}
      </ul>
      <div className="pourquoi mesure">
        <p>
          <strong>Pourquoi ce numéro&nbsp;?</strong> {guichet.pourquoi}
        </p>
        {guichet.reserve && guichet.reserve !== guichet.pourquoi && <p>{guichet.reserve}</p>}
        {guichet.age && <p className="note">{guichet.age}</p>}
        {guichet.source && <Sources titre="Source" sources={[guichet.source]} />}
      </div>
    </>
  )
}

function Suite({ titre, appels, moment }: { titre: string; appels: readonly Appel[]; moment: Moment }) {
  if (appels.length === 0) return null
  return (
    <section className="bloc">
      <h2>{titre}</h2>
      <ol className="filets etapes">
        {appels.map((appel) => (
          <li key={`${appel.guichet.numero} ${appel.guichet.nom}`}>
            <div className="appel">
              <h3>{appel.guichet.nom}</h3>
              <Numero {...appel.guichet} />
            </div>
            <p className="doux">
              {etatEnClair(appel, moment)} {appel.guichet.cout}.
            </p>
            {appel.guichet.pour && <p className="doux">Pour vous {appel.guichet.pour}.</p>}
            {appel.guichet.reserve && <p className="reserve">{appel.guichet.reserve}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
