import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Racer, RaceScene } from './scene.ts';

/** What softmax says, as a rule beside the bar, and two standard errors of the share around its end. */
function Marks({ racers }: { readonly racers: readonly Racer[] }) {
  const { x, y } = usePlane();
  return racers.map(({ share, pi }, k) => {
    const name = k + 1;
    const [low, high] = [-2, 2].map((z) => y.at(Math.min(1, Math.max(0, share.mean + z * share.standardError))));
    return (
      <g key={name}>
        <path className="race-error" d={`M${x.at(name)} ${low}V${high}`} />
        <g data-term="p">
          <path className="m-p" d={`M${x.at(name - 0.42)} ${y.at(pi)}H${x.at(name + 0.42)}`} />
        </g>
      </g>
    );
  });
}

/** The share of races that each racer won, beside softmax. */
export function Tally({ shown: { racers, races } }: { readonly shown: RaceScene }) {
  return (
    <Plane
      x={[0.4, 3.6]}
      y={[0, 1.08]}
      height={28}
      narrowHeight={16}
      drawnAt={440}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`Shares of ${races} races won: ${racers.map(({ share, pi }, k) => `class ${k + 1} ${formatNumber(share.mean, 3)}, softmax ${formatNumber(pi, 3)}`).join('; ')}.`}
    >
      <Axes
        x={{ at: [1, 2, 3], format: (k) => `class ${k}` }}
        y={{ label: 'share of races won', at: [0, 0.5, 1], format: (value) => (value === 0.5 ? '0.5' : String(value)) }}
        grid
      />
      <Bars bars={racers.map(({ share }, k) => ({ x: k + 1, width: 0.5, to: share.mean }))} />
      <Marks racers={racers} />
      {racers.map(({ pi, share }, k) => {
        const name = k + 1;
        const over = Math.max(pi, share.mean + 2 * share.standardError);
        return (
          <Label key={name} at={[name, Math.min(1, over)]} offset={[0, 0.45]} anchor="middle" mark="p">
            {formatNumber(pi, 3)}
          </Label>
        );
      })}
    </Plane>
  );
}
