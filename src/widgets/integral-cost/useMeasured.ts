import { useEffect, useState } from 'react';
import { measure, nothing, type Measured, type Memory } from './measure.ts';
import type { CostValues } from './scene.ts';

/** Milliseconds: how long the hand must rest before work begins, how long one slice of work is, and between two pictures. */
const rest = 150;
const slice = 6;
const between = 120;

const memory: Memory = { grids: new Map(), runs: new Map() };
const clock = (): number => performance.now();

/** What has been computed of this state so far, in slices that are too short to be noticed. */
export function useMeasured(values: CostValues): Measured {
  const { latents, perAxis, sampleCount, costNoise, costSeed } = values;
  const key = `${latents} ${perAxis} ${sampleCount} ${costNoise} ${costSeed}`;
  const [held, setHeld] = useState<{ readonly key: string; readonly measured: Measured }>();
  useEffect(() => {
    const work = measure({ latents, perAxis, sampleCount, costNoise, costSeed }, memory, clock);
    let told = 0;
    let news: Measured | undefined;
    const go = (): void => {
      const began = clock();
      for (;;) {
        const { done, value } = work.next();
        news = value ?? news;
        if (news && (done || clock() - told > between)) {
          told = clock();
          setHeld({ key, measured: news });
          news = undefined;
        }
        if (done) return;
        if (clock() - began > slice) break;
      }
      timer = setTimeout(go);
    };
    let timer = setTimeout(go, rest);
    return () => clearTimeout(timer);
  }, [key, latents, perAxis, sampleCount, costNoise, costSeed]);
  return held?.key === key ? held.measured : nothing(values);
}
