import { useEffect, useRef, useState } from 'react';
import { linearModelOf, linearQOf } from '../../derivations/d11-vae-form/model.ts';
import type { Normal } from '../../math/normal.ts';
import { beginGesture, endGesture, page, setValues } from '../../state/page.ts';
import { climb as pathOf } from './climb.ts';
import { params } from './params.ts';
import { withinReach, type MapValues } from './scene.ts';

/** A climb that the reader can start, watch, stop, and take by single steps. */
export interface Climb {
  readonly running: boolean;
  /** Where the last climb went, oldest first; empty once the model is another one. */
  readonly trail: readonly Normal[];
  readonly start: () => void;
  readonly step: () => void;
  readonly stop: () => void;
}

/** Gradient steps a second: few enough to see each. */
const pace = 14;

const put = ({ mean, std }: Normal): void => setValues({ [params.meanQ.key]: mean, [params.stdQ.key]: std });

/** What the page holds, which is what was put there, rounded; anything else means that the reader has taken over. */
const held = (): string => {
  const { values } = page.getState();
  return Object.values(params)
    .map(({ key }) => values[key])
    .join(' ');
};

/** A walk, the model it belongs to, and what the page held at its last step. */
interface Walk {
  readonly model: string;
  readonly trail: readonly Normal[];
  readonly at: string;
}

/** Walks q uphill on its ELBO, so many steps a second, or at once where the reader asks for less motion. */
export function useClimb(values: MapValues): Climb {
  const frame = useRef(0);
  const [running, setRunning] = useState(false);
  const [walk, setWalk] = useState<Walk>();
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const model = linearModelOf(values);
  const q = linearQOf(values);
  const name = [model.w, model.b, model.std, values.observed].join(' ');
  const pathFrom = (from: Normal): readonly Normal[] => pathOf(model, values.observed, from, withinReach);
  const show = (trail: readonly Normal[]): void => {
    const last = trail.at(-1);
    if (last) put(last);
    setWalk({ model: name, trail, at: held() });
  };
  const stop = (): void => {
    cancelAnimationFrame(frame.current);
    setRunning(false);
    endGesture();
  };
  const step = (): void => {
    stop();
    // A walk goes on from where it really stands; the page holds its place rounded.
    const before = walk && walk.at === held() ? walk.trail : [q];
    const [, next] = pathFrom(before.at(-1) ?? q);
    if (next) show([...before, next]);
  };
  const start = (): void => {
    stop();
    const path = pathFrom(q);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(path);
      return;
    }
    let at = 0;
    let left = held();
    const began = performance.now();
    beginGesture();
    setRunning(true);
    const frameOf = (now: number): void => {
      if (at >= path.length - 1 || held() !== left) {
        stop();
        return;
      }
      const next = Math.min(path.length - 1, Math.floor(((now - began) * pace) / 1000));
      if (next > at) {
        at = next;
        show(path.slice(0, at + 1));
        left = held();
      }
      frame.current = requestAnimationFrame(frameOf);
    };
    frame.current = requestAnimationFrame(frameOf);
  };
  return { running, trail: walk?.model === name ? walk.trail : [], start, step, stop };
}
