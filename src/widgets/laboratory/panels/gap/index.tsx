import { setValues } from '../../../../state/page.ts';
import type { Training } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { swatchClass } from '../../../../figures/theme.ts';
import type { GapAnswer, PosteriorAnswer } from '../../../../vae/protocol/questions.ts';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import type { Panel } from '../../panel.ts';
import { factsOf } from '../../plane/SelectedDatum.tsx';
import type { LabValues } from '../../settings.ts';
import { AsTable } from '../evidence/AsTable.tsx';
import { windowOf } from '../evidence/ladder.ts';
import { NatsLadder } from '../evidence/NatsLadder.tsx';
import { about } from './about.ts';
import { PosteriorLine } from './PosteriorLine.tsx';
import { PosteriorPlane } from './PosteriorPlane.tsx';
import { gapRungs, gapWords, worstOf } from './scene.ts';
import { useGap } from './useGap.ts';

const everything = (state: Training): Training => state;

interface PictureProps {
  readonly gap: GapAnswer;
  readonly posterior: PosteriorAnswer;
}

/** The true posterior beside both q, and what each line is. */
function Picture({ gap, posterior }: PictureProps) {
  const isPlane = posterior.axes.length > 1;
  return (
    <div className="gap-picture">
      {isPlane ? <PosteriorPlane gap={gap} posterior={posterior} /> : <PosteriorLine gap={gap} posterior={posterior} />}
      <p className="gap-key">
        <span data-term="p">
          <span className={swatchClass('p')} aria-hidden="true" /> true posterior
        </span>
        <span data-term="q">
          <span className={swatchClass('q')} aria-hidden="true" /> encoder’s q
        </span>
        <span data-term="q" className="best-q">
          <span className={swatchClass('q')} aria-hidden="true" /> best q
        </span>
        {isPlane && <span>lines hold 50 % and 90 % of each</span>}
      </p>
    </div>
  );
}

function Found({ gap, posterior }: { readonly gap: GapAnswer; readonly posterior: PosteriorAnswer | undefined }) {
  const rungs = gapRungs(gap);
  const { says, look } = gapWords(gap);
  const text = (values: readonly number[]): string => values.map((value) => numberText(value, 3)).join(', ');
  return (
    <>
      <p className="panel-says">
        <b>{says}</b> {look}
      </p>
      <NatsLadder rungs={rungs} nats={windowOf(rungs)} label="From the encoder’s ELBO to log p(x)" />
      {posterior && <Picture gap={gap} posterior={posterior} />}
      <AsTable
        title="The inference gap"
        data={{
          columns: ['quantity', 'value'],
          rows: [
            ...rungs.map(({ formula, name, text: value }) => [
              [formula, name].filter(Boolean).join(' '),
              `${value} nats`,
            ]),
            ['mean of the encoder’s q', text(gap.encoder.mean)],
            ['std of the encoder’s q', text(gap.encoder.std)],
            ['mean of the best q', text(gap.best.mean)],
            ['std of the best q', text(gap.best.std)],
            ...(posterior
              ? [
                  ['mean of the true posterior', text(posterior.posterior.mean)],
                  ['std of the true posterior', text(posterior.posterior.std)],
                ]
              : []),
          ],
        }}
      />
    </>
  );
}

function Gap({ values }: { readonly values: LabValues }) {
  const state = useTraining(everything);
  const { item, gap, posterior, worst, busy, find, findWorst } = useGap(state, values);
  const { heldOut, phase, snapshot } = state;
  if (phase === 'recorded' || phase === 'starting' || !heldOut)
    return <p className="trainer-note">The gap is computed on a live run: press Train first.</p>;
  const { count } = heldOut;
  const now = snapshot?.step ?? state.step;
  const select = (n: number): void => setValues({ selected: ((n + count) % count) + 1 });
  return (
    <div className="diagnosis">
      <div className="diagnosis-choices">
        <button type="button" className="btn" onClick={find}>
          Find the best q
        </button>
        <button type="button" className="quiet" onClick={() => select(item - 1)}>
          Previous item
        </button>
        <button type="button" className="quiet" onClick={() => select(item + 1)}>
          Next item
        </button>
        <button type="button" className="quiet" onClick={findWorst}>
          Worst test item
        </button>
      </div>
      <h3>
        Test item {wholeText(item + 1)} of {wholeText(count)}{' '}
        <span>
          {factsOf(heldOut, item)}
          {gap.step !== undefined && `, at step ${wholeText(gap.step)}`}
          {gap.step !== undefined && gap.step !== now && `; the run is at ${wholeText(now)}`}
        </span>
      </h3>
      <p className="trainer-note" role="status">
        {busy ? (
          'Computing …'
        ) : gap.answer ? (
          <span className="vh">{gapWords(gap.answer).says}</span>
        ) : (
          'The decoder is frozen, and the diagonal Gaussian with the highest ELBO is sought for this one item.'
        )}
      </p>
      {gap.refusal !== undefined && <p className="why-not">{gap.refusal}</p>}
      {gap.answer && <Found gap={gap.answer} posterior={posterior} />}
      {worst && (
        <p className="trainer-note">
          Of the first {worst.items} test items this one has the greatest gap to{' '}
          {worst.exact ? 'log p(x)' : 'the importance-weighted bound'}:{' '}
          {numberText(worst.gaps[worstOf(worst.gaps)] ?? NaN, 2)} nats, estimated by 100 draws.
        </p>
      )}
    </div>
  );
}

/** The inference gap of one held-out item. */
export const panel: Panel = { ...about, Component: Gap };
