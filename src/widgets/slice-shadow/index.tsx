import { Handle } from '../../figures/Handle.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Joint } from './Joint.tsx';
import { Numbers } from './Numbers.tsx';
import { params } from './params.ts';
import { Profile } from './Profile.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { namesOf, verdictOf, wordsOf } from './words.ts';

const unit = { mean1: 0, mean2: 0, std1: 1, std2: 1, x1: 0.5, x2: 1, sliceOf: 'x2' } as const;

const presets: readonly Preset[] = [
  { label: 'ρ = 0.8', values: { ...unit, corr: 0.8, sliceLaw: 'normal' } },
  { label: 'ρ = 0', values: { ...unit, corr: 0, sliceLaw: 'normal' } },
  { label: 'ρ = −0.95', values: { ...unit, corr: -0.95, sliceLaw: 'normal' } },
  { label: 'mirrored by a coin', values: { ...unit, sliceLaw: 'coin' } },
  { label: 'same signs', values: { ...unit, sliceLaw: 'signs' } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** A joint law, its shadow on one axis, and the slice along a line that is dragged. */
export function Widget({ id = 'slice-shadow', number = '2.2', holds = 'P2.2' }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const words = wordsOf(shown);
  const verdict = verdictOf(shown);
  const [known, kept] = namesOf(shown);
  const { formula, shadow, view, top } = shown;
  const [lineParam, pointParam] = shown.known === 2 ? [params.x2, params.x1] : [params.x1, params.x2];
  const density = shown.sliceDensity;
  const height = density ? Math.min(density(shown.at), 0.97 * top) : 0;
  return (
    <Figure
      id={id}
      number={number}
      title="Slice and shadow"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'prior', 'data']}
      keyNames={{ p: 'joint and slice', prior: 'shadow', data: 'what is known' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={lineParam} says={verdict} />
            {values.sliceLaw === 'normal' && <Slider param={params.corr} says={verdict} />}
          </div>
          <Slider param={params.std1} says={verdict} />
          <Slider param={params.std2} says={verdict} />
          <div className="choices">
            <Choice param={params.sliceOf} />
            <Choice param={params.sliceLaw} />
          </div>
        </>
      }
    >
      <div className="plane-and-numbers">
        <Joint shown={shown} />
        <div className="profiles">
          <p className="plane-head">
            <span className="word" data-term="prior">
              Shadow
            </span>
            : {kept} when {known} is not known
          </p>
          <Profile
            label={`The marginal density of ${kept}: a bell with mean ${formatNumber(shadow.mean, 2)} and standard deviation ${formatNumber(shadow.std, 2)}.`}
            mark="prior"
            density={shown.shadowDensity}
            center={shadow}
            width={`sd ${formatNumber(shadow.std, 2)}`}
            view={view}
            top={top}
            of={shown.kept}
          />
          <p className="plane-head">
            <span className="word" data-term="p">
              Slice
            </span>
            : {kept} once {known} = {formatNumber(shown.line, 2)}
          </p>
          <Profile
            label={`The conditional law of ${kept}: mean ${formatNumber(formula.mean, 2)}, standard deviation ${formatNumber(formula.std, 2)}${density ? '' : ', on spikes'}.`}
            mark="p"
            density={density}
            spikes={shown.spikes}
            center={formula}
            width={`sd ${formatNumber(formula.std, 2)}`}
            view={view}
            top={top}
            of={shown.kept}
            handles={
              density && (
                <Handle
                  at={[shown.at, height]}
                  mark="data"
                  minor
                  x={{
                    label: pointParam.meaning,
                    value: shown.at,
                    min: pointParam.min,
                    max: pointParam.max,
                    step: pointParam.step,
                    says: `${kept} ${formatNumber(shown.at, 2)}; conditional density ${formatNumber(density(shown.at), 3)}`,
                    onMove: (next) => setValues({ [pointParam.key]: next }),
                  }}
                  onStart={beginGesture}
                  onEnd={endGesture}
                />
              )
            }
          />
        </div>
      </div>
      <Numbers shown={shown} />
    </Figure>
  );
}
