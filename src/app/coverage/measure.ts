import { type PlannedLesson, predictionsPerLesson } from '../plan.ts';

/** What stands in the folders of one lesson. */
export interface Written {
  /** The prose, as it is written. */
  readonly page: string;
  readonly hasNotes: boolean;
  /** What the lesson declares: its statements, and the ids of what it asks. */
  readonly covers: readonly string[];
  readonly predictions: readonly string[];
  readonly exercises: readonly string[];
  /** The chains of the derivations it tells, such as `D6.finite`. */
  readonly chains: readonly string[];
  /** For each folder of a widget, the files in it. */
  readonly widgetFiles: Readonly<Record<string, readonly string[]>>;
}

/** One thing a lesson must carry. */
export interface Item {
  /** Such as `S18`, `D5.fit`, `W4a`, `P4.1`, `E4.1`. */
  readonly id: string;
  readonly kind: 'statement' | 'derivation' | 'widget' | 'prediction' | 'exercise' | 'part';
  /** What is missing; empty where nothing is. */
  readonly lacks: string;
}

/** What a widget's folder must hold besides its view: the numbers, their tests, and their benchmark. */
const widgetParts = ['index.tsx', 'params.ts', 'scene.ts', 'scene.test.ts', 'bench.ts'];

/** Widgets that have no scene of their own, and what stands in for one. */
const otherParts: Readonly<Record<string, readonly string[]>> = {
  // The curves of this figure are those of the trainer above it, whose scene they share.
  annealing: ['index.tsx', 'words.ts', 'words.test.ts'],
  'vae-trainer': ['index.tsx', 'params.ts', 'scene.ts', 'scene.test.ts'],
};

/** The tag of a widget in the prose: `signed-area` is `SignedArea`. */
const tagOf = (folder: string): string =>
  folder.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

/** Whether the prose has this tag, with this id where one is asked for. */
const hasTag = (page: string, tag: string, id?: string): boolean =>
  new RegExp(`<${tag}\\b${id === undefined ? '' : `[^>]*\\bid="${id.replaceAll('.', '\\.')}"`}`).test(page);

function widgetLacks(page: string, folder: string, files: readonly string[] | undefined): string {
  if (!files) return `src/widgets/${folder}/ does not exist`;
  const missing = (otherParts[folder] ?? widgetParts).filter((part) => !files.includes(part));
  if (missing.length > 0) return `src/widgets/${folder}/ has no ${missing.join(', ')}`;
  return hasTag(page, tagOf(folder)) ? '' : `the page has no <${tagOf(folder)} />`;
}

/** An asked thing must be declared by the lesson and stand on its page. */
const askedLacks = (page: string, tag: string, id: string, declared: readonly string[]): string =>
  !declared.includes(id)
    ? 'the lesson does not declare it'
    : hasTag(page, tag, id)
      ? ''
      : `the page has no <${tag} id="${id}" />`;

/** Everything a planned lesson must carry, each with what is missing of it; all of it where the lesson is not written. */
export function measure(planned: PlannedLesson, chains: readonly string[], written?: Written): readonly Item[] {
  const number = Number.parseInt(planned.folder, 10);
  const numbered = (letter: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${letter}${number}.${index + 1}`);
  const item = (id: string, kind: Item['kind'], lacks: (of: Written) => string): Item => ({
    id,
    kind,
    lacks: written ? lacks(written) : 'the lesson is not written',
  });
  const part = (id: string, tag: string): Item =>
    item(id, 'part', ({ page }) => (hasTag(page, tag) ? '' : `the page has no <${tag}>`));
  return [
    ...planned.states.map((id) =>
      item(id, 'statement', ({ page, covers }) =>
        !covers.includes(id)
          ? 'the lesson does not declare it'
          : hasTag(page, 'At', id)
            ? ''
            : `the page has no <At id="${id}" />`,
      ),
    ),
    ...chains.map((id) => item(id, 'derivation', (of) => askedLacks(of.page, 'Derivation', id, of.chains))),
    ...Object.entries(planned.widgets).map(([id, folder]) =>
      item(id, 'widget', ({ page, widgetFiles }) => widgetLacks(page, folder, widgetFiles[folder])),
    ),
    ...numbered('P', predictionsPerLesson).map((id) =>
      item(id, 'prediction', (of) => askedLacks(of.page, 'Predict', id, of.predictions)),
    ),
    ...numbered('E', planned.exercises).map((id) =>
      item(id, 'exercise', (of) => askedLacks(of.page, 'Exercise', id, of.exercises)),
    ),
    part('summary', 'Summary'),
    part('references', 'References'),
    item('notes', 'part', ({ hasNotes }) => (hasNotes ? '' : 'there is no notes.mdx')),
  ];
}
