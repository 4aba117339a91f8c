import type { ReactNode } from 'react';
import type { JudgedLine } from '../../notebook/check.ts';

/** The verdict in words, for those who do not see the light. */
export function verdict({ light, against, redrawn }: JudgedLine): string {
  const other = `line ${(against ?? 0) + 1}`;
  const again = redrawn ? ', by a second draw' : '';
  if (light === 'start') return 'the start';
  if (light === 'agrees') return `agrees with ${other}${again}`;
  return light === 'holds' ? `holds against ${other}${again}` : `broken against ${other}`;
}

const shapes = {
  start: <circle cx="7" cy="7" r="1.7" fill="currentColor" stroke="none" />,
  agrees: <path d="M4 7.2l2.2 2.2L10.2 5" strokeWidth="1.6" />,
  holds: <path d="M3.6 4.9H7V9.3H10.4" strokeWidth="1.6" />,
  broken: <path d="M4.4 4.4l5.2 5.2M9.6 4.4l-5.2 5.2" strokeWidth="1.9" />,
};

/** The verdict on a line as a small mark, told apart by its shape: a tick agrees, a step holds, a cross on a disc is broken. */
export function Light({ line }: { readonly line: JudgedLine }): ReactNode {
  return (
    <svg className={`light is-${line.light}`} viewBox="0 0 14 14" role="img" aria-label={verdict(line)}>
      <circle className="ring" cx="7" cy="7" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <g fill="none" stroke="currentColor">
        {shapes[line.light]}
      </g>
    </svg>
  );
}
