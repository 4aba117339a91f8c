/** What can be read: enough to train well in a page, little enough for a phone. */
export const limits = {
  /** Bytes of a file that must be held in memory whole; other files are read piece by piece, whatever their size. */
  bytes: 50_000_000,
  /** Bytes of an array stored column by column, which must be held whole after unpacking. */
  unpacked: 200_000_000,
  /** Items; of more, a random sample is read. */
  items: 50_000,
  /** Numbers in all, items × features. */
  values: 16_000_000,
  /** Numbers of an item that is no picture. */
  columns: 1024,
  /** Pixels along the longer side of a picture; larger ones are averaged down. */
  side: 28,
  /** Items that a run needs at least, so that some can be held out. */
  fewest: 10,
  /** Labels in a file. */
  labels: 10_000_000,
  /** Classes that a label may tell apart. */
  classes: 100,
  /** Numbers of one item of an array, before pictures are averaged down. */
  itemLength: 4_000_000,
  /** Pixels of one picture file. */
  pixels: 50_000_000,
} as const;

/** How many items of so many numbers are kept at most. */
export const itemCap = (features: number): number =>
  Math.max(1, Math.min(limits.items, Math.floor(limits.values / Math.max(1, features))));
