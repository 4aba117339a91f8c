import { Area } from '../../figures/Area.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { cost, type Scene } from './scene.ts';

const span = [-2.6, 2.6] as const;

/** The lowest point of the picture: deep enough for the curve, in steps that double, so that it seldom changes. */
function depthOf(scene: Scene): number {
  let most = 0;
  for (let i = 0; i <= 160; i++) most = Math.max(most, cost(scene, span[0] + ((span[1] - span[0]) * i) / 160));
  return 0.95 * 2 ** Math.max(0, Math.ceil(Math.log2(most / 0.9)));
}

/** What each place costs, hanging from the axis; its area is the gap. */
export function Cost({ scene }: { readonly scene: Scene }) {
  const { q, gap } = scene;
  const depth = depthOf(scene);
  const hang = (z: number): number => -cost(scene, z);
  return (
    <Plane
      x={span}
      y={[-depth, 0]}
      drawnAt={536}
      height={8}
      narrowHeight={7}
      inset={{ top: 0.2, left: 0.6, right: 0.6, bottom: 0.6 }}
      label={`What each place costs, in nats: the hatched area is ${formatNumber(gap, 3)}.`}
    >
      <Area of={hang} mark="gap" hatch="+" />
      <Curve of={hang} mark="gap" />
      <Label
        at={[q.mean < 0.15 ? 2.6 : -2.6, -depth]}
        offset={[0, 0.1]}
        anchor={q.mean < 0.15 ? 'end' : 'start'}
        mark="gap"
      >
        hatched area = the gap
      </Label>
    </Plane>
  );
}
