import type { Tensor } from '../ops.ts';
import type { Numbers } from './multiply.ts';

/** A tensor of the plain device: its numbers lie open. */
export interface Matrix extends Tensor {
  readonly values: Numbers;
}

/** A tensor seen as what the plain device made it. */
export const open = (tensor: Tensor): Matrix => tensor as Matrix;

/** Storage that is handed out again after use, since a step makes the same dozen matrices every time. */
export interface Memory {
  /** A matrix with whatever numbers its storage last held. */
  make(rows: number, columns: number): Matrix;
  release(matrix: Tensor): void;
  /** Runs `body` and releases whatever it made except what it returns. */
  tidy<T extends Tensor | readonly Tensor[] | undefined>(body: () => T): T;
  count(): number;
}

/** Creates an empty memory whose matrices hold numbers of one kind. */
export function createMemory(kind: Float32ArrayConstructor | Float64ArrayConstructor): Memory {
  const alive = new Map<Tensor, Numbers>();
  const free = new Map<number, Numbers[]>();
  const scopes: Tensor[][] = [];
  const release = (matrix: Tensor): void => {
    const values = alive.get(matrix);
    if (!values) return;
    alive.delete(matrix);
    const shelf = free.get(values.length);
    if (shelf) shelf.push(values);
    else free.set(values.length, [values]);
  };
  return {
    make(rows, columns) {
      const values = free.get(rows * columns)?.pop() ?? new kind(rows * columns);
      const matrix = { rows, columns, values };
      alive.set(matrix, values);
      scopes.at(-1)?.push(matrix);
      return matrix;
    },
    release,
    tidy(body) {
      const made: Tensor[] = [];
      scopes.push(made);
      try {
        const result = body();
        const kept = new Set<Tensor>(Array.isArray(result) ? result : [result]);
        for (const matrix of made) {
          if (!kept.has(matrix)) release(matrix);
          else scopes.at(-2)?.push(matrix);
        }
        return result;
      } catch (error) {
        made.forEach(release);
        throw error;
      } finally {
        scopes.pop();
      }
    },
    count: () => alive.size,
  };
}
