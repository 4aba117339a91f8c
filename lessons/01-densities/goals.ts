import { prob } from '../../src/math/normal.ts';
import { initialValues, type Values, type ValuesOf } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/density-interval/params.ts';

/** The goal that the bell of the figure peaks within `tolerance` of a height, per meter. */
export function peakAt(height: number, tolerance: number): (values: Values) => boolean {
  return (values) => {
    const { mu, sigma } = { ...initialValues(params), ...values } as ValuesOf<typeof params>;
    return Math.abs(prob({ mean: mu, std: sigma }, mu) - height) < tolerance;
  };
}
