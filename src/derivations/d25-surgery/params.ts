import { number } from '../../notebook/param.ts';

const meanOf = (key: string, n: number, initial: number) =>
  number(key, {
    tex: `m_${n}`,
    meaning: `mean of the code of datum ${n}`,
    initial,
    min: -3,
    max: 3,
    step: 0.05,
    term: 'q',
  });

/** Four encoders on the line, N(m_n, s²). */
export const params = {
  surgeryM1: meanOf('surgeryM1', 1, -1.5),
  surgeryM2: meanOf('surgeryM2', 2, -0.5),
  surgeryM3: meanOf('surgeryM3', 3, 0.5),
  surgeryM4: meanOf('surgeryM4', 4, 1.5),
  surgeryS: number('surgeryS', {
    tex: 's',
    meaning: 'standard deviation of every code',
    initial: 0.3,
    min: 0.05,
    max: 2,
    step: 0.05,
    term: 'q',
  }),
};
