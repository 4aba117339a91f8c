import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { BowlScene } from './scene.ts';
import { natsText } from './words.ts';

const names = ['unit 1', 'unit 2', 'both'] as const;

/** For each unit the half of its mean with the half of its width on top, and beside them the sum of both units. */
export function Halves({ shown }: { readonly shown: BowlScene }) {
  const { units, total, view } = shown;
  return (
    <Plane
      x={[0.4, 3.6]}
      y={[0, view.nats]}
      height={23}
      narrowHeight={16}
      drawnAt={344}
      inset={{ top: 2.2, left: 2.6, right: 0.4 }}
      label={units
        .map(
          ({ byMean, byWidth, kl }, k) =>
            `Unit ${k + 1}: ${natsText(byMean)} nats for the mean and ${natsText(byWidth)} for the width, ${natsText(kl)} in all.`,
        )
        .join(' ')}
    >
      <Axes x={{ at: [1, 2, 3], format: (k) => names[k - 1] ?? '' }} y={{ label: 'nats', ticks: 5 }} grid />
      <Bars
        bars={[
          ...units.flatMap(({ byMean, kl }, k) => [
            { x: k + 1, width: 0.62, to: byMean, mark: 'q' as const },
            { x: k + 1, width: 0.62, from: byMean, to: kl, mark: 'gap' as const, hatch: '+' as const },
          ]),
          { x: 3, width: 0.62, to: total },
        ]}
      />
      {[...units.map(({ kl }) => kl), total].map((nats, k) => (
        <Label key={names[k]} at={[k + 1, nats]} offset={[0, 0.4]} anchor="middle" strong>
          <tspan className="num">{natsText(nats)}</tspan>
        </Label>
      ))}
    </Plane>
  );
}
