import { within, type Box } from '../../figures/diagram/box.ts';
import { Mini } from '../../figures/diagram/Mini.tsx';
import { Part } from '../../figures/diagram/Part.tsx';
import { Wire } from '../../figures/diagram/Wire.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import type { Mark } from '../../figures/theme.ts';
import { logProb, prob, type Normal } from '../../math/normal.ts';
import { setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { span, topAbove } from './Bells.tsx';
import { params } from './params.ts';
import type { ProductsScene, ProductsValues } from './scene.ts';
import { partText } from './words.ts';

const expertBoxes: readonly Box[] = [0.16, 0.5, 0.84].map((x) => ({ at: [x, 0.8], size: [0.28, 0.36] }));
const normalizerBox: Box = { at: [0.5, 0.44], size: [0.44, 0.17] };
const resultBox: Box = { at: [0.5, 0.15], size: [0.44, 0.28] };
const names = ['expert1', 'expert2', 'expert3'] as const;

/** Three factors meet in a product, 1/Z gives it the area 1, and out comes the narrow bell; or the same in logarithms. */
export function Chain({ shown }: { readonly shown: ProductsScene }) {
  const { factors, product, inLogs, area, logZ, values, density, logDensity } = shown;
  const range = inLogs ? ([-14, 2] as const) : ([-0.04, 1.25 * topAbove(shown)] as const);
  const part = (id: ProductsValues['prod3Part']) => ({
    says: partText(shown, id),
    chosen: values.prod3Part === id,
    onChoose: () => setValues({ [params.prod3Part.key]: id }),
  });
  const picture = (box: Box, bell: Normal, mark: Mark) => {
    const at = inLogs ? logProb(bell, values.prod3X) : prob(bell, values.prod3X);
    const curve = peaked((x) => (inLogs ? logProb(bell, x) : prob(bell, x)), span, bell.mean, bell.std);
    return (
      <>
        <Mini box={box} of={curve} x={span} y={range} mark={mark} filled={!inLogs} />
        <Mini
          box={box}
          of={[
            [values.prod3X, range[0]],
            [values.prod3X, at],
          ]}
          x={span}
          y={range}
          mark="data"
        />
      </>
    );
  };
  const write = (value: number, log: number): string => formatNumber(inLogs ? log : value, 3);
  return (
    <Plane
      x={[0, 1]}
      y={[0, 1]}
      height={23}
      drawnAt={928}
      inset={{ top: 0.2, right: 0.2, bottom: 0.2, left: 0.2 }}
      label={`Three densities at x, ${inLogs ? 'their logarithms added and log Z taken away' : 'multiplied and divided by Z'}, are the ${inLogs ? 'log ' : ''}density ${write(density, logDensity)} of the product.`}
      handles={
        <>
          {expertBoxes.map((box, i) => {
            const id = names[i] ?? 'expert1';
            const factor = factors[i];
            return (
              factor && (
                <Part key={id} box={box} mark="p" {...part(id)}>
                  {picture(box, factor.bell, 'p')}
                  <Label at={within(box, [-0.92, 1])} offset={[0, -1.3]} mark="p">
                    <Formula>{`${inLogs ? 'log ' : ''}p_${i + 1} = ${write(factor.density, factor.logDensity)}`}</Formula>
                  </Label>
                </Part>
              )
            );
          })}
          <Part box={normalizerBox} mark="gap" {...part('normalizer')}>
            <Label at={normalizerBox.at} offset={[0, -0.35]} anchor="middle" mark="gap">
              <Formula>
                {inLogs ? `+ (−log Z) = ${formatNumber(-logZ, 3)}` : `× 1/Z = ${formatNumber(1 / area, 2)}`}
              </Formula>
            </Label>
          </Part>
          <Part box={resultBox} mark="q" {...part('result')}>
            {picture(resultBox, product, 'q')}
            <Label at={within(resultBox, [-0.95, 1])} offset={[0, -1.3]} mark="q">
              <Formula>{`${inLogs ? 'log ' : ''}p(x) = ${write(density, logDensity)}`}</Formula>
            </Label>
          </Part>
        </>
      }
    >
      {expertBoxes.map((box, i) => (
        <Wire
          key={names[i]}
          from={within(box, [0, -1])}
          to={within(normalizerBox, [0.6 * (i - 1), 1])}
          mark="p"
          upright
        />
      ))}
      {[0.33, 0.67].map((x) => (
        <Label key={x} at={[x, 0.8]} offset={[0, -0.35]} anchor="middle" strong>
          {inLogs ? '+' : '×'}
        </Label>
      ))}
      <Wire from={within(normalizerBox, [0, -1])} to={within(resultBox, [0, 1])} mark="q" upright />
    </Plane>
  );
}
