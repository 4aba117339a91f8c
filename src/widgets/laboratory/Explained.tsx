import { type ReactNode, useId } from 'react';
import { Tex } from '../../ui/Tex.tsx';
import type { Explanation } from './explain.ts';

interface ExplainedProps {
  /** What the group is called by those who do not see it. */
  readonly name: string;
  readonly by?: Explanation;
  /** Why a part of it cannot be chosen, or why what is chosen cannot be trained. */
  readonly why?: readonly string[];
  readonly children: ReactNode;
}

/** Controls with what they do in one sentence, the formula that they change, and why some cannot be chosen. */
export function Explained({ name, by, why = [], children }: ExplainedProps) {
  const id = useId();
  return (
    <div className="explained" role="group" aria-label={name} aria-describedby={`${id}says`}>
      {children}
      <div id={`${id}says`}>
        {why.map((sentence) => (
          <p key={sentence} className="why-not">
            {sentence}
          </p>
        ))}
        {by && <p className="says">{by.says}</p>}
      </div>
      {by && (
        <p className="changes">
          <Tex tex={by.tex} />
        </p>
      )}
    </div>
  );
}
