import { Curve } from '../../figures/Curve.tsx';
import { Handle, type Slide } from '../../figures/Handle.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { EllipseScene, EllipseValues } from './scene.ts';
import { useGrips } from './useGrips.ts';
import { verdictOf } from './words.ts';

/** How near to the mean another handle may stand, as a share of the plane's half: about a handle's width. */
const clearance = 0.16;

interface HandlesProps {
  readonly values: EllipseValues;
  readonly shown: EllipseScene;
  /** The plane shows this far from 0 in every direction. */
  readonly view: number;
  /** The start and the end of any drag. */
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** The mean, the ends of two half-axes, the edge of the ellipse of radius r, and the point. */
export function Handles({ values, shown, view, onStart, onEnd }: HandlesProps) {
  const grips = useGrips(values, clearance * view);
  const slide = (param: NumberParam, value: number): Slide => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${verdictOf(shown)}`,
    onMove: (next) => setValues({ [param.key]: next }),
  });
  const start = (own = beginGesture) => {
    return () => {
      own();
      onStart();
    };
  };
  const end = (own = endGesture) => {
    return () => {
      own();
      onEnd();
    };
  };
  const { mean1, mean2, std1, std2, corr, radius } = values;
  // The outermost point of the ellipse on the side that the first axis leaves free lies at μ₁ ± r σ₁, whatever ρ is.
  const side = grips[0].at[0] >= mean1 ? -1 : 1;
  return (
    <>
      {grips.map(({ tip, at }, k) => (
        <Curve key={k} of={[tip, at]} className="guide" />
      ))}
      {shown.definite && (
        <Handle
          at={[mean1 + side * radius * std1, mean2 + side * radius * corr * std2]}
          mark="prior"
          minor
          x={{ ...slide(params.radius, radius), valueAt: (x) => (side * (x - mean1)) / std1 }}
          onStart={start()}
          onEnd={end()}
        />
      )}
      <Handle
        at={[mean1, mean2]}
        mark="p"
        label="Mean"
        x={slide(params.mean1, mean1)}
        y={slide(params.mean2, mean2)}
        onStart={start()}
        onEnd={end()}
      />
      {grips.map((grip, k) => (
        <Handle
          key={k}
          at={grip.at}
          mark="p"
          minor
          label={grip.label}
          x={grip.x}
          y={grip.y}
          onStart={start(grip.onStart)}
          onEnd={end(grip.onEnd)}
        />
      ))}
      <Handle
        at={shown.point.at}
        mark="data"
        label="The point x"
        x={slide(params.x1, values.x1)}
        y={slide(params.x2, values.x2)}
        onStart={start()}
        onEnd={end()}
      />
    </>
  );
}
