import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCpu } from '../nn/tfjs/cpu.ts';
import { close, everything, start, tiny } from './serve.fixture.ts';

// Training takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

afterEach(close);

describe('the number of tensors', () => {
  it('is flat over 1,000 steps on tfjs', async () => {
    const { send, next } = start();
    const { count } = await createCpu();
    send({ type: 'watch', wants: everything });
    send({ type: 'configure', settings: { ...tiny, device: 'cpu' } });
    const at = async (steps: number): Promise<number> => {
      send({ type: 'step', count: steps });
      await next('running', ({ running }) => !running);
      await next('snapshot');
      return count();
    };
    // Constants such as a row of ones are made when first needed.
    const warm = await at(50);
    expect(await at(475)).toBe(warm);
    expect(await at(475)).toBe(warm);
  });

  it('is flat over 20 cycles of start, pause and reset, and nothing is left at the end', async () => {
    const { count } = await createCpu();
    const before = count();
    const { send, next } = start();
    send({ type: 'watch', wants: everything });
    send({ type: 'configure', settings: { ...tiny, device: 'cpu' } });
    await next('ready');
    const counts: number[] = [];
    for (let cycle = 0; cycle < 20; cycle++) {
      send({ type: 'start' });
      await next('running', ({ running }) => running);
      send({ type: 'step' });
      await next('losses');
      send({ type: 'pause' });
      await next('snapshot', ({ step }) => step > 0);
      send({ type: 'reset' });
      await next('ready');
      await next('snapshot');
      counts.push(count());
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
    await close();
    expect(count()).toBe(before);
  });
});
