import { readFileSync } from 'node:fs';
import { fingerprint } from '../src/math/portableFingerprint.ts';
import { replays } from '../src/vae/exactReplay.fixture.ts';
import { readRun } from '../src/vae/protocol/runFile.ts';
import { expect, open, test } from './test.ts';

/** The same settings as the runs of the unit tests, as a link says them. */
const links: Readonly<Record<string, string>> = {
  'heat-bump': 'data=heat-bump',
  digits: 'data=digits&hidden=64&learningRate=0.005&likelihood=bernoulli&prior=mixture',
  moons:
    'data=moons&latent=1&layers=2&hidden=48&hidden2=48&sigmaKind=fixed&sigma=0.15&learningRate=0.005&objective=iwae&draws=5',
};

for (const { data, steps, bits } of replays) {
  test(`a link to ${steps} steps of ${data} on WASM gives in this browser the bits that Node gave`, async ({
    page,
  }) => {
    await open(page, `laboratory/#${links[data]}&device=wasm&panel=runs&run=${steps}`);
    await expect(page.locator('.device-line')).toContainText(new RegExp(`WASM.*step\\s+${steps}`, 's'), {
      timeout: 60_000,
    });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save run (JSON)' }).click(),
    ]);
    const read = readRun(readFileSync(await file.path(), 'utf8'));
    if ('problem' in read) throw new Error(read.problem);
    const { checkpoint } = read.run;
    expect(checkpoint.step).toBe(steps);
    expect(fingerprint(checkpoint.parameters, checkpoint.firstMoment, checkpoint.secondMoment)).toBe(bits);
  });
}
