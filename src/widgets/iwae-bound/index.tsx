import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Climb } from './Climb.tsx';
import { Law } from './Law.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { Weights } from './Weights.tsx';
import { natsText, samplesText, wordsOf } from './words.ts';

const model = { priorSize1: 0.5, priorSize2: 0.3, priorSize3: 0.2, lik1: 0.1, lik2: 0.4, lik3: 0.7 };
const near = { ...model, qSize1: 0.2, qSize2: 0.3, qSize3: 0.5 };

const presets: readonly Preset[] = [
  { label: 'one sample: the ELBO', values: { ...near, importanceSamples: 1 } },
  { label: 'eight samples', values: { ...near, importanceSamples: 8 } },
  { label: 'a poor q', values: { ...model, qSize1: 1, qSize2: 0.1, qSize3: 0.05, importanceSamples: 8 } },
  { label: 'q = posterior', values: { ...model, qSize1: 0.25, qSize2: 0.6, qSize3: 0.7, importanceSamples: 3 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
}

/** The importance-weighted bound: what q is, the law of the average weight, and the bounds of one to eight samples. */
export function Widget({ id = 'iwae-bound', number = '8.5' }: WidgetProps) {
  const shown = scene(useValues(params));
  const words = wordsOf(shown);
  const { chosen } = shown;
  const verdict = `bound with ${samplesText(chosen.samples)} ${natsText(chosen.bound)} nats`;
  return (
    <Figure
      id={id}
      number={number}
      title="Average first, logarithm after"
      params={params}
      presets={presets}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'q', 'elbo', 'gap', 'evidence']}
      keyNames={{ p: 'the posterior', q: 'q and its weights' }}
      controls={
        <>
          <Slider param={params.qSize1} says={verdict} />
          <Slider param={params.qSize2} says={verdict} />
          <Slider param={params.qSize3} says={verdict} />
          <Slider param={params.importanceSamples} says={verdict} />
        </>
      }
    >
      <div className="bound-planes">
        <div>
          <p className="plane-head">
            Drag{' '}
            <span className="word" data-term="q">
              q
            </span>
            , beside the{' '}
            <span className="word" data-term="p">
              posterior
            </span>
          </p>
          <Weights shown={shown} />
        </div>
        <div>
          <p className="plane-head">
            {chosen.samples === 1 ? 'The log weight' : `The log mean of ${chosen.samples} weights`}
          </p>
          <Law shown={shown} />
        </div>
        <div>
          <p className="plane-head">Its mean, the bound, for each K</p>
          <Climb shown={shown} />
        </div>
      </div>
    </Figure>
  );
}
