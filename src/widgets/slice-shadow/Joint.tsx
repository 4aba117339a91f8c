import { useState } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Dots } from '../../figures/Dots.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { Contours } from './Contours.tsx';
import { params } from './params.ts';
import type { SliceScene } from './scene.ts';
import { namesOf, verdictOf } from './words.ts';

/** Where the means of the slices lie, for lines from one end of the plane to the other. */
function meansOf(shown: SliceScene, view: number, place: (kept: number, known: number) => Point): readonly Point[] {
  const { law, shadow, knownLaw } = shown;
  return Array.from({ length: 201 }, (_, i) => {
    const known = view * (i / 100 - 1);
    const { mean } = law.given((known - knownLaw.mean) / knownLaw.std);
    return place(shadow.mean + shadow.std * mean, known);
  });
}

/** The joint law from above, and the line on which one coordinate is known. */
export function Joint({ shown }: { readonly shown: SliceScene }) {
  // While the line is dragged the scale rests, or the line would run away from the hand.
  const [held, setHeld] = useState<number>();
  const view = held ?? shown.view;
  const { line, known, formula, band } = shown;
  const [knownName, keptName] = namesOf(shown);
  const place = (kept: number, at: number): Point => (known === 2 ? [kept, at] : [at, kept]);
  const param = known === 2 ? params.x2 : params.x1;
  const slide = {
    label: `line ${knownName}`,
    value: line,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${knownName} ${formatNumber(line, 2)}; ${verdictOf(shown)}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  };
  return (
    <div className="even">
      <Plane
        x={[-view, view]}
        y={[-view, view]}
        height={40}
        drawnAt={520}
        inset={{ top: 1.6, bottom: 2, left: 2.6, right: 1 }}
        label={`The joint law from above, cut by the line ${knownName} = ${formatNumber(line, 2)}. On it ${keptName} has mean ${formatNumber(formula.mean, 2)} and standard deviation ${formatNumber(formula.std, 2)}.`}
        handles={
          <Handle
            at={place(-0.86 * view, line)}
            mark="data"
            {...(known === 2 ? { y: slide } : { x: slide })}
            onStart={() => {
              setHeld(view);
              beginGesture();
            }}
            onEnd={() => {
              setHeld(undefined);
              endGesture();
            }}
          />
        }
      >
        <Axes
          x={{ label: <Formula>x_1</Formula>, labelLength: 2 }}
          y={{ label: <Formula>x_2</Formula>, ticks: 6 }}
          grid
        />
        <Dots at={shown.samples} />
        <Contours shown={shown} view={view} />
        <Curve of={meansOf(shown, view, place)} className="guide" />
        <Curve of={[place(-view, line), place(view, line)]} className="cut-line" />
        <g className="in-band">
          <Dots at={band.some.map((kept) => place(kept, line))} size={4.5} />
        </g>
        <g data-term="p">
          <Curve
            of={[place(formula.mean - formula.std, line), place(formula.mean + formula.std, line)]}
            className="slice-width"
          />
        </g>
        <Label
          at={place(0.97 * view, line)}
          offset={known === 2 ? [0, 0.5] : [0.5, -0.5]}
          anchor={known === 2 ? 'end' : 'start'}
          strong
        >
          <Formula>{`x_${known} = ${formatNumber(line, 2)}`}</Formula>
        </Label>
      </Plane>
    </div>
  );
}
