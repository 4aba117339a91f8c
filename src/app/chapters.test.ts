import { describe, expect, it } from 'vitest';
import { chaptersOf } from './chapters.ts';
import { plan } from './plan.ts';

const lesson = { short: 'KL', summary: 'Told by the lesson.' };

describe('the contents', () => {
  it('list the whole plan in order, and only what has a folder as written', () => {
    const chapters = chaptersOf({ '04-kl-divergence': lesson });
    expect(chapters.map(({ folder }) => folder)).toEqual(plan.map(({ folder }) => folder));
    expect(chapters.filter(({ written }) => written)).toEqual([
      { number: 4, folder: '04-kl-divergence', slug: 'kl-divergence', written: true, derives: ['D5', 'D6'], ...lesson },
    ]);
  });

  it('take in a lesson that the plan does not name, at the place of its number', () => {
    const chapters = chaptersOf({ '045-entropy': lesson });
    expect(chapters).toHaveLength(plan.length + 1);
    expect(chapters[4]).toMatchObject({ number: 45, slug: 'entropy', short: 'KL', written: true });
  });
});
