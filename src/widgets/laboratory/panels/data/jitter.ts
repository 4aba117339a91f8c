import { createRng } from '../../../../math/rng.ts';

/** How far copies of drawings are turned and moved, both ways, each amount as likely as any other. */
export const jitter = { degrees: 10, pixels: 1, plane: 0.04 } as const;

/** A picture of side × side pixels turned around its middle by an angle in radians and moved by pixels, between pixels by their weighted mean; paper (0) comes in at the edges. */
export function turned(x: Float32Array, side: number, angle: number, dx: number, dy: number): Float32Array {
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= side || row >= side ? 0 : x[row * side + column]!;
  const middle = (side - 1) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return Float32Array.from(x, (_, i) => {
    const u = (i % side) - middle - dx;
    const v = Math.floor(i / side) - middle - dy;
    const column = c * u + s * v + middle;
    const row = -s * u + c * v + middle;
    const [left, top] = [Math.floor(column), Math.floor(row)];
    const [a, b] = [column - left, row - top];
    return (
      (1 - b) * ((1 - a) * at(left, top) + a * at(left + 1, top)) +
      b * ((1 - a) * at(left, top + 1) + a * at(left + 1, top + 1))
    );
  });
}

/** The items, and of each so many copies after them: pictures turned and moved, points of the plane moved by a normal draw. */
export function withCopies(items: readonly Float32Array[], copies: number, seed: number): readonly Float32Array[] {
  const rng = createRng(seed, 'own-data/jitter');
  const around = (size: number): number => size * (2 * rng.uniform() - 1);
  const copy = (x: Float32Array): Float32Array => {
    if (x.length === 2) return x.map((value) => value + jitter.plane * rng.normal());
    const angle = around((jitter.degrees * Math.PI) / 180);
    return turned(x, Math.round(Math.sqrt(x.length)), angle, around(jitter.pixels), around(jitter.pixels));
  };
  return [...items, ...items.flatMap((x) => Array.from({ length: copies }, () => copy(x)))];
}
