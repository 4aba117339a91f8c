import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Plane } from '../../figures/Plane.tsx';
import { fillClass, lineClass, wordClass, type Mark } from '../../figures/theme.ts';
import { formatNumber } from '../../ui/format.ts';
import type { PriorScene } from './scene.ts';
import { precisionText } from './words.ts';

const leads = [1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A round length that holds the whole bar and its number. */
function lengthFor(total: number): number {
  const power = 10 ** Math.floor(Math.log10(total));
  return power * (leads.find((lead) => lead * power >= 1.15 * total) ?? 12.5);
}

interface PieceProps {
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
  readonly name: string;
}

/** One piece of the bar, with its name above it and its number inside where there is room. */
function Piece({ from, to, mark, name }: PieceProps) {
  const { x, y, em } = usePlane();
  const [left, right] = [x.at(from), x.at(to)];
  const [foot, head] = y.pixels;
  const text = precisionText(to - from);
  const middle = (left + right) / 2;
  return (
    <g data-term={mark}>
      <rect className={fillClass(mark)} x={left} y={head} width={right - left} height={foot - head} />
      <path className={lineClass(mark)} d={`M${left} ${head}H${right}`} />
      <path className="axis" d={`M${right} ${head}V${foot}`} />
      {right - left > (0.6 * text.length + 0.6) * em && (
        <text className={`lab num ${wordClass(mark)}`} x={middle} y={(foot + head) / 2} dy="0.35em" textAnchor="middle">
          {text}
        </text>
      )}
      {right - left > (name === 'prior' ? 2.6 : 1.6) * em && (
        <text className={`lab ${wordClass(mark)}`} x={middle} y={head - 0.5 * em} textAnchor="middle">
          <Formula>{name}</Formula>
        </text>
      )}
    </g>
  );
}

/** The sum at the end of the bar. */
function Total({ value }: { readonly value: number }) {
  const { x, y, em } = usePlane();
  const [foot, head] = y.pixels;
  return (
    <text className="lab num x-p" x={x.at(value) + 0.6 * em} y={(foot + head) / 2} dy="0.35em" data-term="p">
      = {precisionText(value)}
    </text>
  );
}

/** Precisions laid end to end: that of the prior, then one piece for each datum that has been read. */
export function Precisions({ shown }: { readonly shown: PriorScene }) {
  const { precision, order, taken, data, closed } = shown;
  const whole = precision.prior + data.length * precision.datum;
  const read = shown.inTurn ? order.slice(0, taken) : data.map((_, k) => k);
  const std = formatNumber(closed.posterior.std, 3);
  return (
    <Plane
      x={[0, lengthFor(whole)]}
      y={[0, 1]}
      height={5.6}
      narrowHeight={5.6}
      inset={{ top: 1.6, left: 0.3, right: 1, bottom: 2 }}
      label={`Precisions add: ${precisionText(precision.prior)} from the prior and ${precisionText(precision.datum)} from each of ${taken} data read make ${precisionText(precision.posterior)}, a standard deviation of ${std}.`}
    >
      <Axes x={{ label: 'precision, 1 / variance' }} />
      <Piece from={0} to={precision.prior} mark="prior" name="prior" />
      {read.map((k, n) => (
        <Piece
          key={k}
          from={precision.prior + n * precision.datum}
          to={precision.prior + (n + 1) * precision.datum}
          mark="data"
          name={`x_${k + 1}`}
        />
      ))}
      <Total value={precision.posterior} />
    </Plane>
  );
}
