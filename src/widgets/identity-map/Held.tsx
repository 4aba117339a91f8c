import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { bump } from './model.ts';
import { curveOf } from './Pipeline.tsx';
import type { IdentityScene } from './scene.ts';
import { heldText } from './words.ts';

/** What the decoder makes of the code in the reader's hand, beside the nearest bump that a warm spot could make. */
export function Held({ shown }: { readonly shown: IdentityScene }) {
  return (
    <Plane
      x={[0, 1]}
      y={[-2.2, 2.2]}
      height={14}
      drawnAt={448}
      inset={{ top: 2.2, left: 2.2, right: 0.6 }}
      label={`The curve that the decoder makes of the code ${formatNumber(shown.values.idmZ, 2)}: ${heldText(shown)}.`}
    >
      <Axes
        x={{ label: 'place on the rod' }}
        y={{ label: 'decoded from your code', mark: 'p', ticks: 3 }}
        grid
        baseline={0}
      />
      <Curve of={curveOf(bump(shown.nearest))} mark="data" />
      <Curve of={curveOf(shown.held)} mark="p" />
    </Plane>
  );
}
