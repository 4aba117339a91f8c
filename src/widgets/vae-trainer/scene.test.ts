import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { defaults, training, recordedState, type Training } from '../../state/training.ts';
import { captionOf, speechOf } from './caption.ts';
import { codeAt, codesScene, nearestCell, nearestCode, pairOf } from './codes.ts';
import { describeCodes } from './describeCodes.ts';
import { colorOf } from './drawCodes.ts';
import { params } from './params.ts';
import { differences } from './differences.ts';
import { lossScene, settingsOf, unitsOf, valuesForData } from './scene.ts';
import { gridOver } from './useGrid.ts';
import { numberText, wholeText } from './words.ts';

const values = initialValues(params);
const bumps = recordedState(await training.loadRecorded('heat-bump'));
const digits = recordedState(await training.loadRecorded('digits'));
const pendulum = recordedState(await training.loadRecorded('pendulum'));
const waves = recordedState(await training.loadRecorded('wave'));

/** A run whose units have these KLs and whose factors are read this well. */
const run = (klPerUnit: readonly number[], r2: Readonly<Record<string, number>>): Training => {
  const losses = { reconstruction: 50, kl: 8, elbo: 42, klPerUnit };
  return {
    ...bumps,
    phase: 'paused',
    losses: [{ step: 1400, train: losses, heldOut: losses, sigma: 0.03 }],
    quality: { step: 1500, r2 },
  };
};
const says = (state: Training): string => captionOf(state).says;

describe('the settings', () => {
  it('are the defaults of the engine where the reader has changed nothing', () => {
    expect(settingsOf(values)).toEqual(defaults['heat-bump']);
    for (const data of Object.keys(defaults) as (typeof values.data)[])
      expect(settingsOf({ ...values, ...valuesForData(data) } as typeof values)).toEqual(defaults[data]);
  });

  it('name what differs from a recorded run, and nothing else', () => {
    expect(differences(defaults['heat-bump'], settingsOf(values))).toEqual([]);
    expect(
      differences(defaults['heat-bump'], settingsOf({ ...values, beta: 4, sigmaKind: 'fixed', sigma: 1 })),
    ).toEqual(['σ = 1', 'β = 4']);
  });
});

describe('the latent plane', () => {
  it('puts unit pairs that cannot be drawn where they can', () => {
    expect(pairOf({ unitX: 1, unitY: 2 }, 2)).toEqual([1, 2]);
    expect(pairOf({ unitX: 7, unitY: 8 }, 3)).toEqual([3, 1]);
    expect(pairOf({ unitX: 2, unitY: 2 }, 4)).toEqual([2, 3]);
    expect(pairOf({ unitX: 1, unitY: 2 }, 1)).toEqual([1, 0]);
  });

  it('shows every recorded code inside its window, with a positive posterior width', () => {
    const scene = codesScene(bumps, values);
    expect(scene?.count).toBe(bumps.heldOut?.count);
    for (let n = 0; n < (scene?.count ?? 0); n++) {
      expect(Math.max(Math.abs(scene!.x[n]!), Math.abs(scene!.y[n]!))).toBeLessThanOrEqual(scene!.reach);
      expect(scene!.stdX[n]).toBeGreaterThan(0);
    }
  });

  it('lays the decode grid over the units on the axes, the others at 0', () => {
    expect(gridOver(Float32Array.of(1, 2, 0, 0, 3, 4, 0, 0), 4, [4, 2])).toEqual(
      Float32Array.of(0, 2, 0, 1, 0, 4, 0, 3),
    );
    expect(gridOver(Float32Array.of(1, 2), 1, [1, 0])).toEqual(Float32Array.of(1, 2));
  });

  it('colors by what the data have, whatever the address asks for', () => {
    expect(codesScene(bumps, { ...values, colorBy: 'class' })?.coloring.name).toBe('position');
    expect(codesScene(digits, values)?.coloring.name).toBe('class');
    expect(codesScene(digits, { ...values, colorBy: 'slant' })?.coloring.name).toBe('slant');
  });

  it('colors an angle around: pictures on either side of a whole turn look alike', () => {
    const scene = codesScene(pendulum, { ...values, colorBy: 'angle' })!;
    const { shade, around, low, high } = scene.coloring;
    expect([around, low, high]).toEqual([true, 0, 2 * Math.PI]);
    const order = Array.from(shade.keys()).toSorted((a, b) => shade[a]! - shade[b]!);
    expect(colorOf(scene, order[0]!)).toBe(colorOf(scene, order.at(-1)!));
    expect(new Set(order.map((n) => colorOf(scene, n))).size).toBe(12);
  });

  it('stands the factor upright where there is one unit only', () => {
    const one = { ...bumps, snapshot: { ...bumps.snapshot!, latent: 1 } };
    const scene = codesScene(one, values);
    expect(scene?.unitY).toBe(0);
    expect(Math.max(...scene!.y)).toBeCloseTo(2, 6); // the top of the stretched factor, by construction
  });

  it('finds the code and the grid cell nearest to a point', () => {
    const scene = codesScene(bumps, values)!;
    expect(nearestCode(scene, scene.x[17]!, scene.y[17]!)).toBe(17);
    const { gridCodes } = bumps.snapshot!;
    expect(nearestCell(gridCodes, gridCodes!.slice(84, 86))).toBe(42);
    expect(Array.from(codeAt(3, [3, 1], 0.5, -1))).toEqual([-1, 0, 0.5]);
  });

  it('says what is inside a lasso', () => {
    expect(describeCodes(bumps.heldOut!, [])).toBe('No code lies inside.');
    expect(describeCodes(digits.heldOut!, [0, 1, 2], 'digit')).toMatch(/^3 codes inside: digit \d/);
    const turning = { ...pendulum.heldOut!, factors: { angle: Float32Array.of(6.2, 0.3, 6, 0.1) } };
    // The arc that holds them passes 0, and is not a whole turn.
    expect(describeCodes(turning, [0, 1, 2, 3])).toBe('4 codes inside: angle 6.00 to 0.30.');
    expect(describeCodes(turning, [1])).toBe('1 code inside: angle 0.30 to 0.30.');
  });
});

