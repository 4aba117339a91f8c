import type { Training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { Choice } from '../../../../ui/Choice.tsx';
import { FigureTable } from '../../../../ui/FigureTable.tsx';
import { isMoving } from '../../../vae-trainer/PlaneBoard.tsx';
import { capital, wholeText } from '../../../vae-trainer/words.ts';
import type { Panel } from '../../panel.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { AsTable } from './AsTable.tsx';
import { Bounds } from './Bounds.tsx';
import { Factors } from './Factors.tsx';
import { windowOf } from './ladder.ts';
import { NatsLadder } from './NatsLadder.tsx';
import { evidenceParams } from './params.ts';
import { surgeryRungs, surgeryWords } from './surgery.ts';
import { unitsTable, unitsWords } from './units.ts';
import { useEvidence } from './useEvidence.ts';
import { boundsWords } from './words.ts';

const everything = (state: Training): Training => state;

/** At which step figures were taken, and whether the run has gone on since. */
const takenAt = (step: number, now: number): string =>
  step === now ? `at step ${wholeText(step)}` : `taken at step ${wholeText(step)}, the run is at ${wholeText(now)}`;

function Surgery({ asked, now }: { readonly asked: ReturnType<typeof useEvidence>['surgery']; readonly now: number }) {
  const { answer, step = 0, refusal } = asked;
  if (!answer) return refusal === undefined ? null : <p className="why-not">{refusal}</p>;
  const rungs = surgeryRungs(answer);
  return (
    <section className="pane">
      <h3>
        What the KL buys{' '}
        <span>
          {wholeText(answer.items)} test items, {takenAt(step, now)}
        </span>
      </h3>
      <p className="panel-says">
        <b>{capital(surgeryWords(answer))}</b>
      </p>
      <NatsLadder rungs={rungs} nats={windowOf(rungs)} label="The average KL and its parts" />
      <AsTable
        title="The average KL and its parts"
        data={{
          columns: ['part', 'nats'],
          rows: [...rungs.map(({ name, text }) => [name, text]), ['log N, the most information', answer.logN]],
        }}
      />
    </section>
  );
}

function Evidence({ values }: { readonly values: LabValues }) {
  const state = useTraining(everything);
  const { bounds, surgery, test, train, busy, refresh } = useEvidence(state, values);
  const moving = isMoving(state);
  const now = state.snapshot?.step ?? state.step;
  if (state.phase === 'recorded' || state.phase === 'starting')
    return <p className="trainer-note">The evidence is computed from a live run: press Train first.</p>;
  return (
    <div className="diagnosis">
      <div className="diagnosis-choices">
        <Choice param={evidenceParams.evidenceK} />
        <Choice param={evidenceParams.evidenceItems} />
        <button type="button" className="btn alt" onClick={refresh}>
          Refresh
        </button>
      </div>
      <p className="trainer-note" role="status">
        {busy
          ? 'Computing …'
          : moving
            ? 'While the run trains, these are computed when you press Refresh; at rest, by themselves.'
            : bounds.answer && <span className="vh">{boundsWords(bounds.answer).says}</span>}
      </p>
      <section className="pane">
        <h3>The bound and what it bounds {bounds.step !== undefined && <span>{takenAt(bounds.step, now)}</span>}</h3>
        {bounds.refusal !== undefined && <p className="why-not">{bounds.refusal}</p>}
        {bounds.answer && <Bounds answer={bounds.answer} />}
      </section>
      <Surgery asked={surgery} now={now} />
      {test.answer && train.answer && test.step === train.step && (
        <section className="pane">
          <h3>
            Units in use <span>all items, {takenAt(test.step ?? 0, now)}</span>
          </h3>
          <p className="panel-says">
            <b>{unitsWords(test.answer)}</b>
          </p>
          <FigureTable title="KL in nats and variance of the mean" data={unitsTable(test.answer, train.answer)} />
          {state.settings?.prior !== 'normal' && (
            <p className="trainer-note">
              Against a learned prior each unit is held against its own share of it; these do not add up to the whole
              KL.
            </p>
          )}
        </section>
      )}
      <Factors quality={state.quality} />
    </div>
  );
}

/** The bounds on log p(x), the average KL taken apart, units in use and factors told. */
export const panel: Panel = { ...about, Component: Evidence };
