import { within, type Box } from '../../figures/diagram/box.ts';
import { Mini } from '../../figures/diagram/Mini.tsx';
import { Part } from '../../figures/diagram/Part.tsx';
import { Wire } from '../../figures/diagram/Wire.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { ExpertsScene, ExpertsValues } from './scene.ts';
import { partText } from './words.ts';

/** The part of the line of y that is drawn. */
export const span = [-4, 4] as const;

const gateBox: Box = { at: [0.66, 0.89], size: [0.26, 0.13] };
const sumBox: Box = { at: [0.5, 0.075], size: [0.36, 0.14] };
const expertBoxes: readonly Box[] = [0.16, 0.5, 0.84].map((x) => ({ at: [x, 0.49], size: [0.28, 0.27] }));
const sides = ['expert1', 'expert2', 'expert3'] as const;
/** Where x is dragged: a line at the upper left, and its half length. */
const input = { at: 0.2, level: 0.89, half: 0.16 };

const look = (part: ExpertsValues['expdPart']) => () => setValues({ [params.expdPart.key]: part });

/** A number with its name; a phone has room for the number alone. */
function Named({ name, value }: { readonly name: string; readonly value: number }) {
  const before = usePlane().narrow ? '' : `${name} = `;
  return <Formula>{`${before}${formatNumber(value, 2)}`}</Formula>;
}

/** x feeds a gate and three experts; the gate opens a way to each, and what they say is added up. */
export function Network({ shown }: { readonly shown: ExpertsScene }) {
  const { values, terms, density } = shown;
  const { expdX, expdY, expdPart } = values;
  const { key, min, max, step, meaning } = params.expdX;
  const places = (x: number): number => input.at + (input.half * x) / max;
  return (
    <Plane
      x={[0, 1]}
      y={[0, 1]}
      height={27}
      drawnAt={928}
      inset={{ top: 0.2, right: 0.2, bottom: 0.2, left: 0.2 }}
      label={`x = ${formatNumber(expdX, 2)} feeds a gate and three experts, whose densities at y, weighted by the gate, add up to ${formatNumber(density, 3)}.`}
      handles={
        <>
          <Part
            box={gateBox}
            mark="prior"
            says={partText(shown, 'gate')}
            chosen={expdPart === 'gate'}
            onChoose={look('gate')}
          >
            <Label at={gateBox.at} offset={[0, -0.35]} anchor="middle" mark="prior">
              gate
            </Label>
          </Part>
          {expertBoxes.map((box, i) => {
            const part = sides[i] ?? 'expert1';
            const term = terms[i];
            if (!term) return null;
            const curve = peaked((y) => prob(term.bell, y), span, term.bell.mean, term.bell.std);
            return (
              <Part
                key={part}
                box={box}
                mark="p"
                says={partText(shown, part)}
                chosen={expdPart === part}
                onChoose={look(part)}
              >
                <Mini box={box} of={curve} x={span} y={[-0.05, 1.35]} mark="p" filled />
                <Mini
                  box={box}
                  of={[
                    [expdY, 0],
                    [expdY, term.density],
                  ]}
                  x={span}
                  y={[-0.05, 1.35]}
                  mark="data"
                />
                <Label at={within(box, [-0.92, 1])} offset={[0, -1.25]} mark="p">
                  expert {i + 1}
                </Label>
                <Label at={within(box, [0.92, 1])} offset={[0, -2.5]} anchor="end" mark="p">
                  <Named name={`N_${String(i + 1)}`} value={term.density} />
                </Label>
              </Part>
            );
          })}
          <Part box={sumBox} mark="p" says={partText(shown, 'sum')} chosen={expdPart === 'sum'} onChoose={look('sum')}>
            <Label at={sumBox.at} offset={[0, -0.35]} anchor="middle" mark="p">
              <Formula>{`Σ = ${formatNumber(density, 3)}`}</Formula>
            </Label>
          </Part>
          <Handle
            at={[places(expdX), input.level]}
            mark="data"
            x={{
              label: meaning,
              value: expdX,
              min,
              max,
              step,
              says: `x ${formatNumber(expdX, 2)}; density ${formatNumber(density, 3)}`,
              onMove: (next) => setValues({ [key]: next }),
              valueAt: (at) => ((at - input.at) * max) / input.half,
            }}
            onStart={beginGesture}
            onEnd={endGesture}
          />
        </>
      }
    >
      <Label at={[input.at - input.half, input.level]} offset={[0, 1.1]} mark="data">
        <Formula>{`x = ${formatNumber(expdX, 2)}`}</Formula>
      </Label>
      <Wire from={[input.at + input.half + 0.02, input.level]} to={within(gateBox, [-1, 0])} mark="data" />
      <Mini
        box={{ at: [input.at, input.level], size: [2 * input.half, 0.02] }}
        of={[
          [0, 0],
          [1, 0],
        ]}
        x={[0, 1]}
        y={[-1, 1]}
        mark="data"
      />
      {expertBoxes.map((box, i) => {
        const term = terms[i];
        if (!term) return null;
        const out = within(box, [0, -1]);
        const into = within(sumBox, [0.7 * (i - 1), 1]);
        return (
          <g key={sides[i]}>
            <Wire from={[input.at, input.level - 0.06]} to={within(box, [-0.75, 1])} mark="data" upright />
            <Wire
              from={within(gateBox, [0.6 * (i - 1), -1])}
              to={within(box, [0.5, 1])}
              share={term.gate}
              mark="prior"
              upright
            />
            <Wire from={out} to={into} share={term.responsibility} mark="p" upright />
            <Label
              at={within(box, [0.5, 1])}
              offset={[i === 2 ? -1.3 : 0.9, 1.3]}
              anchor={i === 2 ? 'end' : 'start'}
              mark="prior"
            >
              <Named name={`π_${String(i + 1)}`} value={term.gate} />
            </Label>
            <Label at={i === 0 ? within(box, [-1, -1]) : out} offset={[i === 1 ? 1 : i === 2 ? 0.9 : 0, -1.6]} mark="p">
              <Formula>{`${formatNumber(term.product, 3)}`}</Formula>
            </Label>
          </g>
        );
      })}
    </Plane>
  );
}
