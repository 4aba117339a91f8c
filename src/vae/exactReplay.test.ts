import { describe, expect, it, vi } from 'vitest';
import { fingerprint } from '../math/portableFingerprint.ts';
import { createWasm } from '../nn/wasm/wasm.ts';
import { createShelf } from './dataset.ts';
import { replays } from './exactReplay.fixture.ts';
import { defaults } from './protocol.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

describe('a run on WASM', () => {
  it.each(replays)(
    'of $data has the same weights to the last bit everywhere',
    async ({ data, steps, changes, bits }) => {
      const settings = { ...defaults[data], ...changes };
      const dataset = createShelf().take(settings);
      const trainer = createTrainer(await createWasm(), dataset, firstCheckpoint(settings, dataset));
      for (let i = 0; i < steps; i++) trainer.advance(i % 10 === 0);
      const { parameters, firstMoment, secondMoment } = await trainer.checkpoint();
      expect(fingerprint(parameters, firstMoment, secondMoment)).toBe(bits);
    },
  );
});
