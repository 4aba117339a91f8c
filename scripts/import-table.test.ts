import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { objection } from './import-table.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const refuses = (file: string, source: string, typeOnly = false): boolean =>
  objection(root + file, source, typeOnly) !== undefined;

describe('the import table refuses', () => {
  it.each([
    ['src/math/kl.ts', '../notebook/term.ts'],
    ['src/math/kl.ts', 'react'],
    ['src/notebook/check.ts', '../state/page.ts'],
    ['src/expression/tree.ts', '../notebook/param.ts'],
    ['src/widgets/jensen-polygon/scene.ts', 'jsep'],
    ['lessons/04-kl-divergence/goals.ts', '../../src/expression/readPhi.ts'],
    ['src/data/digits.ts', '../nn/ops.ts'],
    ['src/nn/ops.ts', '../vae/protocol.ts'],
    ['src/nn/choose.ts', '@tensorflow/tfjs-core'],
    ['src/vae/model.ts', '../state/page.ts'],
    ['src/vae/protocol.ts', './loss.ts'],
    ['src/state/training.ts', '../vae/trainer.ts'],
    ['src/figures/Handle.tsx', '../state/page.ts'],
    ['src/ui/Slider.tsx', '../figures/Plane.tsx'],
    ['src/ui/derivation/Rung.tsx', '../../math/kl.ts'],
    ['src/widgets/kl-fit/index.tsx', '../signed-area/params.ts'],
    ['src/widgets/vae-trainer/index.tsx', '../../vae/connect.ts'],
    ['src/widgets/vae-trainer/index.tsx', '../laboratory/params.ts'],
    ['src/widgets/laboratory/index.tsx', '../kl-fit/params.ts'],
    ['lessons/04-kl-divergence/lesson.ts', '../08-train-a-vae/lesson.ts'],
    ['lessons/04-kl-divergence/lesson.ts', '../../src/state/page.ts'],
    ['src/app/boot.ts', '../widgets/kl-fit/params.ts'],
  ])('%s importing %s', (file, source) => {
    expect(refuses(file, source)).toBe(true);
  });

  it('a value where only types are allowed, and lets the types through', () => {
    expect(refuses('src/widgets/kl-fit/scene.ts', '../../data/types.ts')).toBe(true);
    expect(refuses('src/widgets/kl-fit/scene.ts', '../../data/types.ts', true)).toBe(false);
  });
});

describe('the import table allows', () => {
  it.each([
    ['src/math/kl.test.ts', 'vitest'],
    ['src/nn/tfjs/device.ts', '@tensorflow/tfjs-core'],
    ['src/expression/tree.ts', 'jsep'],
    ['src/ui/ExpressionField.tsx', '../expression/load.ts'],
    ['src/widgets/kl-fit/index.tsx', './scene.ts'],
    ['lessons/04-kl-divergence/lesson.ts', './params.ts'],
    ['src/widgets/laboratory/panels/samples/index.tsx', '../../../vae-trainer/Sheet.tsx'],
    ['src/widgets/annealing/index.tsx', '../vae-trainer/params.ts'],
    ['lessons/04-kl-divergence/params.ts', '../../src/widgets/kl-fit/params.ts'],
    ['vite.config.ts', 'vite'],
  ])('%s importing %s', (file, source) => {
    expect(refuses(file, source)).toBe(false);
  });
});
