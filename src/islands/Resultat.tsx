/** What to dial from a known place at a known hour: the plate, why, what then, and who answers later. */
import { etatEnClair } from '../domain/orientation/conclusion-en-clair.ts'
import type { Appel, Conclusion, Moment } from '../domain/orientation/conclusion.ts'
import type { NomConseil, Reponses } from '../domain/orientation/graph.ts'
import { isHeureDeGarde } from '../domain/ouverture.ts'
import { SAMU } from '../domain/samu.ts'
import { ageEnClair, ensuiteDe, titreSuite } from '../domain/suite-en-clair.ts'
import Insecables from './Insecables.tsx'
import Numero from './Numero.tsx'
import Plaque from './Plaque.tsx'
import Provenance from './Provenance.tsx'

interface Props {
  conseil: NomConseil
  reponses: Reponses
  conclusion: Conclusion
  moment: Moment
  /** Page of the place. */
  page: string
}

export default function Resultat({ conseil, reponses, conclusion, moment, page }: Props) {
  const { principal, ensuite, plusTard, medecinDAbord } = conclusion
  const cabinetFerme = medecinDAbord && principal && isHeureDeGarde(moment.heure, moment.feries)
  return (
    <>
      {medecinDAbord && principal && (
        <p className="avant">
          {cabinetFerme && 'Son cabinet est peut-être fermé à cette heure. '}
          <strong>S’il ne peut pas vous recevoir, appelez&nbsp;:</strong>
        </p>
      )}
      {principal && (
        <Principal
          appel={principal}
          moment={moment}
          dents={conseil === 'dents'}
          residenceInconnue={reponses.residence === undefined}
          etapes={ensuite.length}
          page={page}
        />
      )}
      <p>
        <a className="lien" href="sms:114">
          Vous ne pouvez pas parler ou entendre&nbsp;? Écrivez au&nbsp;114 par SMS
        </a>
      </p>
      {principal?.guichet.numero === SAMU && <p>Personne ne répond&nbsp;? Restez en ligne, ou composez le&nbsp;112.</p>}
      <Suite
        titre={principal ? titreSuite(principal.guichet.numero) : 'Qui peut vous aider'}
        appels={ensuite}
        enOrdre
        moment={moment}
        page={page}
      />
      <Suite titre="Fermé ou incertain à cette heure" appels={plusTard} moment={moment} page={page} />
    </>
  )
}

interface PrincipalProps {
  appel: Appel
  moment: Moment
  /** Teeth: conditions on the médecin traitant say nothing. */
  dents: boolean
  /** Where the person lives was not asked: a line kept for residents says so before its number. */
  residenceInconnue: boolean
  /** How many numbers come after this one. */
  etapes: number
  page: string
}

function Principal({ appel, moment, dents, residenceInconnue, etapes, page }: PrincipalProps) {
  const { guichet } = appel
  const reservee = residenceInconnue && guichet.reservee
  // Who may call stands above the number, and is not told twice.
  const regles = dents || reservee ? guichet.regles.filter(({ genre }) => genre !== 'oui') : guichet.regles
  return (
    <>
      {reservee && (
        <p className="avant">
          <strong>Seulement</strong> {guichet.pour}.
        </p>
      )}
      {guichet.gestes.map((geste) => (
        <p className="avant" key={geste}>
          <strong>{geste}</strong>
        </p>
      ))}
      <Plaque
        numero={guichet}
        objet={guichet.objet}
        detail={`${guichet.cout} · ${guichet.horaires}`}
        filet={guichet.filet}
      />
      <p className="etat mesure">
        <Insecables texte={etatEnClair(appel, moment)} />
      </p>
      {guichet.doute && <p className="note mesure">{guichet.doute}</p>}
      {guichet.aussi.map((phrase) => (
        <p className="mesure" key={phrase}>
          {phrase}
        </p>
      ))}
      {regles.length > 0 && (
        <ul className="regles">
          {regles.map(({ genre, terme, texte }) => (
            <li className={genre} key={texte}>
              {terme && <strong>{terme}</strong>}
              {texte}
            </li>
          ))}
        </ul>
      )}
      <div className="pourquoi mesure">
        <p>
          <strong>Pourquoi ce numéro&nbsp;?</strong> {guichet.pourquoi}
        </p>
        {guichet.age && <p className="note">{ageEnClair(guichet.age, ensuiteDe(etapes))}</p>}
      </div>
      <Provenance provenances={[guichet.provenance]} objet="numero" page={page} />
    </>
  )
}

interface SuiteProps {
  titre: string
  appels: readonly Appel[]
  /** Each to be tried when the one before does not answer. */
  enOrdre?: boolean
  moment: Moment
  page: string
}

function Suite({ titre, appels, enOrdre = false, moment, page }: SuiteProps) {
  if (appels.length === 0) return null
  const Liste = appels.length > 1 ? 'ol' : 'ul'
  return (
    <section className="bloc">
      <h2>{titre}</h2>
      <Liste className="filets etapes">
        {appels.map((appel, rang) => (
          <li key={`${appel.guichet.numero} ${appel.guichet.nom}`}>
            <div className="appel">
              <h3>{appel.guichet.nom}</h3>
              <Numero {...appel.guichet} />
            </div>
            <p className="doux">
              <Insecables texte={`${etatEnClair(appel, moment)} ${appel.guichet.cout}.`} />
            </p>
            {appel.guichet.pour && <p className="doux">Pour vous {appel.guichet.pour}.</p>}
            {[appel.guichet.doute, appel.guichet.reserve].map(
              (phrase) =>
                phrase && (
                  <p className="reserve" key={phrase}>
                    {phrase}
                  </p>
                ),
            )}
            {appel.guichet.aussi.map((phrase) => (
              <p className="doux" key={phrase}>
                {phrase}
              </p>
            ))}
            {appel.guichet.age && (
              <p className="doux">{ageEnClair(appel.guichet.age, ensuiteDe(enOrdre ? appels.length - 1 - rang : 0))}</p>
            )}
          </li>
        ))}
      </Liste>
      <Provenance provenances={appels.map(({ guichet }) => guichet.provenance)} objet="numero" page={page} />
    </section>
  )
}
