import { currentLesson } from '../../state/lesson.ts';
import { setValues } from '../../state/page.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { dataGroups } from './dataGroups.ts';
import { labAddress } from './labAddress.ts';
import { Menu } from './Menu.tsx';
import { params } from './params.ts';
import { valuesForData, type TrainerValues } from './scene.ts';

/** The knobs, grouped by what a change does to a run, and the way to all others. */
export function Controls({ values }: { readonly values: TrainerValues }) {
  return (
    <>
      <fieldset className="knobs">
        <legend>
          Data and model <span>a change restarts the run</span>
        </legend>
        <Menu
          label={params.data.meaning}
          groups={dataGroups}
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
        {[params.speed, params.device].map((param) => (
          <Menu
            key={param.key}
            label={param.meaning}
            options={param.options}
            value={values[param.key as 'speed' | 'device']}
            onChoose={(value) => setValues({ [param.key]: value })}
          />
        ))}
        <p className="to-lab">
          <a href={`${currentLesson().root}${labAddress(values)}`}>Open in the laboratory</a>
        </p>
      </fieldset>
    </>
  );
}
