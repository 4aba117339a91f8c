import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { IdentityScene } from './scene.ts';
import { heldText } from './words.ts';

const prior = { mean: 0, std: 1 };
/** How high the rings of the data, and the ring in the reader's hand, stand. */
const level = 0.09;
const hand = 0.44;

const slide = ({ key, min, max, step, meaning }: NumberParam, value: number, after: string) => ({
  label: meaning,
  value,
  min,
  max,
  step,
  says: `${meaning} ${formatNumber(value, 2)}; ${after}`,
  onMove: (next: number) => setValues({ [key]: next }),
});

/** The codes of the data as rings on the line, against N(0, 1), and the code that the reader holds. */
export function Codes({ shown }: { readonly shown: IdentityScene }) {
  const { values, withPrior, code, width, codes, covered, center } = shown;
  const { idmZ, idmCenter } = values;
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return (
    <Plane
      x={[-4, 4]}
      y={[0, 0.5]}
      height={14}
      drawnAt={448}
      inset={{ top: 2.2, left: 0.6, right: 0.6 }}
      label={`The thirteen codes of the data around ${formatNumber(center, 2)}, and the bell N(0, 1), of which ${formatNumber(100 * covered, 1)}% lies between the outer codes.`}
      handles={
        <>
          {!withPrior && (
            <Handle
              at={[idmCenter, level]}
              mark="latent"
              minor
              x={slide(params.idmCenter, idmCenter, `${formatNumber(100 * covered, 1)}% of N(0, 1) among the codes`)}
              {...drag}
            />
          )}
          <Handle at={[idmZ, hand]} mark="latent" x={slide(params.idmZ, idmZ, heldText(shown))} {...drag} />
        </>
      }
    >
      <Axes
        x={{ label: <Formula>z</Formula>, labelLength: 1, mark: 'latent' }}
        y={{ label: 'codes of the data', at: [], mark: 'latent' }}
      />
      <Curve of={(z) => prob(prior, z)} mark="prior" />
      <Label at={[-1.1, prob(prior, 1.1)]} offset={[-0.5, 0.3]} anchor="end" mark="prior">
        <Formula>N(0,1)</Formula>
      </Label>
      <Points at={codes.map((z) => [z, level])} mark="latent" shape="ring" radius={5.5} />
      {withPrior && (
        <Curve
          of={[
            [code - width, 0.03],
            [code + width, 0.03],
          ]}
          mark="q"
        />
      )}
      <Points at={[[code, 0.03]]} mark="data" shape="diamond" />
      <Label at={[idmZ, hand]} offset={[idmZ > 1.5 ? -1 : 1, 0.6]} anchor={idmZ > 1.5 ? 'end' : 'start'} mark="latent">
        code in your hand
      </Label>
    </Plane>
  );
}
