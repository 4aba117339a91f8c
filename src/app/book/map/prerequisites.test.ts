import { describe, expect, it } from 'vitest';
import { type StatementId, syllabus } from '../../../notebook/syllabus.ts';
import { plan } from '../../plan.ts';
import { lessonOf } from '../book.ts';
import { opens, prerequisites } from './prerequisites.ts';

const ids = Object.keys(syllabus) as StatementId[];

/** Everything below a statement; a statement met on the way to itself would never end, so the way is kept. */
function below(id: StatementId, way: readonly StatementId[] = []): Set<StatementId> {
  if (way.includes(id)) throw new Error(`a circle: ${[...way, id].join(' → ')}`);
  return new Set(prerequisites[id].flatMap((each) => [each, ...below(each, [...way, id])]));
}

describe('the prerequisites', () => {
  it('are given for every statement of the lecture', () => {
    expect(Object.keys(prerequisites).toSorted()).toEqual(ids.toSorted());
  });

  it('run in no circle', () => {
    for (const id of ids) expect(() => below(id)).not.toThrow();
  });

  it('stand in an earlier lesson, or in the same', () => {
    for (const id of ids)
      for (const each of prerequisites[id])
        expect(lessonOf(each), `${each} for ${id}`).toBeLessThanOrEqual(lessonOf(id));
  });

  it('name no step that another of them implies', () => {
    for (const id of ids) {
      const implied = new Set(prerequisites[id].flatMap((each) => [...below(each)]));
      expect(prerequisites[id].filter((each) => implied.has(each))).toEqual([]);
    }
  });

  it('are read the other way round by what a statement opens', () => {
    for (const id of ids) for (const each of opens(id)) expect(prerequisites[each]).toContain(id);
    expect(ids.flatMap(opens).length).toBe(Object.values(prerequisites).flat().length);
  });

  it('reach from every lesson with statements of its own to an earlier one', () => {
    const first = new Set(ids.map(lessonOf));
    for (const { folder } of plan.slice(1)) {
      const lesson = Number.parseInt(folder, 10);
      const own = ids.filter((id) => lessonOf(id) === lesson);
      expect(own.some((id) => prerequisites[id].some((each) => lessonOf(each) < lesson))).toBe(
        first.has(lesson) && lesson !== 1,
      );
    }
  });
});
