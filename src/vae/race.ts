import { chooseDevice } from '../nn/choose.ts';
import type { Chosen } from '../nn/choose.ts';
import { paceOf } from '../nn/race.ts';
import { createShelf } from './dataset.ts';
import type { DeviceChoice } from './protocol.ts';
import { commonSteps } from './protocol/race.ts';
import type { Lap, RaceTask } from './protocol/race.ts';
import { createTrainer, firstCheckpoint } from './trainer.ts';

/** What opens another device instead says why in this form: `WebGL: …`. */
const reasonOf = (tried: readonly string[]): string => tried[0]?.replace(/^[^:]*: /, '') ?? 'it does not open here';

/**
 * One device's part in a race: it takes the steps that all devices take alike, tells its loss in nats, and is then timed.
 * A device that refuses or fails is told with its reason; never rejects.
 */
export async function runLap(
  { device, settings, checkpoint, own }: RaceTask,
  choose: (choice: DeviceChoice) => Promise<Chosen> = chooseDevice,
): Promise<Lap> {
  let close = (): void => {};
  try {
    const shelf = createShelf();
    if (own) shelf.put(own);
    const dataset = shelf.take(settings);
    const { ops, tried } = await choose(device);
    ({ close } = ops);
    if (ops.name !== device) return { device, refused: reasonOf(tried) };
    const trainer = createTrainer(ops, dataset, checkpoint ?? firstCheckpoint(settings, dataset));
    for (let i = 0; i < commonSteps; i++) trainer.advance(false);
    await ops.settle();
    const { elbo } = await trainer.heldOutLosses();
    const pace = await paceOf(
      () => trainer.advance(false),
      () => ops.settle(),
    );
    trainer.dispose();
    return { device, ...pace, loss: -elbo, halfPrecision: ops.epsilon > 1e-4 };
  } catch (error) {
    return { device, refused: error instanceof Error ? error.message : String(error) };
  } finally {
    close();
  }
}
