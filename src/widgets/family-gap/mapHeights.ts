import { params } from './params.ts';

/** The log widths of the map of all q, with a rim for the outermost rings. */
export const mapHeights = [Math.log(params.familyStd.min) - 0.15, Math.log(params.familyStd.max) + 0.15] as const;
