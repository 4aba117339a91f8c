import { Axes } from '../../figures/Axes.tsx';
import { Label } from '../../figures/Label.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Plane } from '../../figures/Plane.tsx';
import { fillClass, lineClass, type Mark } from '../../figures/theme.ts';
import { formatNumber } from '../../ui/format.ts';
import type { ProductsScene } from './scene.ts';

interface LengthProps {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly mark: Mark;
}

/** A lying bar whose length is the number. */
function Length({ from, to, level, mark }: LengthProps) {
  const { x, y } = usePlane();
  const [left, right, top, foot] = [x.at(from), x.at(to), y.at(level + 0.36), y.at(level - 0.36)];
  const d = `M${left} ${top}H${right}V${foot}H${left}Z`;
  return (
    <g data-term={mark}>
      <path className={fillClass(mark)} d={d} />
      <path className={lineClass(mark)} d={d} />
    </g>
  );
}

/** The precisions of the experts end to end, and below them, as long, that of the product. */
export function Precisions({ shown }: { readonly shown: ProductsScene }) {
  const { factors, precision } = shown;
  const ends = factors.map((_, i) => factors.slice(0, i + 1).reduce((sum, each) => sum + each.precision, 0));
  const most = [2, 4, 8, 12, 20].find((each) => each >= 1.02 * precision) ?? 20;
  return (
    <Plane
      x={[0, most]}
      y={[0, 2]}
      height={7}
      drawnAt={928}
      inset={{ top: 1.8, left: 0.6, right: 0.8 }}
      label={`Three bars, the precisions ${factors.map((each) => formatNumber(each.precision, 2)).join(', ')}, are together as long as the precision of the product, ${formatNumber(precision, 2)}.`}
    >
      <Axes x={{}} y={{ label: 'precisions, end to end', at: [] }} />
      {ends.map((end, i) => (
        <g key={`expert ${String(i)}`}>
          <Length from={ends[i - 1] ?? 0} to={end} level={1.5} mark="p" />
          {(factors[i]?.precision ?? 0) > 0.06 * most && (
            <Label at={[((ends[i - 1] ?? 0) + end) / 2, 1.5]} offset={[0, -0.35]} anchor="middle" mark="p">
              {i + 1}
            </Label>
          )}
        </g>
      ))}
      <Length from={0} to={precision} level={0.5} mark="q" />
      <Label at={[precision / 2, 0.5]} offset={[0, -0.35]} anchor="middle" mark="q">
        {formatNumber(precision, 2)}
      </Label>
    </Plane>
  );
}
