import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { params } from './params.ts';
import type { CostScene } from './scene.ts';
import type { CostView } from './view.ts';
import { countText, gridText, partText, powerText, roughly } from './words.ts';

interface CostsProps {
  readonly shown: CostScene;
  readonly view: CostView;
}

/** The ring of the draws: it runs along their exact error. */
function DrawsHandle({ shown, view }: CostsProps) {
  const [samples, setSamples] = useParam(params.sampleCount);
  const at = Math.log10(samples);
  const { min, max, meaning } = params.sampleCount;
  return (
    <Handle
      at={[at, view.expected(at)]}
      mark="prior"
      x={{
        label: meaning,
        value: at,
        min: Math.log10(min),
        max: Math.log10(max),
        step: 0.05,
        says: `${meaning} ${roughly(samples)}; expected error ${partText(shown.expected)}`,
        onMove: (power) => setSamples(Math.round(10 ** power)),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** Where all is lost, what is not computed, and where the count of a grid beyond that lies. */
function Rules({ shown, view }: CostsProps) {
  const { x, y } = usePlane();
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  const edge = x.at(view.budget);
  return (
    <>
      <rect className="cost-uncomputed" x={edge} y={top} width={Math.max(0, right - edge)} height={bottom - top} />
      <path className="guide" d={`M${edge} ${bottom}V${top}`} />
      <path className="grid" d={`M${left} ${y.at(0)}H${right}`} />
      {view.beyond === undefined && (
        <Label at={[view.budget, view.error[1]]} offset={[0, 0.5]} anchor="middle">
          computed to here
        </Label>
      )}
      {view.beyond !== undefined && (
        <>
          <path className="cost-beyond" d={`M${x.at(view.beyond)} ${bottom}V${top}`} />
          <Label at={[view.beyond, 0]} offset={[-0.5, -1.7]} anchor="end" strong>
            {gridText(shown.n, shown.k)} = {countText(shown.count)}
          </Label>
          <Label at={[view.beyond, 0]} offset={[-0.5, -3.1]} anchor="end">
            counted, not computed
          </Label>
        </>
      )}
    </>
  );
}

/** Relative error against cost for both methods, on logarithmic axes. */
export function Costs({ shown, view }: CostsProps) {
  const { cost, error, ladder, grid, runs, own, expected } = view;
  const last = ladder.at(-1);
  const wide = cost[1] > 12;
  // The name of the line stands where the line enters the picture.
  const named = Math.min(expected(0), error[1] - 0.14 * (error[1] - error[0]));
  const every = (low: number, high: number, step: number): number[] =>
    Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
  const step = wide ? 10 : cost[1] > 8 ? 2 : 1;
  return (
    <Plane
      x={cost}
      y={error}
      height={25}
      narrowHeight={20}
      drawnAt={430}
      inset={{ top: 2.4, left: 3.2, right: 0.8 }}
      label={`Relative error against evaluations. The draws, at ${roughly(shown.samples)}: expected error ${partText(shown.expected)}. ${grid ? `The grid of ${countText(shown.count)} points: error ${partText(10 ** grid[1])}.` : shown.affordable ? 'The grid is being computed.' : `The grid of ${countText(shown.count)} points is not computed.`}`}
      handles={<DrawsHandle shown={shown} view={view} />}
    >
      <Rules shown={shown} view={view} />
      <Axes
        x={{ at: every(0, cost[1], step), format: powerText }}
        y={{
          label: 'relative error against evaluations',
          at: every(-8, error[1], error[1] > 4 ? 4 : 2),
          format: (power) => (power === -8 ? '≤10⁻⁸' : powerText(power)),
        }}
      />
      <Curve of={expected} mark="prior" />
      <Points at={runs} mark="prior" radius={3.5} />
      {own && <Points at={[own]} mark="prior" shape="cross" radius={5} />}
      {ladder.length > 1 && <Curve of={ladder} className="cost-ladder" />}
      <Points at={ladder} mark="evidence" shape="diamond" radius={3} />
      {grid && <Points at={[grid]} mark="evidence" shape="diamond" radius={6} />}
      {last && (
        <Label at={last} offset={[0.8, 0]} strong>
          grid
        </Label>
      )}
      <Label at={[2 * (expected(0) - named), named]} offset={[0.8, 0.8]} mark="prior">
        draws from the prior
      </Label>
    </Plane>
  );
}
