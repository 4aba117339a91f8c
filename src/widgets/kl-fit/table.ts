import type { FitScene, Judge } from './scene.ts';
import { nameOf } from './words.ts';

/** Without the rounding that keeps a mean of 0 from being 0. */
const clean = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : value);

const rowsOf = (judge: Judge): (string | number)[][] => {
  const name = nameOf(judge.direction);
  const rows: (string | number)[][] = [
    [`${name}, trapezoid rule (nats)`, judge.kl],
    [`${name}, Monte Carlo (nats)`, judge.monteCarlo.mean],
    ['its standard error', judge.monteCarlo.standardError],
    [`${name}, closed form (nats)`, judge.closed ?? 'none: p is a mixture'],
    [`${name}, closed-form ceiling (nats)`, judge.ceiling],
  ];
  judge.optima.forEach(({ normal, kl }, k) => {
    const what = k > 0 && kl - (judge.optima[0]?.kl ?? 0) > 1e-6 ? 'a shallower valley' : 'the optimum';
    rows.push(
      [`${what} of ${name}: mean`, clean(normal.mean)],
      ['its standard deviation', normal.std],
      ['its divergence (nats)', kl],
    );
  });
  return rows;
};

/** The figure's numbers. */
export function tableOf(shown: FitScene) {
  return {
    columns: ['quantity', 'value'],
    rows: [
      ['mean of q', shown.q.mean],
      ['standard deviation of q', shown.q.std],
      ...rowsOf(shown.reverse),
      ...rowsOf(shown.forward),
    ],
  };
}
