import type { ChoiceParam } from '../../notebook/param.ts';
import { setValues } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { Choice, Words } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { params } from './params.ts';
import { valuesForData, type TrainerValues } from './scene.ts';

/** A choice with long options, as a list that opens. */
function Menu<V extends string>({ param }: { readonly param: ChoiceParam<V> }) {
  const [value, set] = useParam(param);
  return (
    <label className="menu-row">
      {param.meaning}
      <select value={value} onChange={(event) => set(event.target.value as typeof value)}>
        {param.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The knobs, grouped by what a change does to a run. */
export function Controls({ values }: { readonly values: TrainerValues }) {
  return (
    <>
      <fieldset className="knobs">
        <legend>
          Data and model <span>a change restarts the run</span>
        </legend>
        <Words
          legend={params.data.meaning}
          options={params.data.options}
          value={values.data}
          onChoose={(data) => setValues(valuesForData(data))}
        />
        <Slider param={params.latent} />
        <Slider param={params.hidden} />
        <Slider param={params.seed} />
      </fieldset>
      <fieldset className="knobs">
        <legend>
          Objective <span>a change keeps the weights</span>
        </legend>
        <Choice param={params.sigmaKind} />
        {values.sigmaKind === 'fixed' && <Slider param={params.sigma} />}
        <Slider param={params.beta} />
      </fieldset>
      <fieldset className="knobs">
        <legend>
          Steps <span>a change keeps the weights</span>
        </legend>
        <Slider param={params.learningRate} />
        <Slider param={params.batch} />
        <Menu param={params.speed} />
        <Menu param={params.device} />
      </fieldset>
    </>
  );
}
