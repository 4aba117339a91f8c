import type { StatementId } from '../../../notebook/syllabus.ts';
import { syllabus } from '../../../notebook/syllabus.ts';
import { plan } from '../../plan.ts';
import { lessonOf } from '../book.ts';
import { prerequisites } from './prerequisites.ts';

/** Sizes of the drawing, in units of which a letter is about 6 wide. */
export const box = { width: 106, height: 58 } as const;
const pitch = { column: 124, row: 66 } as const;
const head = 62;

/** One box: a statement where it is first taught, or, with `again`, where a later lesson comes back to it. */
export interface Node {
  readonly id: StatementId;
  readonly lesson: number;
  readonly again: boolean;
  readonly x: number;
  readonly y: number;
  /** Its name, broken into lines that fit the box. */
  readonly lines: readonly string[];
}

/** One prerequisite: a curve from what is needed to what needs it. */
export interface Edge {
  readonly from: StatementId;
  readonly to: StatementId;
  readonly path: string;
}

/** Breaks words into lines of at most so many letters; a longer word has a line of its own. */
export function breakLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const order = Object.keys(prerequisites) as StatementId[];

/** Every box, column by column; in a column first what is new, in the order in which it is taught, then what comes back. */
export const nodes: readonly Node[] = plan.flatMap(({ folder, states }, column) => {
  const lesson = Number.parseInt(folder, 10);
  const sorted = order.filter((id) => states.includes(id));
  const placed = [...sorted.filter((id) => lessonOf(id) === lesson), ...sorted.filter((id) => lessonOf(id) !== lesson)];
  return placed.map((id, row) => ({
    id,
    lesson,
    again: lessonOf(id) !== lesson,
    x: column * pitch.column,
    y: head + row * pitch.row,
    lines: breakLines(syllabus[id], 18),
  }));
});

/** The size of the whole drawing. */
export const size = {
  width: (plan.length - 1) * pitch.column + box.width,
  height: Math.max(...nodes.map(({ y }) => y)) + box.height,
} as const;

const homes = new Map(nodes.filter(({ again }) => !again).map((node) => [node.id, node]));

/** From the right side of one box to the left side of another; within a column straight down, or around on the left. */
function pathOf(from: Node, to: Node): string {
  const middle = (node: Node): number => node.y + box.height / 2;
  if (from.x !== to.x) {
    const [x, y, X, Y] = [from.x + box.width, middle(from), to.x, middle(to)];
    const bend = Math.max(12, (X - x) / 2);
    return `M${x} ${y}C${x + bend} ${y} ${X - bend} ${Y} ${X} ${Y}`;
  }
  if (to.y - from.y === pitch.row) return `M${from.x + box.width / 2} ${from.y + box.height}V${to.y}`;
  const out = from.x - 4 - Math.min(8, Math.abs(to.y - from.y) / pitch.row);
  return `M${from.x} ${middle(from)}C${out} ${middle(from)} ${out} ${middle(to)} ${to.x} ${middle(to)}`;
}

/** Every prerequisite as a curve between the boxes where both are first taught. */
export const edges: readonly Edge[] = order.flatMap((to) =>
  prerequisites[to].flatMap((from) => {
    const [a, b] = [homes.get(from), homes.get(to)];
    return a && b ? [{ from, to, path: pathOf(a, b) }] : [];
  }),
);
