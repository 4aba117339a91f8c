import { covariance } from '../../src/derivations/d03-mvn/plane.ts';
import { initialValues, type Values, type ValuesOf } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/ellipse-lab/params.ts';

/** The goal of standard deviations 1 and 2 and a correlation of −0.6, to what a handle can set, by the entries of Σ. */
export function oneTwoAndTilted(values: Values): boolean {
  const lab = { ...initialValues(params), ...values } as ValuesOf<typeof params>;
  if (lab.ellipseForm !== 'definite') return false;
  const [s11, s12, s22] = covariance(lab);
  return Math.abs(s11 - 1) < 0.05 && Math.abs(s22 - 4) < 0.15 && Math.abs(s12 / Math.sqrt(s11 * s22) + 0.6) < 0.03;
}
