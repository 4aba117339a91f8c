import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure, type Preset } from '../../ui/Figure.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { Bells } from './Bells.tsx';
import { Chain } from './Chain.tsx';
import { params } from './params.ts';
import { Precisions } from './Precisions.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { partText, wordsOf } from './words.ts';

const widths = { prod3Std1: 1.2, prod3Std2: 0.8, prod3Std3: 1 };
const presets: readonly Preset[] = [
  { label: 'three overlapping', values: { prod3Mean1: -1, prod3Mean2: 0.2, prod3Mean3: 1.2, ...widths } },
  { label: 'in agreement', values: { prod3Mean1: 0.2, prod3Mean2: 0.2, prod3Mean3: 0.2, ...widths } },
  { label: 'far apart', values: { prod3Mean1: -3, prod3Mean2: 0.2, prod3Mean3: 3, ...widths } },
];

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
}

/** A product of experts as a diagram: three bells, what their product lacks, and the narrow bell that comes out. */
export function Widget({ id = 'products-diagram', number }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const words = wordsOf(shown);
  const says = `product at ${formatNumber(shown.product.mean, 2)}, area ${formatNumber(shown.area, 4)}`;
  return (
    <Figure
      id={id}
      {...(number === undefined ? {} : { number })}
      title="A product of experts, part by part"
      params={params}
      presets={presets}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['p', 'gap', 'q']}
      keyNames={{ p: 'the experts', gap: 'the normalizer', q: 'their product, renormalized' }}
      controls={
        <>
          <Slider param={params.prod3X} says={partText(shown, 'result')} />
          <div className="pairs">
            <Slider param={params.prod3Mean1} says={says} />
            <Slider param={params.prod3Std1} says={says} />
            <Slider param={params.prod3Mean2} says={says} />
            <Slider param={params.prod3Std2} says={says} />
            <Slider param={params.prod3Mean3} says={says} />
            <Slider param={params.prod3Std3} says={says} />
          </div>
        </>
      }
    >
      <Bells shown={shown} />
      <div className="choices">
        <Choice param={params.prod3Form} />
      </div>
      <Chain shown={shown} />
      <div className="diagram-formula">
        {shown.inLogs ? (
          <Tex block tex="\q{\log p(x)}=\sum_i\p{\log p_i(x)}-\gap{\log Z}" />
        ) : (
          <Tex block tex="\q{p(x)}=\frac1{\gap{Z}}\prod_i\p{p_i(x)}" />
        )}
      </div>
      <div className="readout readout-part">
        <p>{partText(shown, values.prod3Part)}</p>
      </div>
      <Precisions shown={shown} />
    </Figure>
  );
}
