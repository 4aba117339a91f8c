import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import type { PlaneNormal } from '../../math/diagonalProduct.ts';
import type { Guess, PhysicsScene } from './scene.ts';

/** r of the ellipse that holds 95 % of a normal in the plane: √(−2 log .05). */
const radius = Math.sqrt(-2 * Math.log(0.05));
const stds = ({ logVar }: PlaneNormal): readonly [number, number] => [
  Math.exp(0.5 * logVar[0]),
  Math.exp(0.5 * logVar[1]),
];
const covarianceOf = ({ logVar }: PlaneNormal) => ({ xx: Math.exp(logVar[0]), xy: 0, yy: Math.exp(logVar[1]) });

interface ExpertProps {
  readonly of: PlaneNormal;
  readonly name: string;
  /** Half the plane: the name stays inside, at the upper end of a tall ellipse, or at the side of a wide one. */
  readonly window: readonly [number, number];
}

/** What one signal says alone, under its name. */
function Expert({ of, name, window }: ExpertProps) {
  const [across, up] = stds(of);
  const tall = up > across;
  const top = Math.min(window[1] * 0.93, of.mean[1] + radius * up);
  const right = of.mean[0] + radius * across;
  const fits = right < 0.45 * window[0];
  return (
    <>
      <Ellipse center={of.mean} covariance={covarianceOf(of)} radius={radius} mark="data" />
      {name === '' ? null : tall ? (
        <Label at={[of.mean[0], top]} offset={[0, 0.4]} anchor="middle" mark="data">
          {name}
        </Label>
      ) : (
        <Label
          at={[fits ? right : of.mean[0] - radius * across, of.mean[1]]}
          offset={[fits ? 0.4 : -0.4, -0.35]}
          anchor={fits ? 'start' : 'end'}
          mark="data"
        >
          {name}
        </Label>
      )}
    </>
  );
}

interface EllipsesProps {
  readonly guess: Guess;
  readonly shown: PhysicsScene['shown'];
}

/** The bells of the prior, one of them named. */
export function Bells({ guess: { prior, window, both } }: Pick<EllipsesProps, 'guess'>) {
  // The one farthest from the item, where no other name stands.
  const away = ({ mean }: PlaneNormal): number => Math.abs(mean[0] - both.mean[0]);
  const [last] = prior.components.toSorted((a, b) => away(b) - away(a));
  return (
    <>
      {prior.components.map((component, c) => (
        // Components keep their places.
        <Ellipse key={c} center={component.mean} covariance={covarianceOf(component)} radius={radius} mark="prior" />
      ))}
      {last && (
        <Label
          at={[last.mean[0], Math.min(0.9 * window[1], last.mean[1] + radius * stds(last)[1])]}
          offset={[0, 0.5]}
          anchor="middle"
          mark="prior"
        >
          <Formula>p(z | c)</Formula>
        </Label>
      )}
    </>
  );
}

/** What each signal that is shown says alone, and their product. */
export function Posteriors({ guess, shown, names }: EllipsesProps & { readonly names: boolean }) {
  const { experts, posterior, window } = guess;
  const [picture, trace] = [shown === 'both' || shown === 'picture', shown === 'both' || shown === 'trace'];
  return (
    <>
      {picture && <Expert of={experts.picture} name={names ? 'picture alone' : ''} window={window} />}
      {trace && <Expert of={experts.trace} name={names ? 'trace alone' : ''} window={window} />}
      {posterior && (
        <g className="product">
          <Ellipse center={posterior.mean} covariance={covarianceOf(posterior)} radius={radius} mark="q" />
        </g>
      )}
    </>
  );
}