describe('the curves', () => {
  it('keep the reconstruction above the bound, by exactly the KL', () => {
    const scene = lossScene(bumps);
    expect(scene.heldOut).toBe(true);
    expect(scene.steps.length).toBeGreaterThan(10);
    for (let i = 0; i < scene.steps.length; i++)
      expect(scene.reconstruction[i]!).toBeGreaterThanOrEqual(scene.elbo[i]!);
  });

  it('cut off the worst first steps, never the last ones', () => {
    const scene = lossScene(bumps);
    expect(scene.range[0]).toBeLessThan(scene.elbo.at(-1)!);
    expect(scene.range[1]).toBeGreaterThan(scene.reconstruction.at(-1)!);
  });

  it('are empty, with a window all the same, before the first step', () => {
    const scene = lossScene({ losses: [], step: 0 });
    expect(scene.range[0]).toBeLessThan(scene.range[1]);
  });

  it('never show a negative KL of a unit', () => {
    for (const unit of [...unitsOf(bumps.losses), ...unitsOf(digits.losses)]) expect(unit.kl).toBeGreaterThanOrEqual(0);
  });
});

describe('the caption', () => {
  it('calls the recorded run what it is: two units that carry two factors', () => {
    expect(says(bumps)).toMatch(/^Two units carry the two true factors/);
  });

  it('reads an angle by its cosine and sine, and counts it once', () => {
    expect(says(pendulum)).toMatch(/^Two units carry the angle \(cos angle R² 0\.\d+, sin angle R² 0\.\d+ from/);
    expect(says(waves)).toMatch(/^Two units carry the two true factors \(amplitude R²/);
    expect(captionOf(waves).look).toMatch(/annulus/);
    const lost = { ...waves, quality: { step: 1500, r2: { amplitude: 0.1, 'cos phase': 0.3, 'sin phase': 0.4 } } };
    expect(says(lost)).toMatch(/^The amplitude and phase cannot be read/);
  });

  it('says of an angle on one unit that the circle is torn', () => {
    const losses = { reconstruction: 50, kl: 4, elbo: 46, klPerUnit: [4] };
    const one = { ...pendulum, losses: [{ step: 1400, train: losses, heldOut: losses, sigma: 0.1 }] };
    expect(captionOf({ ...one, quality: { step: 1500, r2: { 'cos angle': 0.97, 'sin angle': 0.96 } } }).look).toMatch(
      /^A circle fits on no line/,
    );
  });

  it('names the factor that is lost when a unit idles', () => {
    expect(says(run([0.43, 0.002], { position: 0.7, width: -0.05 }))).toMatch(
      /^One unit idles, and the width cannot be read/,
    );
  });

  it('does not count factors by units in use', () => {
    expect(says(run([3.8, 2.8, 3.6, 3.8], { position: 0.99, width: 0.98 }))).toMatch(
      /^Four units are in use for two true factors/,
    );
  });

  it('says that the code is silent when no unit is in use', () => {
    expect(says(run([0.01, 0.02], { position: -0.1, width: -0.1 }))).toMatch(/^All units are idle/);
  });

  it('claims nothing before the run has learned', () => {
    expect(captionOf({ ...bumps, losses: [] }).says).toBe('Nothing is learned yet.');
    expect(says({ ...bumps, step: 3 })).toMatch(/first random weights/);
  });

  it('speaks of a run in progress by thousands of steps, so that the voice keeps up', () => {
    expect(speechOf({ ...bumps, phase: 'running', step: 2345 })).toBe('Training, past step 2000.');
    expect(speechOf(bumps)).toMatch(/^Recorded run at step \d+\. ELBO/);
  });

  it('writes numbers with true minus signs and commas', () => {
    expect(numberText(-0.5, 1)).toBe('−0.5');
    expect(numberText(-0.001, 1)).toBe('0.0');
    expect(wholeText(12345)).toBe('12,345');
    expect(wholeText(500)).toBe('500');
  });
});
