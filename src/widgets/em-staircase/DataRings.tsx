import { emData, dataRange } from '../../derivations/d12-em/data.ts';
import { Handle } from '../../figures/Handle.tsx';
import { writeNumberList } from '../../notebook/numberList.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';

interface DataRingsProps {
  readonly data: readonly number[];
  readonly shares: readonly number[];
  readonly says: string;
  /** Told which datum was moved last. */
  readonly onTouch: (datum: number) => void;
}

/** A ring for each datum, to place it on the axis. */
export function DataRings({ data, shares, says, onTouch }: DataRingsProps) {
  const [, setData] = useParam(emData);
  const rings = data.map((x, n) => {
    // A datum has no name but its place in the list.
    const key = n;
    return (
      <Handle
        key={key}
        at={[x, 0]}
        mark="data"
        minor
        x={{
          label: `datum ${n + 1}`,
          value: x,
          min: dataRange.min,
          max: dataRange.max,
          step: 0.1,
          says: `datum ${n + 1} at ${formatNumber(x, 2)}, share of bell 1 ${formatNumber(shares[n] ?? NaN, 3)}; ${says}`,
          onMove: (value) => {
            onTouch(n);
            setData(writeNumberList(data.with(n, Number(value.toFixed(2)))));
          },
        }}
        onStart={() => {
          onTouch(n);
          beginGesture();
        }}
        onEnd={endGesture}
      />
    );
  });
  return <g className="stair-data">{rings}</g>;
}
