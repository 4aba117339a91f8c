import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { Codes } from './Codes.tsx';
import { Held } from './Held.tsx';
import { params } from './params.ts';
import { parts } from './parts.ts';
import { Pipeline } from './Pipeline.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { heldText, wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'a copying machine', values: { idmMode: 'without', idmCenter: 3, idmSpread: 0.6, idmZ: 0.5 } },
  { label: 'codes by luck', values: { idmMode: 'without', idmCenter: 0, idmSpread: 1, idmZ: 0.5 } },
  { label: 'with the prior', values: { idmMode: 'with', idmZ: 0.5 } },
  { label: 'where no data live', values: { idmMode: 'with', idmZ: 3.6 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
}

/** A datum, a narrow code and a copy: what an identity map learns, and what a prior on the code adds. */
export function Widget({ id = 'identity-map', number }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = `squared error ${formatNumber(shown.error, 3)}`;
  const part = parts.find((each) => each.id === values.idmPart);
  return (
    <Figure
      id={id}
      {...(number === undefined ? {} : { number })}
      title="An identity map, and the prior that makes it generate"
      params={params}
      presets={presets}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['data', 'q', 'latent', 'p', 'prior']}
      keyNames={{ data: 'the datum', q: 'the encoder', latent: 'the code', p: 'the decoder and the copy' }}
      controls={
        <>
          <Slider param={params.idmAt} says={says} />
          <Slider param={params.idmZ} says={heldText(shown)} />
          {!shown.withPrior && <Slider param={params.idmCenter} says={says} />}
          {!shown.withPrior && <Slider param={params.idmSpread} says={says} />}
        </>
      }
    >
      <div className="choices">
        <Choice param={params.idmMode} />
      </div>
      <Pipeline shown={shown} />
      <div className="diagram-formula">
        <Tex
          block
          tex={
            '\\data{x}\\;\\to\\;\\z{z}=\\q{\\mathrm{enc}(}\\data{x}\\q{)}\\;\\to\\;\\p{\\hat x}=\\p{\\mathrm{dec}(}\\z{z}\\p{)}\\approx\\data{x}'
          }
        />
      </div>
      <div className="readout readout-part">
        <p>{part?.says(shown)}</p>
      </div>
      <dl className="routes">
        <div>
          <dt>
            error <Tex tex="\lVert\data{x}-\p{\hat x}\rVert^2" />
          </dt>
          <dd>
            <Num value={shown.error} digits={3} chars={5} />, of all data{' '}
            <Num value={shown.meanError} digits={3} chars={5} />
          </dd>
        </div>
        <div>
          <dt>
            draws of <Tex tex="\prior{N(0,1)}" /> among the codes
          </dt>
          <dd>
            <Num value={100 * shown.covered} digits={1} chars={5} unit="%" />
          </dd>
        </div>
        <div>
          <dt>your code, from the nearest bump</dt>
          <dd>
            <Num value={shown.miss} digits={3} chars={6} />
          </dd>
        </div>
      </dl>
      <div className="planes-2">
        <Codes shown={shown} />
        <Held shown={shown} />
      </div>
    </Figure>
  );
}
