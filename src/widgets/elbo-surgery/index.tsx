import { useMemo } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Codes } from './Codes.tsx';
import { params } from './params.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { SurgeryBars } from './SurgeryBars.tsx';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const codes = (surgeryM1: number, surgeryM2: number, surgeryM3: number, surgeryM4: number, surgeryS: number) => ({
  surgeryM1,
  surgeryM2,
  surgeryM3,
  surgeryM4,
  surgeryS,
});

const presets: readonly Preset[] = [
  { label: 'four codes', values: codes(-1.5, -0.5, 0.5, 1.5, 0.3) },
  { label: 'sharp codes', values: codes(-1.5, -0.5, 0.5, 1.5, 0.05) },
  { label: 'an average like the prior', values: codes(-1.1, -0.3, 0.3, 1.1, 0.6) },
  { label: 'all in one place', values: codes(2, 2, 2, 2, 0.3) },
  { label: 'collapsed', values: codes(0, 0, 0, 0, 1) },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** What the prior penalty is made of: four codes, their average against the prior, and the two parts of the price. */
export function Widget({ id = 'elbo-surgery', number = '8.3', holds = '' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="What the penalty buys"
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
      keys={['q', 'prior', 'latent', 'gap']}
      keyNames={{ q: 'the codes', latent: 'information', gap: 'KL, mismatch' }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.surgeryS} says={says} />
          </div>
          <div className="pairs">
            <Slider param={params.surgeryM1} says={says} />
            <Slider param={params.surgeryM2} says={says} />
            <Slider param={params.surgeryM3} says={says} />
            <Slider param={params.surgeryM4} says={says} />
          </div>
        </>
      }
    >
      <Codes shown={shown} says={says} />
      <SurgeryBars shown={shown} />
      <Readout shown={shown} />
    </Figure>
  );
}
