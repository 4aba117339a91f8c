import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import type { LayerScene } from './layer.ts';
import { routerCapacity } from './params.ts';
import type { NamedLayer, RouterScene } from './scene.ts';

/** Width of a bin, where bins stand one apart. */
const binWidth = 0.8;

/** Tokens side by side in a bin, so that a bin of many stays a heap of dots. */
const abreast = (experts: number, tokens: number): number => (tokens < 20 ? 1 : Math.max(3, Math.round(48 / experts)));

/** The tokens of a layer: kept ones as dots, dropped ones as crosses, heaped so that a heap is as high as its share. */
function Tokens({ layer, experts }: { readonly layer: LayerScene; readonly experts: number }) {
  const { x, y, em } = usePlane();
  const T = layer.picks.length;
  const columns = abreast(experts, T);
  const rowHeight = Math.abs(y.at(columns / T) - y.at(0));
  const columnWidth = Math.abs(x.at(binWidth / columns) - x.at(0));
  const size = Math.max(1.2, Math.min(T < 20 ? em : 5, 0.75 * rowHeight, 0.75 * columnWidth));
  const arrived = new Map<number, number>();
  const [dots, crosses] = [[], []] as [string[], string[]];
  for (const [t, pick] of layer.picks.entries()) {
    const place = arrived.get(pick) ?? 0;
    arrived.set(pick, place + 1);
    const column = (place % columns) + 0.5;
    const at = x.at(pick + 1 + binWidth * (column / columns - 0.5));
    const height = y.at(((Math.floor(place / columns) + 0.5) * columns) / T);
    if (layer.kept[t]) dots.push(`M${at} ${height}h0`);
    else {
      const arm = Math.max(1.4, size / 2.6);
      crosses.push(`M${at - arm} ${height - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`);
    }
  }
  return (
    <>
      <path className="token-kept" d={dots.join('')} style={{ strokeWidth: size }} />
      <path className="token-dropped" d={crosses.join('')} />
    </>
  );
}

/** A short rule over a bin at a share. */
function Rule({ expert, share, className }: { expert: number; share: number; className: string }) {
  const { x, y } = usePlane();
  return (
    <path
      className={className}
      d={`M${x.at(expert + 1 - binWidth / 2)} ${y.at(share)}H${x.at(expert + 1 + binWidth / 2)}`}
    />
  );
}

interface BinsProps {
  readonly shown: RouterScene;
  readonly of: NamedLayer;
  /** Whether this plane has the handle of the capacity line. */
  readonly first: boolean;
  readonly says: string;
}

/** The tokens of a layer in the bins of its experts, with the hard load, the soft load, and the line of the capacity. */
export function Bins({ shown, of: { name, layer }, first, says }: BinsProps) {
  const [factor, setFactor] = useParam(routerCapacity);
  const { experts, tokens, capacity, top } = shown;
  const level = capacity / tokens;
  const loads = layer?.hardLoads.map(
    (f, i) =>
      `expert ${i + 1}: load ${formatNumber(f, 3)}, mean probability ${formatNumber(layer.softLoads[i] ?? NaN, 3)}`,
  );
  return (
    <Plane
      x={[0.4, experts + 0.6]}
      y={[0, top]}
      height={17}
      narrowHeight={15}
      drawnAt={shown.layers.length > 1 ? 440 : 928}
      inset={{ top: 2, left: 2.7, right: 4.3 }}
      label={loads ? `${name}: ${loads.join('; ')}; room for ${capacity} tokens each` : `${name}: not routed yet`}
      handles={
        first && (
          <Handle
            at={[experts + 0.6, Math.min(top, level)]}
            mark="data"
            y={{
              label: routerCapacity.meaning,
              value: factor,
              min: routerCapacity.min,
              max: routerCapacity.max,
              step: routerCapacity.step,
              says: `capacity factor ${formatNumber(factor, 2)}, room for ${capacity} tokens; ${says}`,
              onMove: setFactor,
              valueAt: (share) => share * experts,
            }}
            onStart={beginGesture}
            onEnd={endGesture}
          />
        )
      }
    >
      <Axes
        x={{
          at: Array.from({ length: experts }, (_, i) => i + 1),
          format: (i) => (experts <= 3 ? `expert ${i}` : String(i)),
        }}
        y={{
          label: 'share of the tokens at each expert',
          at: [0, top / 2, top],
          format: (value) => String(Number(value.toFixed(2))),
        }}
        grid
      />
      {layer && (
        <>
          <Tokens layer={layer} experts={experts} />
          {layer.hardLoads.map((f, i) => {
            // Experts are known by their number alone.
            const key = i;
            return (
              <g key={key}>
                <Rule expert={i} share={f} className="m-ink" />
                <g data-term="prior">
                  <Rule expert={i} share={layer.softLoads[i] ?? NaN} className="m-prior" />
                </g>
              </g>
            );
          })}
        </>
      )}
      <Curve
        of={[
          [0.4, level],
          [experts + 0.6, level],
        ]}
        className="capacity-line"
      />
      {!first && (
        <Label at={[experts + 0.6, level]} offset={[0.3, -0.35]}>
          room
        </Label>
      )}
      {first && (
        <Label at={[experts + 0.6, Math.min(top, level)]} offset={[1.6, -0.35]}>
          room
        </Label>
      )}
      {layer && shown.stage !== 'trained' && (
        <Label at={[1, layer.hardLoads[0] ?? NaN]} offset={[0, 0.4]} anchor="middle" strong>
          <Formula>f</Formula>
        </Label>
      )}
    </Plane>
  );
}
