import { params } from './params.ts';

/** The data by their place. */
export const datumParams = [
  params.datum1,
  params.datum2,
  params.datum3,
  params.datum4,
  params.datum5,
  params.datum6,
  params.datum7,
  params.datum8,
] as const;
