import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { PlaneNormal } from '../../math/diagonalProduct.ts';
import { formatNumber } from '../../ui/format.ts';
import { Posteriors } from './Ellipses.tsx';
import type { PhysicsScene } from './scene.ts';

/** Half of what is seen under the lens, in standard deviations of the product of both experts. */
const reach = 5;

const unknown: PlaneNormal = { mean: [0, 0], logVar: [0, 0] };

/** The surroundings of the item's code, magnified, where the experts cross and their product lies. */
export function Lens({ of }: { readonly of: PhysicsScene }) {
  const { guess, shown } = of;
  const { mean, logVar } = guess?.both ?? unknown;
  const across = reach * Math.exp(0.5 * logVar[0]);
  const up = reach * Math.exp(0.5 * logVar[1]);
  const digits = across < 0.5 ? 2 : 1;
  return (
    <Plane
      x={[mean[0] - across, mean[0] + across]}
      y={[mean[1] - up, mean[1] + up]}
      height={14}
      narrowHeight={14}
      drawnAt={470}
      inset={{ top: 2.6, left: 2.6, right: 0.6 }}
      label={
        guess
          ? `The same around the item, magnified: the product of both experts has mean ${mean.map((each) => formatNumber(each, 2)).join(', ')} and standard deviations ${formatNumber(across / reach, 2)} and ${formatNumber(up / reach, 2)}.`
          : 'A magnified view of the item’s code, before the model has spoken.'
      }
    >
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2, ticks: 3, format: (x) => formatNumber(x, digits) }}
        y={{
          label: (
            <>
              <Formula>z_2</Formula>, around the item
            </>
          ),
          ticks: 3,
          format: (y) => formatNumber(y, 1),
        }}
      />
      {guess && <Posteriors guess={guess} shown={shown} names={false} />}
      {guess && !guess.posterior && (
        <Label at={mean} anchor="middle">
          no signal, no factor
        </Label>
      )}
      {guess?.posterior && shown === 'both' && (
        <Label at={[mean[0] + across / 2, mean[1] - up / 2]} offset={[0.4, -0.6]} mark="q">
          their product
        </Label>
      )}
    </Plane>
  );
}
