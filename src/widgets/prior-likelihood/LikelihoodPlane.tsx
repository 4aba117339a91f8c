import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { datumParams } from './datumParams.ts';
import { laneGap, lanesOf } from './lanes.ts';
import { params } from './params.ts';
import { axisRoom, span } from './picture.ts';
import type { PriorScene } from './scene.ts';
import { powerText, spokenOf, textOfLog } from './words.ts';

interface LikelihoodProps {
  readonly shown: PriorScene;
}

/** The power of ten by which the likelihood is divided to be drawn: 0 while it is of ordinary size. */
const powerOf = (logPeak: number): number => {
  const power = Math.floor(logPeak / Math.LN10);
  return power >= -2 && power <= 2 ? 0 : power;
};

/** The ring of the noise, on the shoulder of the likelihood, which is narrower by the root of the number of data. */
function NoiseHandle({ shown, height }: LikelihoodProps & { readonly height: number }) {
  const [, setStd] = useParam(params.noiseStd);
  const { latest, noise, closed } = shown;
  const root = Math.sqrt(latest.length);
  const center = latest.reduce((sum, x) => sum + x, 0) / latest.length;
  const side = center > closed.posterior.mean ? 1 : -1;
  return (
    <Handle
      at={[center + (side * noise) / root, height]}
      mark="p"
      minor
      x={{
        ...params.noiseStd,
        label: params.noiseStd.meaning,
        value: noise,
        says: `${params.noiseStd.meaning} ${formatNumber(noise, 2)}; ${spokenOf(shown)}`,
        onMove: setStd,
        valueAt: (z) => side * root * (z - center),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** A ring for each datum with its number inside, pale while it has not been read; those that stand close are stacked. */
function DataHandles({ shown }: LikelihoodProps) {
  const { x: across, y, em } = usePlane();
  const after = spokenOf(shown);
  const read = shown.order.slice(0, shown.taken);
  const lanes = lanesOf(shown.data.map((x) => across.at(x) / em));
  return shown.data.map((x, k) => {
    const param = datumParams[k];
    if (!param) return null;
    const up = y.pixels[0] - (lanes[k] ?? 0) * laneGap * em;
    return (
      <g key={param.key} className={read.includes(k) ? undefined : 'datum-waits'}>
        <Handle
          at={[x, y.invert(up)]}
          mark="data"
          minor
          x={{
            ...param,
            label: param.meaning,
            value: x,
            says: `${param.meaning} ${formatNumber(x, 2)}; ${after}`,
            onMove: (next) => setValues({ [param.key]: next }),
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
        <text className="datum-number x-ink" x={across.at(x)} y={up} dy="0.36em" textAnchor="middle" aria-hidden="true">
          {k + 1}
        </text>
      </g>
    );
  });
}

/** The likelihood as a function of z over the data that it comes from, with its area, which is not 1. */
export function LikelihoodPlane({ shown }: LikelihoodProps) {
  const { likelihood, latest, data, closed } = shown;
  const power = powerOf(likelihood.logPeak);
  const shift = power * Math.LN10;
  const height = (z: number): number => Math.exp(likelihood.log(z) - shift);
  const peak = Math.exp(likelihood.logPeak - shift);
  const area = textOfLog(likelihood.logArea);
  // The area is written on the side that the bell leaves free.
  const right = closed.posterior.mean <= 0;
  const of = latest.length === 1 ? 'one datum' : latest.length === 0 ? 'no data' : `${latest.length} data`;
  return (
    <Plane
      x={span}
      y={[0, 1.2 * peak]}
      height={11.5}
      narrowHeight={10.5}
      inset={{ top: 2.2, left: axisRoom, bottom: 2 }}
      label={`The likelihood of ${of} as a function of z, with an area of ${area}, over data at ${data.map((x) => formatNumber(x, 2)).join(', ')}.`}
      handles={
        <>
          {latest.length > 0 && <NoiseHandle shown={shown} height={peak * Math.exp(-0.5)} />}
          <DataHandles shown={shown} />
        </>
      }
    >
      <Area of={height} mark="p" />
      <Axes
        x={{ label: <Formula>z, x</Formula>, labelLength: 3 }}
        y={{
          label: (
            <>
              likelihood of {of}
              {power !== 0 && `, in ${powerText(power)}`}
            </>
          ),
          ticks: 3,
        }}
      />
      <Curve of={height} mark="p" />
      <Label
        at={[span[right ? 1 : 0], 1.2 * peak]}
        offset={[right ? -0.4 : 0.8, -1.1]}
        anchor={right ? 'end' : 'start'}
        mark="p"
      >
        area <tspan className="num">{area}</tspan>
        {latest.length === 1 ? ': only x − z enters' : area === '1.000' ? ', by coincidence' : ', not 1'}
      </Label>
    </Plane>
  );
}
