/** A typed density lives here and is divided by its area here; outside it counts as zero. */
export const densityRange = [-10, 10] as const;

/** A typed φ is looked at here. */
export const phiRange = [-3, 5] as const;
