import { useEffect } from 'react';
import { Axes } from '../../../../figures/Axes.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { Plane } from '../../../../figures/Plane.tsx';
import { Points } from '../../../../figures/Points.tsx';
import { training, type HeldOut } from '../../../../state/training.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { pairsPath } from '../../../vae-trainer/points.ts';
import { PointsSheet } from '../../../vae-trainer/PointsSheet.tsx';
import { Sheet } from '../../../vae-trainer/Sheet.tsx';
import { numberText, wholeText } from '../../../vae-trainer/words.ts';
import { itemsOf } from './Items.tsx';

interface LandingProps {
  /** What was encoded for. */
  readonly purpose: string;
  readonly x: Float32Array;
  readonly count: number;
  readonly form: Pick<HeldOut, 'features' | 'width' | 'height' | 'range' | 'kind'>;
}

/** Held-out codes that are drawn around; more would hide the new ones. */
const around = 400;

type Pair = readonly [number, number];

/** The first two units: the run's own held-out codes as dots, the new ones as diamonds. */
function LandingPlane({ held, found }: { readonly held: readonly Pair[]; readonly found: readonly Pair[] }) {
  const reach = Math.max(3, ...[...held, ...found].flat().map(Math.abs)) * 1.08;
  return (
    <Plane
      x={[-reach, reach]}
      y={[-reach, reach]}
      height={19}
      drawnAt={290}
      inset={{ top: 2, left: 2.6, right: 0.8 }}
      label={`Posterior means of the new items over the first two units, the first at ${numberText(found[0]?.[0] ?? 0, 2)} and ${numberText(found[0]?.[1] ?? 0, 2)}, among those of held-out data.`}
    >
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2, ticks: 5 }}
        y={{ label: <Formula>z_2</Formula>, ticks: 5 }}
        grid
      />
      <Points at={held} mark="latent" radius={2} />
      <Points at={found} mark="q" shape="diamond" radius={5} />
    </Plane>
  );
}

/** Codes as pairs of the first two units; one unit alone lies on a line. */
const pairsOf = (means: Float32Array, latent: number, most: number): readonly Pair[] =>
  Array.from({ length: Math.min(most, means.length / latent) }, (_, n) => [
    means[n * latent]!,
    latent > 1 ? means[n * latent + 1]! : 0,
  ]);

/** What comes back, beside what went in. */
function Back({ x, back, count, form }: Omit<LandingProps, 'purpose'> & { readonly back: Float32Array }) {
  const items = itemsOf(form, x);
  if (form.kind === 'points')
    return (
      <div className="own-points">
        <PointsSheet heldOut={items} lines={pairsPath(items, x, back)} label="Points, and lines to what comes back" />
      </div>
    );
  if (form.height === 1)
    return (
      <Sheet
        shape={items}
        items={back}
        dots={x}
        count={count}
        columns={Math.min(6, count)}
        label="Points: data; line: what comes back"
      />
    );
  const both = new Float32Array(x.length + back.length);
  both.set(x);
  both.set(back, x.length);
  const one = count === 1;
  return (
    <Sheet
      shape={items}
      items={both}
      count={2 * count}
      columns={one ? 2 : count}
      label={one ? 'The picture, and beside it what comes back' : 'Pictures, and under each what comes back'}
    />
  );
}

function CodeTable({ means, logVars, count }: { means: Float32Array; logVars: Float32Array; count: number }) {
  const latent = means.length / count;
  return (
    <div className="own-scroll">
      <table className="own-units">
        <caption className="vh">Where each item lands: mean and standard deviation of every unit</caption>
        <thead>
          <tr>
            <th scope="col">item</th>
            {Array.from({ length: latent }, (_, j) => (
              <th key={j} scope="col">
                z{j + 1} mean ± std
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, n) => (
            <tr key={n}>
              <th scope="row">{n + 1}</th>
              {Array.from({ length: latent }, (__, j) => (
                <td key={j} data-term="q">
                  {numberText(means[n * latent + j]!, 2)} ± {numberText(Math.exp(logVars[n * latent + j]! / 2), 2)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Items that are listed and decoded. */
const listed = 12;

/** Where encoded items lie, by numbers and in the plane of the first two units, and what their means decode to. */
export function Landing({ purpose, x, count, form }: LandingProps) {
  const encoded = useTraining((state) => state.encoded[purpose]);
  const decoded = useTraining((state) => state.decoded[purpose]);
  const held = useTraining(({ snapshot }) => snapshot?.means);
  const latent = useTraining(({ snapshot }) => snapshot?.latent ?? 1);
  const means = encoded?.means;
  useEffect(() => {
    if (means) training.decode(purpose, means);
  }, [purpose, means]);
  if (!encoded || encoded.x !== x) return <p className="trainer-note">Encoding …</p>;
  const few = Math.min(listed, count);
  // While a run moves, what comes back may be a step behind what lies in the plane.
  const back = decoded?.codes.length === encoded.means.length ? decoded.x : undefined;
  return (
    <div className="own-landing">
      <p className="trainer-note">
        At step {wholeText(encoded.step)}. Diamonds: these; dots: the run’s own held-out codes.
      </p>
      <LandingPlane held={held ? pairsOf(held, latent, around) : []} found={pairsOf(encoded.means, latent, count)} />
      {back && (
        <Back
          x={x.subarray(0, few * form.features)}
          back={back.subarray(0, few * form.features)}
          count={few}
          form={form}
        />
      )}
      <CodeTable
        means={encoded.means.subarray(0, few * latent)}
        logVars={encoded.logVars.subarray(0, few * latent)}
        count={few}
      />
    </div>
  );
}
