import { logProb } from '../math/normal.ts';
import { logSumExp } from '../math/logSumExp.ts';
import { exp } from '../math/portableExp.ts';
import { cos, sin } from '../math/portableTrig.ts';
import { generate } from './generate.ts';
import type { Law } from './law.ts';
import { plane } from './plane.ts';
import type { Dataset } from './types.ts';

const arms = 5;
const lengthwise = { mean: 1, std: 0.3 };
const crosswise = { mean: 0, std: 0.08 };

/** The angle by which a point at this radius is turned: more, the farther out it lies. */
const twist = (radius: number): number => 0.25 * exp(radius);

const turned = (x: number, y: number, angle: number): readonly [number, number] => {
  const [c, s] = [cos(angle), sin(angle)];
  return [c * x - s * y, s * x + c * y];
};

/**
 * Five bent arms: a point is `along` ~ N(1, .3²) from the middle and N(0, .08²) to the side, turned to its arm and farther the
 * farther out it lies. The class is the arm.
 */
export function pinwheel(seed: number, trainCount = 2000, heldOutCount = 400): Dataset {
  return generate(
    {
      ...plane(2.2),
      stream: 'pinwheel',
      noise: 0,
      draw(rng) {
        const arm = rng.below(arms);
        const along = lengthwise.mean + lengthwise.std * rng.normal();
        const aside = crosswise.std * rng.normal();
        const angle = (2 * Math.PI * arm) / arms + twist(Math.sqrt(along * along + aside * aside));
        return { x: Float32Array.from(turned(along, aside, angle)), class: arm, factors: { along } };
      },
    },
    seed,
    trainCount,
    heldOutCount,
  );
}

/** A turn by an angle that depends on the radius alone keeps areas, so undoing it leaves a mixture of five normals. */
export const pinwheelLaw: Law = {
  logDensity(x) {
    const back = -twist(Math.hypot(x[0]!, x[1]!));
    const terms = Array.from({ length: arms }, (_, arm) => {
      const [along, aside] = turned(x[0]!, x[1]!, back - (2 * Math.PI * arm) / arms);
      return logProb(lengthwise, along) + logProb(crosswise, aside);
    });
    return logSumExp(terms) - Math.log(arms);
  },
  route: 'in closed form: the turn keeps areas, and undone it leaves a mixture of five normals',
};
