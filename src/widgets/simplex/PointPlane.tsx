import { useRef } from 'react';
import { Curve } from '../../figures/Curve.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { Triangle, triangleInset, triangleView } from '../../figures/Triangle.tsx';
import { ternaryHeight, type TernaryPlace } from '../../math/ternary.ts';
import { initialValues, type Values } from '../../notebook/param.ts';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { logitsAt } from './drag.ts';
import { params } from './params.ts';
import { scene, type SimplexScene, type SimplexValues } from './scene.ts';
import { heatText, spokenOf } from './words.ts';

/** The values as they stand this moment: a drag asks for x and for y one after the other, between two pictures. */
const valuesNow = (): SimplexValues => ({ ...initialValues(params), ...page.getState().values }) as SimplexValues;

/** π as a ring in the triangle; where it is dragged to, the logits follow. */
function Ring({ shown }: { readonly shown: SimplexScene }) {
  const left = useRef<{ readonly values: Values; readonly x: number }>(undefined);
  const [x, y] = shown.place;
  const moveTo = (place: TernaryPlace): void => setValues(logitsAt(place, valuesNow()));
  const says = spokenOf(shown);
  return (
    <Handle
      at={shown.place}
      mark="p"
      label="the point of the three probabilities"
      x={{
        label: 'from class 1 to class 2',
        value: x,
        min: 0,
        max: 1,
        step: 0.02,
        says,
        onMove: (next) => {
          moveTo([next, scene(valuesNow()).place[1]]);
          // The rim may have stopped it at this height, and not at the next.
          left.current = { values: page.getState().values, x: next };
        },
      }}
      y={{
        label: 'toward class 3',
        value: y / ternaryHeight,
        min: 0,
        max: 1,
        step: 0.02,
        says,
        valueAt: (coordinate) => coordinate / ternaryHeight,
        onMove: (next) => {
          const asked = left.current?.values === page.getState().values ? left.current.x : scene(valuesNow()).place[0];
          moveTo([asked, next * ternaryHeight]);
        },
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The triangle of three probabilities, the point, and the line on which the temperature moves it. */
export function PointPlane({ shown }: { readonly shown: SimplexScene }) {
  const { path, plainPlace, place, temperature, leaders } = shown;
  const far = Math.hypot(plainPlace[0] - place[0], plainPlace[1] - place[1]) > 0.09;
  const hot = Math.hypot(place[0] - 0.5, place[1] - ternaryHeight / 3) < 0.12;
  // The line comes from the center: sideways of a point above it, and on the far side of one below, there is room.
  const above = place[1] > 0.4;
  return (
    <div className="even">
      <Plane
        {...triangleView}
        height={30}
        drawnAt={440}
        inset={triangleInset}
        label={`The triangle of three probabilities, a corner for each class. Now ${spokenOf(shown)}. A line leads from ${leaders.length === 1 ? `the corner of class ${leaders.join('')}` : 'where the leading classes tie'} to the center; temperature ${heatText(temperature)}.`}
        handles={<Ring shown={shown} />}
      >
        <Triangle corners={['class 1', 'class 2', 'class 3']} />
        <Curve of={path} className="simplex-path" />
        {!hot && (
          <Label at={[0.5, ternaryHeight / 3]} offset={[0, leaders.includes(3) ? -1.5 : 0.7]} anchor="middle">
            T → ∞
          </Label>
        )}
        {far && (
          <>
            <Points at={[plainPlace]} mark="p" shape="ring" radius={3.5} />
            <Label at={plainPlace} offset={[0.6, -1]} mark="p">
              T = 1
            </Label>
          </>
        )}
        <Label
          at={place}
          offset={above ? [1.6, -0.3] : [place[0] < 0.5 ? -0.9 : 0.9, 1.6]}
          anchor={above ? 'start' : 'middle'}
          mark="p"
        >
          {`T = ${heatText(temperature)}`}
        </Label>
      </Plane>
    </div>
  );
}
