import type { StatementId } from '../../../notebook/syllabus.ts';

/**
 * What each statement of the lecture rests on, one step back. A step that another one implies is left out: whoever knows
 * the evidence integral knows Bayes.
 */
export const prerequisites: Readonly<Record<StatementId, readonly StatementId[]>> = {
  S1: [],
  S2: ['S1'],
  S3: ['S1'],
  S4: ['S2', 'S3'],
  S5: ['S1'],
  S6: ['S3'],
  S7: [],
  S8: ['S7'],
  S9: ['S8'],
  S10: ['S9'],
  S11: ['S10'],
  S12: ['S10'],
  S37: ['S11'],
  S13: ['S8'],
  S14: ['S13'],
  S15: ['S14'],
  S16: ['S15'],
  S17: ['S16'],
  S24: ['S17'],
  S22: [],
  S23: ['S9', 'S22'],
  S18: ['S9'],
  S19: ['S18'],
  S20: ['S18', 'S23'],
  S21: ['S10', 'S18'],
  S25: ['S13'],
  S26: ['S14', 'S25'],
  S27: ['S26'],
  S28: ['S27'],
  S29: ['S9', 'S28'],
  S30: ['S23', 'S29'],
  S31: ['S30'],
  S32: ['S29'],
  S33: ['S6', 'S31'],
  S34: ['S16', 'S19', 'S31'],
  S35: ['S20', 'S33', 'S34'],
  S36: ['S4', 'S24', 'S35'],
  S38: ['S10', 'S36'],
  S39: ['S36', 'S37'],
  S40: ['S38', 'S39'],
  S41: ['S21', 'S39'],
  S42: ['S40', 'S41'],
  S43: ['S8'],
  S44: ['S43'],
  S45: ['S14', 'S44'],
  S46: ['S10', 'S45'],
  S47: ['S45'],
  S48: ['S12'],
  S49: ['S45', 'S48'],
};

/** The statements that rest on this one, one step on. */
export const opens = (id: StatementId): readonly StatementId[] =>
  (Object.keys(prerequisites) as StatementId[]).filter((other) => prerequisites[other].includes(id));
