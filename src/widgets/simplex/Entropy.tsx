import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { SimplexScene } from './scene.ts';
import { heatText, spokenOf } from './words.ts';

const heat = params.temperature;
const span = [Math.log(heat.min), Math.log(heat.max)] as const;
const marks = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** The temperature as it is dragged along its axis; a key moves it by a twelfth. */
const slideOf = (shown: SimplexScene) => ({
  label: heat.meaning,
  value: Math.log(shown.temperature),
  // As many digits as a slider tells of its value.
  min: Number(span[0].toPrecision(6)),
  max: Number(span[1].toPrecision(6)),
  step: 0.08,
  says: `temperature ${heatText(shown.temperature)}; ${spokenOf(shown)}`,
  onMove: (next: number) => setValues({ [heat.key]: Math.abs(next) < 0.02 ? 1 : Math.exp(next) }),
});

/** The entropy over all temperatures, with its slope where the ring stands. */
export function Entropy({ shown }: { readonly shown: SimplexScene }) {
  const { temperature, entropy, slope, most, entropies } = shown;
  const at = Math.log(temperature);
  // Over log T a slope of dH/dT is T times as steep.
  const tangent = [-0.6, 0.6].map((d) => [at + d, entropy + d * slope * temperature] as const);
  const right = at > 1.2;
  return (
    <Plane
      x={[span[0] - 0.15, span[1] + 0.15]}
      y={[-0.06, 1.24]}
      height={13}
      narrowHeight={13}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`The entropy over the temperature: ${formatNumber(entropy, 3)} nats at ${heatText(temperature)}, never above ${formatNumber(most, 4)}.`}
      handles={<Handle at={[at, entropy]} mark="p" x={slideOf(shown)} onStart={beginGesture} onEnd={endGesture} />}
    >
      <Axes
        x={{
          label: <Formula>T</Formula>,
          labelLength: 1,
          at: marks.map(Math.log),
          format: (value) => heatText(Math.exp(value)),
        }}
        y={{ label: 'entropy, nats', at: [0, 0.5, 1], format: (value) => (value === 0.5 ? '0.5' : String(value)) }}
        grid
      />
      <Curve of={() => most} className="guide" />
      <Curve of={entropies} mark="p" />
      <Curve of={tangent} className="simplex-tangent" />
      <Label at={[span[0], most]} offset={[0.2, 0.4]}>
        log 3
      </Label>
      <Label at={[at, entropy]} offset={[right ? -1.1 : 1.1, -1.4]} anchor={right ? 'end' : 'start'}>
        <Formula>{`Var / T³ = ${formatNumber(slope, 3)}`}</Formula>
      </Label>
    </Plane>
  );
}
