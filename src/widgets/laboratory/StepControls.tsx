import { setValues } from '../../state/page.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Menu } from '../vae-trainer/Menu.tsx';
import { Explained } from './Explained.tsx';
import { explainBatch, explainOptimizer } from './explain.ts';
import { Group } from './Group.tsx';
import { Options } from './Options.tsx';
import { params } from './params.ts';
import type { LabValues } from './settings.ts';

const deviceSays: Readonly<Record<LabValues['device'], string>> = {
  auto: 'WebGL where the graphics chip is real, else the fastest that runs on the processor.',
  wasm: 'Our own kernels, with the same bits in every browser: the same link gives the same run, exactly.',
  webgl: 'The graphics chip, through tfjs; its last digits differ from machine to machine.',
  cpu: 'tfjs on the processor: slow, for comparison.',
  plain: 'Plain loops in TypeScript: the oracle that the others are checked against.',
};

const labelOf = (param: typeof params.device | typeof params.optimizer, value: string): string =>
  param.options.find((option) => option.value === value)?.label ?? value;

/** How the weights are moved, and on which device. */
export function StepControls({ values }: { readonly values: LabValues }) {
  const { optimizer, learningRate, batch, device, speed } = values;
  return (
    <>
      <Group name="Steps" now={`${labelOf(params.optimizer, optimizer)}, η = ${learningRate}, B = ${batch}`}>
        <Explained name="Optimizer" by={explainOptimizer(values)}>
          <Options param={params.optimizer} value={optimizer} />
          <Slider param={params.learningRate} />
          <Slider param={optimizer === 'adam' ? params.epsilon : params.momentum} />
        </Explained>
        <Explained name="Batch" by={explainBatch(values)}>
          <Slider param={params.batch} />
        </Explained>
      </Group>
      <Group name="Device" now={labelOf(params.device, device)}>
        <Menu
          label={params.device.meaning}
          options={params.device.options}
          value={device}
          onChoose={(value) => setValues({ device: value })}
        />
        <p className="says">{deviceSays[device]}</p>
        <Menu
          label={params.speed.meaning}
          options={params.speed.options}
          value={speed}
          onChoose={(value) => setValues({ speed: value })}
        />
      </Group>
    </>
  );
}
