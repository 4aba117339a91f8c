import { useMemo } from 'react';
import { Axes } from '../../../../figures/Axes.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { pathData, type Point } from '../../../../figures/path.ts';
import { setValues } from '../../../../state/page.ts';
import type { LearnedPrior, Training } from '../../../../state/training.ts';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { Pane } from '../../../vae-trainer/Pane.tsx';
import { numberText } from '../../../vae-trainer/words.ts';
import type { LabValues } from '../../settings.ts';
import { Film } from './Film.tsx';
import { exploreParams } from './params.ts';
import { useDecoded } from './useDecoded.ts';
import { between, logPriors } from './ways.ts';

/** Steps of the way, both data included. */
const steps = 9;

function Line({ logs }: { readonly logs: readonly number[] }) {
  const { x, y } = usePlane();
  return (
    <path
      className="m-prior"
      data-term="prior"
      d={pathData(logs.map((log, n): Point => [x.at(n / (logs.length - 1)), y.at(log)]))}
    />
  );
}

/** log p(z) along the way between two codes. */
function PriorAlong({
  from,
  to,
  latent,
  learned,
}: {
  readonly from: Float32Array;
  readonly to: Float32Array;
  readonly latent: number;
  readonly learned: LearnedPrior | undefined;
}) {
  const logs = useMemo(() => logPriors(between(from, to, 61), latent, learned), [from, to, latent, learned]);
  const [low, high] = [Math.min(...logs), Math.max(...logs)];
  const room = 0.1 * Math.max(high - low, 0.5);
  const [start = 0, end = 0] = [logs[0], logs.at(-1)];
  return (
    <Pane
      x={[0, 1]}
      y={[low - room, high + room]}
      label={`log p(z) along the way, in nats: ${numberText(start, 2)} at the first datum, ${numberText(end, 2)} at the second, at most ${numberText(high, 2)}.`}
      height={9}
      inset={{ top: 1.4, right: 1, bottom: 2, left: 3 }}
      stillWidth={400}
    >
      <Axes x={{ label: 'part of the way', ticks: 5 }} y={{ label: 'log p(z), nats', mark: 'prior', ticks: 3 }} grid />
      <Line logs={logs} />
    </Pane>
  );
}

/** The way between the codes of two data, decoded, beside the straight mixture of the data themselves. */
export function BetweenData({ state, values }: { readonly state: Training; readonly values: LabValues }) {
  const { heldOut, snapshot } = state;
  const count = heldOut?.count ?? 1;
  const [first, second] = [values.exploreFrom, values.exploreTo].map((n) => Math.min(Math.round(n), count) - 1) as [
    number,
    number,
  ];
  const { latent = 1, means } = snapshot ?? {};
  const from = useMemo(() => means?.slice(first * latent, (first + 1) * latent), [means, first, latent]);
  const to = useMemo(() => means?.slice(second * latent, (second + 1) * latent), [means, second, latent]);
  const codes = useMemo(() => (from && to ? between(from, to, steps) : null), [from, to]);
  const mixed = useMemo(() => {
    if (!heldOut) return undefined;
    const row = (n: number): Float32Array => heldOut.x.slice(n * heldOut.features, (n + 1) * heldOut.features);
    return between(row(first), row(second), steps);
  }, [heldOut, first, second]);
  const items = useDecoded(state, 'explore-between', codes);
  if (!heldOut || !from || !to || !mixed) return null;
  const isPoints = heldOut.kind === 'points';
  return (
    <section className="pane">
      <h3>Between two data</h3>
      <div className="explore-fields">
        <span>
          from datum <NumberField param={exploreParams.exploreFrom} />
        </span>
        <span>
          to datum <NumberField param={exploreParams.exploreTo} /> of {count}
        </span>
        {values.selected > 0 && (
          <>
            <button type="button" className="quiet" onClick={() => setValues({ exploreFrom: values.selected })}>
              From the selected
            </button>
            <button type="button" className="quiet" onClick={() => setValues({ exploreTo: values.selected })}>
              To the selected
            </button>
          </>
        )}
      </div>
      <div className={isPoints ? 'explore-two' : ''}>
        <div>
          <p className="explore-name">Straight in z, decoded</p>
          {items && (
            <Film
              heldOut={heldOut}
              items={items}
              columns={steps}
              label={`${steps} steps straight between the two codes, decoded`}
            />
          )}
        </div>
        <div>
          <p className="explore-name">Straight in the data, no model</p>
          <Film
            heldOut={heldOut}
            items={mixed}
            columns={steps}
            label={`${steps} steps of mixing the two data number by number`}
          />
        </div>
      </div>
      <PriorAlong from={from} to={to} latent={latent} learned={snapshot?.prior} />
    </section>
  );
}
