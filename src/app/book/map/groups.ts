/** Lessons that belong together on the map, told apart by the name at their head, the line of their boxes and a shade. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly lessons: readonly number[];
}

/** The four parts of the notebook. */
export const groups: readonly Group[] = [
  { id: 'ground', name: 'Probability', lessons: [1, 2, 3, 4] },
  { id: 'bound', name: 'The bound', lessons: [5, 6] },
  { id: 'vae', name: 'The autoencoder', lessons: [7, 8] },
  { id: 'blocks', name: 'Experts, products', lessons: [9, 10] },
];

/** The group of a lesson, by its id. */
export const groupOf = (lesson: number): string => groups.find(({ lessons }) => lessons.includes(lesson))?.id ?? '';
