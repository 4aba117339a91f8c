import { describe, expect, it } from 'vitest';
import { verdicts, type Lap } from '../../../../state/race.ts';
import { raceWords, verdictText } from './words.ts';

const lap = (device: Lap['device'], stepsPerSecond: number, loss: number): Lap => ({
  device,
  stepsPerSecond,
  slowest: stepsPerSecond,
  fastest: stepsPerSecond,
  steps: 72,
  loss,
  halfPrecision: false,
});

const texts = (...laps: readonly Lap[]): readonly string[] =>
  verdicts(laps).map((verdict) => verdictText(verdict, 'wasm'));

describe('what is said of a race', () => {
  it('names the fastest device and whether it is in use', () => {
    expect(raceWords([lap('wasm', 3200, 20), lap('plain', 300, 20)], 'wasm')).toBe(
      'WASM is the fastest here with 3,200 steps a second, and it is in use.',
    );
    expect(raceWords([lap('wasm', 100, 20), lap('plain', 300, 20)], 'wasm')).toBe(
      'Plain TypeScript is the fastest here with 300 steps a second.',
    );
  });

  it('says which device is left out because it computes something else, however fast', () => {
    const said = raceWords([lap('wasm', 100, 20), lap('webgl', 9000, 21)], undefined);
    expect(said).toContain('WASM is the fastest');
    expect(said).toContain('Left out: WebGL, whose loss is another than that of WASM.');
  });

  it('says where the rounds of two devices overlap, so that the order may be chance', () => {
    const wide: Lap = { ...lap('wasm', 100, 20), slowest: 60, fastest: 400 } as Lap;
    expect(raceWords([wide, lap('plain', 90, 20)], 'plain')).toContain('overlap with those of plain TypeScript');
    expect(raceWords([wide, lap('plain', 50, 20)], 'plain')).not.toContain('overlap');
  });

  it('says that no device ran where all refused', () => {
    expect(raceWords([{ device: 'wasm', refused: 'no' }], undefined)).toBe('No device ran to the end.');
  });

  it('tells of each device how far its loss is from the reference', () => {
    expect(
      texts(lap('wasm', 1, 20), lap('plain', 1, 20), lap('cpu', 1, 20.004), lap('webgl', 1, 30), {
        device: 'webgl',
        refused: 'none here',
      }),
    ).toEqual([
      'the others are compared with it',
      'agrees: the same loss to the last bit',
      'agrees: loss differs by 0.02 %',
      'not used: loss differs by 50.00 %',
      'refused: none here',
    ]);
    expect(texts(lap('wasm', 1, 20), lap('webgl', 1, NaN))[1]).toContain('not used: its loss is not a number');
  });
});
