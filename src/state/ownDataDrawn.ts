import { createStore } from 'zustand/vanilla';

/** Something drawn by hand: a picture of 16 × 16 pixels, or a point of the plane. */
export interface Drawn {
  readonly x: Float32Array;
  /** What the reader calls it; empty for nothing. */
  readonly label: string;
}

/** What was drawn so far, the newest last. */
export interface DrawnItems {
  readonly digits: readonly Drawn[];
  readonly points: readonly Drawn[];
}

/** The tray of drawings; it lasts as long as the page. */
export const drawn = createStore<DrawnItems>(() => ({ digits: [], points: [] }));

/** Puts something on a tray. */
export function addDrawn(kind: keyof DrawnItems, item: Drawn): void {
  drawn.setState((now) => ({ [kind]: [...now[kind], item] }));
}

/** Takes the newest away, or all. */
export function dropDrawn(kind: keyof DrawnItems, all = false): void {
  drawn.setState((now) => ({ [kind]: all ? [] : now[kind].slice(0, -1) }));
}
