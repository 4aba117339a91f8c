import { useMemo } from 'react';
import { setValues } from '../../../../state/page.ts';
import type { Training } from '../../../../state/training.ts';
import { NumberField } from '../../../../ui/NumberField.tsx';
import { codeOn, type Basis } from '../../../vae-trainer/basis.ts';
import { axisNames, codeAt, codesScene, pairOf } from '../../../vae-trainer/codes.ts';
import type { LabValues } from '../../settings.ts';
import { Film } from './Film.tsx';
import { PathPlane, wayPoints } from './PathPlane.tsx';
import { exploreParams } from './params.ts';
import { useDecoded } from './useDecoded.ts';
import { alongPath, type Place } from './ways.ts';

/** Frames of the film; of points, which are small, there are more. */
const frames = { items: 12, points: 120 };

interface AlongPathProps {
  readonly state: Training;
  readonly values: LabValues;
  readonly basis: Basis | null;
}

/** A way through the latent plane, and what the decoder makes of it. */
export function AlongPath({ state, values, basis }: AlongPathProps) {
  const { heldOut, snapshot } = state;
  const { colorBy, unitX, unitY, explorePoints } = values;
  const latent = snapshot?.latent ?? 1;
  const scene = useMemo(
    () => codesScene({ heldOut, snapshot }, { colorBy, unitX, unitY }, basis),
    [heldOut, snapshot, colorBy, unitX, unitY, basis],
  );
  const oneUnit = scene?.unitY === 0;
  const places = wayPoints
    .slice(0, explorePoints)
    .map(([px, py]): Place => [Number(values[px.key as keyof LabValues]), Number(values[py.key as keyof LabValues])]);
  const points = oneUnit ? places.map(([x]): Place => [x, 0]) : places;
  const name = points.join(' ');
  const count = heldOut?.kind === 'points' ? frames.points : frames.items;
  const codes = useMemo(() => {
    const pair = pairOf({ unitX, unitY }, latent);
    const way = alongPath(
      name.split(' ').map((text): Place => text.split(',').map(Number) as unknown as Place),
      count,
    );
    const made = new Float32Array(count * latent);
    way.forEach(([x, y], n) => made.set(basis ? codeOn(basis, x, y) : codeAt(latent, pair, x, y), n * latent));
    return made;
  }, [name, count, latent, unitX, unitY, basis]);
  const items = useDecoded(state, 'explore-path', codes);
  if (!heldOut || !scene) return null;
  const [across, up] = axisNames(scene).map((text) => text.replace('_', ''));
  return (
    <section className="pane">
      <h3>
        Along a path <span>draw with the mouse, drag the rings, or type</span>
      </h3>
      <div className="explore-two">
        <div className="path-plane">
          <PathPlane scene={scene} points={points} />
        </div>
        <div>
          {items ? (
            <Film heldOut={heldOut} items={items} columns={4} label={`${count} decoded points of the way, in order`} />
          ) : (
            <p className="trainer-note">Decoding …</p>
          )}
        </div>
      </div>
      <div className="explore-fields">
        <span>
          way points <NumberField param={exploreParams.explorePoints} />
        </span>
        {points.map((_, n) => {
          const [px, py] = wayPoints[n]!;
          return (
            <span key={n} className="explore-point">
              {n + 1}: {across} <NumberField param={px} />
              {up && (
                <>
                  {up} <NumberField param={py} />
                </>
              )}
            </span>
          );
        })}
        <button
          type="button"
          className="quiet"
          onClick={() => {
            const [px, py] = wayPoints[points.length - 1]!;
            setValues({ [px.key]: values.cursorX, [py.key]: values.cursorY });
          }}
        >
          Last point to the ring
        </button>
      </div>
      {latent > 2 && (
        <p className="trainer-note">
          {basis ? 'Codes lie on the plane through their mean.' : 'The other units are at 0.'}
        </p>
      )}
    </section>
  );
}
