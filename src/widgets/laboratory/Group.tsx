import type { ReactNode } from 'react';

interface GroupProps {
  readonly name: string;
  /** What is chosen now, in a few words: it can be read while the group is closed. */
  readonly now: string;
  readonly open?: boolean;
  /** Whether something in it cannot be trained as it is. */
  readonly wrong?: boolean;
  readonly children: ReactNode;
}

/** Choices that belong together, behind their name and what is chosen. */
export function Group({ name, now, open = false, wrong = false, children }: GroupProps) {
  return (
    <details className="lab-group" open={open}>
      <summary>
        <b>{name}</b> <span>{now}</span>
        {wrong && <span className="wrong">cannot be trained</span>}
      </summary>
      <div className="lab-group-body">{children}</div>
    </details>
  );
}
