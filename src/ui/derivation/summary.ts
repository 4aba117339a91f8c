import type { JudgedLine } from '../../notebook/check.ts';

const count = (lines: readonly JudgedLine[], light: JudgedLine['light']): number =>
  lines.filter((line) => line.light === light).length;

/** How a whole derivation stands, in one sentence. */
export function summaryOf(lines: readonly JudgedLine[]): string {
  const broken = lines.flatMap((line, index) => (line.light === 'broken' ? [index + 1] : []));
  if (broken.length > 0) return `Broken at line ${broken.join(' and line ')}.`;
  const equal = count(lines, 'agrees');
  const holds = count(lines, 'holds');
  const parts = [
    equal > 0 ? `${equal} ${equal === 1 ? 'equality agrees' : 'equalities agree'}` : '',
    holds > 0 ? `${holds} ${holds === 1 ? 'inequality holds' : 'inequalities hold'}` : '',
  ];
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? '' : `Every light is on: ${said}.`;
}
