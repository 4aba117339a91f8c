import { writtenOf } from './lines.ts';
import type { LadderScene } from './scene.ts';

const rungNames: Readonly<Record<LadderScene['rungs'][number]['id'], string>> = {
  evidence: 'log p(x)',
  multiplied: 'log of the sum of q times p/q',
  averaged: 'log of the mean of p/q under q',
  bound: 'mean of log p/q under q',
  rewritten: 'log p(x) minus KL(q ‖ posterior)',
};

const formNames: Readonly<Record<LadderScene['forms'][number]['id'], string>> = {
  gap: 'log p(x) minus KL(q ‖ posterior)',
  energy: 'mean log joint plus entropy',
  penalty: 'mean log-likelihood minus KL(q ‖ prior)',
  swapped: 'log p(x) minus KL(posterior ‖ q), the wrong order',
};

/** The figure's numbers, with the sign on screen. */
export function tableOf(shown: LadderScene) {
  const turned = shown.sign === 'loss' ? 'minus (' : '';
  const end = shown.sign === 'loss' ? ')' : '';
  return {
    columns: ['quantity (nats)', 'value', 'how'],
    rows: [
      ...shown.rungs.map(({ id, value, standardError }) => [
        `${turned}${rungNames[id]}${end}`,
        value,
        standardError === undefined
          ? writtenOf(id, shown).route
          : `${writtenOf(id, shown).route}, standard error ${standardError.toPrecision(2)}`,
      ]),
      ['gap', shown.slack, 'distance of the two levels'],
      ['KL(q ‖ posterior)', shown.divergence, 'on its own'],
      ['KL(posterior ‖ q)', shown.swapped, 'on its own'],
      ...shown.forms.map(({ id, value, terms }) => [
        `${turned}${formNames[id]}${end}`,
        value,
        `${terms[0]} and ${terms[1]}`,
      ]),
    ],
  };
}
