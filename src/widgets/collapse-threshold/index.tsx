import { useState } from 'react';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Objective } from './Objective.tsx';
import { params } from './params.ts';
import { Readout, SpectrumReadout } from './Readout.tsx';
import { scene, type CollapseValues } from './scene.ts';
import { spectrum } from './spectrum.ts';
import { SpectrumPlane } from './SpectrumPlane.tsx';
import { spectrumTable, tableOf } from './table.ts';
import { Threshold } from './Threshold.tsx';
import { lampText, spectrumWords, wordsOf } from './words.ts';

const one = { collapseShow: 'one', collapseLambda: 2 } as const;
const many = { collapseShow: 'many', collapseBeta: 1 } as const;

const presets: readonly Preset[] = [
  { label: 'a unit that lives', values: { ...one, collapseNoise: 0.5, collapseBeta: 1 } },
  { label: 'more noise than data', values: { ...one, collapseNoise: 2.5, collapseBeta: 1 } },
  { label: 'the same by β', values: { ...one, collapseNoise: 0.5, collapseBeta: 5 } },
  { label: 'heat bumps, σ = 1', values: { ...many, collapseData: 'heat-bump', collapseNoise: 1 } },
  { label: 'waves, σ = 1', values: { ...many, collapseData: 'wave', collapseNoise: 1 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The two parts of the figure that differ: what is drawn, and what is said. */
function viewOf(values: CollapseValues, held: number | undefined) {
  if (values.collapseShow === 'many') {
    const shown = spectrum(values);
    return {
      words: spectrumWords(shown, values.collapseData),
      says: `${shown.active} of ${shown.count} directions live`,
      table: () => spectrumTable(shown),
      many: shown,
    };
  }
  const shown = scene(values, held);
  return { words: wordsOf(shown), says: lampText(shown), table: () => tableOf(shown), one: shown };
}

/** When a linear VAE switches a unit off: one direction of the data against βσ², and a whole spectrum of them. */
export function Widget({ id = 'collapse-threshold', number = '8.2', holds = '' }: WidgetProps) {
  const values = useValues(params);
  // While a ring is held the span stays as it is, or the curve would run away from under the pointer.
  const [held, hold] = useState<number>();
  const view = viewOf(values, held);
  const { words, says } = view;
  return (
    <Figure
      id={id}
      number={number}
      title="The water line"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={view.table}
      keys={view.one ? ['elbo', 'evidence', 'p', 'data'] : ['p', 'latent', 'gap', 'data']}
      keyNames={{
        p: view.one ? 'the decoder' : 'the water, βσ²',
        gap: 'KL of a unit',
        latent: 'units that live',
        data: 'variance of the data',
      }}
      controls={
        <>
          <div className="pairs rides">
            <Slider param={params.collapseNoise} says={says} />
            <Slider param={params.collapseBeta} says={says} />
          </div>
          {view.one && <Slider param={params.collapseLambda} says={says} />}
          {view.many && (
            <div className="choices">
              <Choice param={params.collapseData} />
            </div>
          )}
        </>
      }
    >
      <Choice param={params.collapseShow} />
      {view.many && (
        <>
          <SpectrumPlane shown={view.many} beta={values.collapseBeta} noise={values.collapseNoise} />
          <SpectrumReadout shown={view.many} />
        </>
      )}
      {view.one && (
        <>
          <div className="planes-2">
            <div>
              <Objective shown={view.one} />
            </div>
            <div>
              <Threshold
                shown={view.one}
                says={says}
                onStart={() => {
                  beginGesture();
                  hold(view.one.view.water[1]);
                }}
                onEnd={() => {
                  endGesture();
                  hold(undefined);
                }}
              />
            </div>
          </div>
          <Readout shown={view.one} />
        </>
      )}
    </Figure>
  );
}
