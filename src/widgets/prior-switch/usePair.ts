import { useEffect, useState } from 'react';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import { pairOf, type Pair } from './pair.ts';

/** The recorded pair, fetched once the figure is near; undefined until it is there, 'lost' where it could not be had. */
export function usePair(near: boolean): Pair | 'lost' | undefined {
  const [pair, setPair] = useState<Pair | 'lost'>();
  useEffect(() => {
    if (!near) return;
    import('./pair.json').then(
      ({ default: recorded }) => setPair(pairOf(recorded as unknown as RecordedPair)),
      () => setPair('lost'),
    );
  }, [near]);
  return pair;
}
