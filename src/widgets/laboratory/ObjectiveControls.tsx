import { Slider } from '../../ui/Slider.tsx';
import { Explained } from './Explained.tsx';
import { explainAnnealing, explainBeta, explainFreeBits, explainObjective } from './explain.ts';
import { Group } from './Group.tsx';
import { Options } from './Options.tsx';
import { params } from './params.ts';
import { conflicts, whyNot } from './refuse.ts';
import type { LabValues } from './settings.ts';

interface ObjectiveControlsProps {
  readonly values: LabValues;
  readonly unitRange: boolean;
}

/** Sentences without repetition. */
export const sentences = (...all: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(all.filter((sentence) => sentence !== undefined)),
];

/** What is chosen of the objective, in a few words. */
function objectiveText({ objective, draws, beta, annealing, freeBits }: LabValues): string {
  return [
    objective === 'iwae' ? `importance-weighted, K = ${draws}` : beta === 1 ? 'ELBO' : `β = ${beta}`,
    ...(annealing === 'none' ? [] : [params.annealing.options.find(({ value }) => value === annealing)?.label]),
    ...(freeBits === 0 ? [] : [`${freeBits} free`]),
  ].join(', ');
}

/** What is pushed up: the bound, the weight of its price and how that comes about, and what is free. */
export function ObjectiveControls({ values, unitRange }: ObjectiveControlsProps) {
  const wrong = conflicts(values, unitRange);
  const { objective, annealing, annealingSteps, freeBits, beta } = values;
  const noWeighting = whyNot(values, { objective: 'iwae' }, unitRange);
  const noBeta = beta === 1 ? whyNot(values, { beta: 2 }, unitRange) : undefined;
  const noAnnealing = annealing === 'none' ? whyNot(values, { annealing: 'ramp' }, unitRange) : undefined;
  const noFreeBits = freeBits === 0 ? whyNot(values, { freeBits: 0.5 }, unitRange) : undefined;
  return (
    <Group
      name="Objective"
      now={objectiveText(values)}
      wrong={wrong.beta !== undefined || wrong.annealing !== undefined || wrong.freeBits !== undefined}
    >
      <Explained name="Objective" by={explainObjective(values)} why={sentences(noWeighting)}>
        <Options param={params.objective} value={objective} refused={noWeighting === undefined ? [] : ['iwae']} />
        {objective === 'iwae' && <Slider param={params.draws} />}
      </Explained>
      <Explained name="Weight of the KL" by={explainBeta(values)} why={sentences(noBeta, wrong.beta)}>
        <fieldset disabled={noBeta !== undefined}>
          <Slider param={params.beta} />
        </fieldset>
      </Explained>
      <Explained name="Annealing" by={explainAnnealing(values)} why={sentences(noAnnealing, wrong.annealing)}>
        <Options
          param={params.annealing}
          value={annealing}
          refused={noAnnealing === undefined ? [] : ['ramp', 'cyclic']}
        />
        {annealing !== 'none' && <Slider param={params.annealingSteps} says={`${annealingSteps} steps`} />}
      </Explained>
      <Explained name="Free bits" by={explainFreeBits(values)} why={sentences(noFreeBits, wrong.freeBits)}>
        <fieldset disabled={noFreeBits !== undefined}>
          <Slider param={params.freeBits} />
        </fieldset>
      </Explained>
    </Group>
  );
}
