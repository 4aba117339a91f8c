import type { Form } from './types.ts';

/** Points of a plane, drawn between −`reach` and `reach` along both axes. */
export function plane(reach: number): Form {
  return { features: 2, width: 2, height: 1, kind: 'points', range: [-reach, reach] };
}
