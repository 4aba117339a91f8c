import { describe, expect, it, vi } from 'vitest';
import { createPlain } from '../nn/plain/plain.ts';
import { makeDataset } from './dataset.ts';
import { defaults, gridSide, sampleCount, shown } from './protocol.ts';
import { recordedNames, recordedRun } from './recorded.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

it('there is a recorded run of every data set that is generated', () => {
  expect(recordedNames.toSorted()).toEqual(
    Object.keys(defaults)
      .filter((name) => name !== 'own')
      .toSorted(),
  );
});

describe.each(recordedNames)('the recorded run of %s', (data) => {
  it('is what the trainer does today: its first points come out again', async () => {
    const { settings, losses } = await recordedRun(data);
    const dataset = makeDataset(settings.data, settings.seed);
    const trainer = createTrainer(createPlain(), dataset, firstCheckpoint(settings, dataset));
    for (const point of losses.slice(0, 4)) {
      while (trainer.step < point.step) trainer.advance(false);
      const { elbo, kl, sigma } = await trainer.losses(trainer.advance(true)!);
      // Recorded with six digits each for reconstruction and KL.
      expect(Math.abs(elbo - point.train.elbo)).toBeLessThan(1e-5 * (1 + Math.abs(elbo)) + 1e-3);
      expect(Math.abs(kl - point.train.kl)).toBeLessThan(1e-4);
      expect(Math.abs(sigma - point.sigma)).toBeLessThan(1e-5);
    }
  });

  it('holds codes at every snapshot, everything at the last, and the items they belong to', async () => {
    const { heldOut, snapshots, settings, losses } = await recordedRun(data);
    const codes = heldOut.count * settings.latent;
    for (const { means, logVars } of snapshots) expect([means?.length, logVars?.length]).toEqual([codes, codes]);
    const last = snapshots.at(-1)!;
    expect(last.reconstructions).toHaveLength(shown * heldOut.features);
    const cells = settings.latent === 1 ? gridSide : gridSide ** 2;
    expect(last.grid).toHaveLength(cells * heldOut.features);
    expect(last.gridCodes).toHaveLength(cells * settings.latent);
    expect(last.samples).toHaveLength(sampleCount * heldOut.features);
    expect(losses.at(-1)!.step).toBe(last.step);
    expect(snapshots.length).toBeGreaterThanOrEqual(10);
    // The items are generated again; they are those the codes were computed from.
    expect(heldOut.x).toEqual(makeDataset(data, settings.seed).heldOut.x.subarray(0, heldOut.x.length));
  });

  it('reconstructs what it saw, within its own noise level', async () => {
    const { heldOut, snapshots } = await recordedRun(data);
    const { reconstructions, sigma } = snapshots.at(-1)!;
    const error = Math.sqrt(
      reconstructions!.reduce((sum, value, i) => sum + (value - heldOut.x[i]!) ** 2, 0) / reconstructions!.length,
    );
    expect(error).toBeLessThan(1.5 * sigma);
  });
});
