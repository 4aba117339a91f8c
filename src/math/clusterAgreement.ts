import { requireThat } from './requireThat.ts';

/** How two partitions of the same items agree. */
export interface Agreement {
  /** Share of the items that belong to the most frequent class of their cluster; 1 also where each item is a cluster. */
  readonly purity: number;
  /** The adjusted Rand index: 1 for the same partition, 0 on average for random ones of these sizes (Hubert and Arabie 1985). */
  readonly adjustedRand: number;
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

/**
 * Agreement of clusters with classes, both counted from 0. Where the expected agreement is already perfect (both
 * partitions trivial) the index is 1. Throws `RangeError` for no items or unequal numbers of them.
 */
export function clusterAgreement(clusters: ArrayLike<number>, classes: ArrayLike<number>): Agreement {
  const n = clusters.length;
  requireThat(n > 0, 'clusterAgreement: there must be an item', n);
  requireThat(classes.length === n, 'clusterAgreement: one class an item', [n, classes.length]);
  const [rows, columns] = [Math.max(...Array.from(clusters)) + 1, Math.max(...Array.from(classes)) + 1];
  const table = Array.from({ length: rows }, () => new Float64Array(columns));
  for (let i = 0; i < n; i++) table[clusters[i]!]![classes[i]!]! += 1;
  const pairsOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + pairs(count), 0);
  const within = table.reduce((sum, row) => sum + pairsOf(row), 0);
  const ofClusters = pairsOf(table.map((row) => row.reduce((sum, count) => sum + count, 0)));
  const ofClasses = pairsOf(Array.from({ length: columns }, (_, j) => table.reduce((sum, row) => sum + row[j]!, 0)));
  const expected = n > 1 ? (ofClusters * ofClasses) / pairs(n) : 0;
  const most = (ofClusters + ofClasses) / 2;
  return {
    purity: table.reduce((sum, row) => sum + Math.max(...row), 0) / n,
    adjustedRand: most === expected ? 1 : (within - expected) / (most - expected),
  };
}
