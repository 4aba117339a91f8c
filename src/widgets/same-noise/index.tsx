import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Prose } from '../../ui/Prose.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { NoisePlane } from './NoisePlane.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { SamplePlane } from './SamplePlane.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { spoken, wordsOf } from './words.ts';

const { std1, std2, corr, root, turn, noise1, noise2, noiseSeed } = params;

const presets: readonly Preset[] = [
  { label: 'tilted', values: { std1: std1.initial, std2: std2.initial, corr: corr.initial, root: 'cholesky' } },
  { label: 'nearly a line', values: { std1: 1.5, std2: 1.5, corr: 0.96, root: 'symmetric' } },
  { label: 'a diagonal Σ, as in a VAE', values: { std1: 1.6, std2: 0.7, corr: 0, root: 'entrywise' } },
  { label: 'a negative covariance', values: { std1: 1, std2: 1.4, corr: -0.6, root: 'entrywise' } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first, if any. */
  readonly holds?: string;
}

/** The same 300 noise points under four candidates for a root of Σ: other points, the same cloud, but for one. */
export function Widget({ id = 'same-noise', number = '2.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown, values);
  const { mapped } = shown;
  const says = mapped ? `largest difference of A Aᵀ to Σ ${formatNumber(mapped.miss, 2)}` : 'no root';
  return (
    <Figure
      id={id}
      number={number}
      title="Same noise, other roots"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>
            <Prose text={words.now} />
          </b>{' '}
          <Prose text={words.look} />
        </>
      }
      speech={spoken(words)}
      table={() => tableOf(shown, values)}
      keys={['p', 'q', 'data', 'latent']}
      keyNames={{
        p: 'the ellipses of Σ',
        q: 'the ellipses of AAᵀ',
        data: 'the 300 points',
        latent: 'your own ε, and where it lands',
      }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={corr} says={says} />
            <Slider param={values.root === 'rotated' ? turn : std1} says={says} />
          </div>
          {values.root === 'rotated' && <Slider param={std1} says={says} />}
          <Slider param={std2} says={says} />
          <Slider param={noise1} />
          <Slider param={noise2} />
        </>
      }
    >
      <div className="noise-acts">
        <Choice param={root} />
        <button
          type="button"
          className="quiet"
          onClick={() =>
            setValues({ [noiseSeed.key]: values.noiseSeed === noiseSeed.max ? noiseSeed.min : values.noiseSeed + 1 })
          }
        >
          Draw other noise
        </button>
      </div>
      <div className="noise-planes">
        <NoisePlane shown={shown} values={values} says={says} />
        <SamplePlane shown={shown} />
      </div>
      <Readout shown={shown} />
    </Figure>
  );
}
