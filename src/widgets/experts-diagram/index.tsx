import { useMemo } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { Density } from './Density.tsx';
import { Network } from './Network.tsx';
import { params } from './params.ts';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { partText, wordsOf } from './words.ts';

const presets: readonly Preset[] = [
  { label: 'the three of the exercises', values: { expdX: 0, expdY: 1.2 } },
  { label: 'y against the gate', values: { expdX: 0, expdY: -1 } },
  { label: 'another input', values: { expdX: -1.5, expdY: 1.2 } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
}

/** A mixture of experts as a diagram: every part is a term of the sum beside it. */
export function Widget({ id = 'experts-diagram', number }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const { terms, density } = shown;
  const words = wordsOf(shown);
  const says = `density ${formatNumber(density, 3)}`;
  const row = (i: number) => (['expert1', 'expert2', 'expert3'] as const)[i] ?? 'expert1';
  return (
    <Figure
      id={id}
      {...(number === undefined ? {} : { number })}
      title="A mixture of experts, part by part"
      params={params}
      presets={presets}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['data', 'prior', 'p']}
      keyNames={{ data: 'x and y', prior: 'the gate, before y', p: 'the experts and their sum' }}
      controls={
        <>
          <Slider param={params.expdX} says={says} />
          <Slider param={params.expdY} says={says} />
        </>
      }
    >
      <Network shown={shown} />
      <Density shown={shown} />
      <div className="diagram-formula">
        <Tex
          block
          tex={
            '\\p{p(}\\data{y}\\mid\\data{x}\\p{)}=\\sum_i\\prior{\\pi_i(}\\data{x}\\prior{)}\\;\\p{\\N\\big(}\\data{y};\\mu_i(\\data{x}),\\sigma_i^2\\p{\\big)}'
          }
        />
      </div>
      <div className="readout readout-part">
        <p>{partText(shown, values.expdPart)}</p>
        <table>
          <caption className="vh">The terms of the sum</caption>
          <thead>
            <tr>
              <th scope="col">term</th>
              <th scope="col">
                gate <Tex tex="\prior{\pi_i}" />
              </th>
              <th scope="col">
                density <Tex tex="\p{\N_i}" />
              </th>
              <th scope="col">product</th>
              <th scope="col">responsibility</th>
            </tr>
          </thead>
          <tbody>
            {terms.map(({ gate, density: own, product, responsibility }, i) => (
              <tr key={row(i)} className={values.expdPart === row(i) ? 'chosen' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={values.expdPart === row(i)}
                    onClick={() => setValues({ [params.expdPart.key]: row(i) })}
                  >
                    expert {i + 1}
                  </button>
                </th>
                <td>
                  <Num value={gate} digits={3} term="prior" />
                </td>
                <td>
                  <Num value={own} digits={3} term="p" />
                </td>
                <td>
                  <Num value={product} digits={3} term="p" />
                </td>
                <td>
                  <Num value={responsibility} digits={3} term="p" />
                </td>
              </tr>
            ))}
            <tr className={values.expdPart === 'sum' ? 'chosen' : undefined}>
              <th scope="row">sum</th>
              <td>1</td>
              <td />
              <td>
                <Num value={density} digits={3} term="p" />
              </td>
              <td>1</td>
            </tr>
          </tbody>
        </table>
        <p>Here gate logits and means are fixed straight lines in x; at x = 0 they are the three of the exercises.</p>
      </div>
    </Figure>
  );
}
