import { setValues } from '../../state/page.ts';
import type { HeldOut } from '../../state/training.ts';
import { Slider } from '../../ui/Slider.tsx';
import { kinds } from '../vae-trainer/kinds.ts';
import { Menu } from '../vae-trainer/Menu.tsx';
import { dataGroups } from '../vae-trainer/dataGroups.ts';
import { Explained } from './Explained.tsx';
import { explainLatent, explainLikelihood, explainPrior, explainSigma } from './explain.ts';
import { Group } from './Group.tsx';
import { NetworkControls } from './NetworkControls.tsx';
import { ObjectiveControls, sentences } from './ObjectiveControls.tsx';
import { Options } from './Options.tsx';
import { params } from './params.ts';
import { conflicts, isUnitRange, whyNot } from './refuse.ts';
import { labValuesForData, type LabValues } from './settings.ts';
import { StepControls } from './StepControls.tsx';

const groups = [...dataGroups, { label: 'yours', options: [{ value: 'own', label: 'your own' }] }] as const;

interface ModelControlsProps {
  readonly values: LabValues;
  /** The held-out items of the run that is shown, if there is one. */
  readonly heldOut: HeldOut | null;
}

const optionLabel = (param: typeof params.likelihood | typeof params.prior, value: string): string =>
  param.options.find((option) => option.value === value)?.label ?? value;

function LikelihoodControls({ values, unitRange }: { readonly values: LabValues; readonly unitRange: boolean }) {
  const { likelihood, sigmaKind, sigma } = values;
  const no = likelihood === 'gaussian' ? whyNot(values, { likelihood: 'bernoulli' }, unitRange) : undefined;
  const wrong = conflicts(values, unitRange).likelihood;
  const width = sigmaKind === 'learned' ? 'σ learned' : `σ = ${sigma}`;
  return (
    <Group
      name="Likelihood"
      now={likelihood === 'gaussian' ? `Gaussian, ${width}` : optionLabel(params.likelihood, likelihood)}
      wrong={wrong !== undefined}
    >
      <Explained name="Likelihood" by={explainLikelihood(values)} why={sentences(no, wrong)}>
        <Options
          param={params.likelihood}
          value={likelihood}
          refused={no === undefined ? [] : ['bernoulli', 'continuous-bernoulli']}
        />
      </Explained>
      {likelihood === 'gaussian' ? (
        <Explained name="Decoder noise" by={explainSigma(values)}>
          <Options param={params.sigmaKind} value={sigmaKind} />
          {sigmaKind === 'fixed' && <Slider param={params.sigma} />}
        </Explained>
      ) : (
        <p className="why-not">There is no σ to choose: a Bernoulli has no width.</p>
      )}
    </Group>
  );
}

function PriorControls({ values, unitRange }: { readonly values: LabValues; readonly unitRange: boolean }) {
  const { prior, components } = values;
  const no = prior === 'normal' ? whyNot(values, { prior: 'mixture' }, unitRange) : undefined;
  const label = optionLabel(params.prior, prior);
  return (
    <Group name="Prior" now={prior === 'normal' ? label : `${label} of ${components}`}>
      <Explained name="Prior" by={explainPrior(values)} why={sentences(no)}>
        <Options param={params.prior} value={prior} refused={no === undefined ? [] : ['mixture', 'vamp']} />
        {prior !== 'normal' && <Slider param={params.components} />}
      </Explained>
    </Group>
  );
}

/** Takes other data with what suits them; the reader's own are brought in a panel, which is opened. */
function choose(data: LabValues['data']): void {
  setValues({ ...labValuesForData(data), ...(data === 'own' ? { panel: 'data' } : {}) });
}

/** Every choice of data, model, objective and steps, each with its sentence and its formula. */
export function ModelControls({ values, heldOut }: ModelControlsProps) {
  const { data, latent } = values;
  const unitRange = isUnitRange(data, heldOut);
  return (
    <div className="lab-choices">
      <Menu label="Data" groups={groups} value={data} onChoose={choose} />
      <p className="says">{kinds[data].look}</p>
      <Slider param={params.seed} />
      <Group name="Code" now={`${latent} latent unit${latent === 1 ? '' : 's'}`} open>
        <Explained name="Code" by={explainLatent(values)}>
          <Slider param={params.latent} />
        </Explained>
      </Group>
      <NetworkControls values={values} heldOut={heldOut} />
      <LikelihoodControls values={values} unitRange={unitRange} />
      <PriorControls values={values} unitRange={unitRange} />
      <ObjectiveControls values={values} unitRange={unitRange} />
      <StepControls values={values} />
    </div>
  );
}
