import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { SimplexScene } from './scene.ts';
import { spokenOf } from './words.ts';

const own = [params.logit1, params.logit2, params.logit3] as const;

/** A ring at the height of each logit. */
function Rings({ shown }: { readonly shown: SimplexScene }) {
  return own.map((param, k) => {
    const value = shown.logits[k] ?? NaN;
    return (
      <Handle
        key={param.key}
        at={[k + 1, value]}
        mark="p"
        y={{
          label: param.meaning,
          value,
          min: param.min + shown.shift,
          max: param.max + shown.shift,
          step: param.step,
          says: `${param.meaning} ${formatNumber(value, 1)}; ${spokenOf(shown)}`,
          onMove: (next) => setValues({ [param.key]: next - shown.shift }),
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    );
  });
}

/** A stem from the foot of the plane up to each logit. */
function Stems({ at }: { readonly at: readonly number[] }) {
  const { x, y } = usePlane();
  const [foot] = y.pixels;
  return <path className="simplex-stem" d={at.map((a, k) => `M${x.at(k + 1)} ${foot}V${y.at(a)}`).join('')} />;
}

/** The three logits as heights to drag; a constant added to all of them moves the axis and nothing else. */
export function Logits({ shown }: { readonly shown: SimplexScene }) {
  const { logits, shift } = shown;
  const named = shift === 0 ? 'a_k' : 'a_k + c';
  return (
    <Plane
      x={[0.4, 3.6]}
      y={[shift - 5.6, shift + 5.6]}
      height={15}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 2.2, left: 3.6, right: 0.6 }}
      label={`Three logits: ${logits.map((a, k) => `class ${k + 1} ${formatNumber(a, 1)}`).join(', ')}.`}
      handles={<Rings shown={shown} />}
    >
      <Axes
        x={{ at: [1, 2, 3], format: (k) => `class ${k}` }}
        y={{
          label: (
            <>
              logit <Formula>{named}</Formula>
            </>
          ),
          at: [-4, 0, 4].map((each) => each + shift),
          format: (value) => formatNumber(value, 0),
        }}
        grid
      />
      <Stems at={logits} />
    </Plane>
  );
}
