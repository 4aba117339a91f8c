import { Axes } from '../../figures/Axes.tsx';
import { Bars, type Bar } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Conditional } from './conditional.ts';

/** A share in words. */
const shareText = (share: number): string => formatNumber(share, 3);

/** A share above its bar: as far as it is known, or, where bars are close, in two decimals with what rounds to nothing named so. */
function ShareLabel({ at, share, mark, close }: { at: number; share: number; mark: 'prior' | 'p'; close: boolean }) {
  const { narrow } = usePlane();
  const short = close || narrow;
  return (
    <Label at={[at, share]} offset={[0, 0.3]} anchor="middle" mark={mark}>
      {short && share < 0.005 ? '≈ 0' : formatNumber(share, short ? 2 : 3)}
    </Label>
  );
}

/** An arrow from the gate to the responsibility: the way the loss pulls the gate logit. */
function Pull({ at, from, to }: { readonly at: number; readonly from: number; readonly to: number }) {
  const { x, y } = usePlane();
  const [middle, foot, head] = [x.at(at), y.at(from), y.at(to)];
  if (Math.abs(head - foot) < 7) return null;
  const back = head < foot ? 6 : -6;
  return (
    <path
      className="share-pull"
      d={`M${middle} ${foot}V${head}M${middle - 4} ${head + back}L${middle} ${head}l4 ${back}`}
    />
  );
}

/** For each expert what the gate gives it before y is seen, and what it has of y after. */
export function ShareBars({ of }: { readonly of: Conditional | undefined }) {
  const K = of?.gate.length ?? 2;
  const bars: Bar[] =
    of?.gate.flatMap((pi, i) => [
      { x: i + 0.79, width: 0.34, to: pi, mark: 'prior' as const },
      { x: i + 1.21, width: 0.34, to: of.responsibilities[i] ?? NaN, mark: 'p' as const },
    ]) ?? [];
  const said = of?.gate.map(
    (pi, i) => `expert ${i + 1}: gate ${shareText(pi)}, responsibility ${shareText(of.responsibilities[i] ?? NaN)}`,
  );
  return (
    <Plane
      x={[0.4, K + 0.6]}
      y={[0, 1.12]}
      height={13}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 1.9, left: 2.2, right: 0.6 }}
      label={said ? said.join('; ') : 'Gate and responsibility of each expert, once the trainer has answered.'}
    >
      <Axes
        x={{ at: Array.from({ length: K }, (_, i) => i + 1), format: (i) => `expert ${i}` }}
        y={{
          label: (
            <>
              gate <Formula>π</Formula> before, responsibility <Formula>h</Formula> after <Formula>y</Formula>
            </>
          ),
          at: [0, 0.5, 1],
          format: String,
        }}
        grid
      />
      <Bars bars={bars} />
      {of?.gate.map((pi, i) => {
        const h = of.responsibilities[i] ?? NaN;
        const key = i;
        return (
          <g key={key}>
            <Pull at={i + 1} from={pi} to={h} />
            <ShareLabel at={i + 0.79} share={pi} mark="prior" close={K > 3} />
            <ShareLabel at={i + 1.21} share={h} mark="p" close={K > 3} />
          </g>
        );
      })}
    </Plane>
  );
}
