import type { ReactNode } from 'react';

/** The line after a step from `step` among `lines`; 0 shows them all, and stepping on from there starts at an end. */
export function stepFrom(step: number, lines: number, by: 1 | -1): number {
  if (step === 0) return by === 1 ? 1 : lines;
  return Math.min(lines, Math.max(1, step + by));
}

interface StepperProps {
  readonly step: number;
  readonly lines: number;
  readonly onStep: (step: number) => void;
}

/** The buttons that open a derivation line by line. An unusable one stays where it is, so that the focus is not lost. */
export function Stepper({ step, lines, onStep }: StepperProps): ReactNode {
  const button = (label: string, to: number, unusable: boolean): ReactNode => (
    <button type="button" className="quiet" aria-disabled={unusable} onClick={() => !unusable && onStep(to)}>
      {label}
    </button>
  );
  return (
    <div className="steps row" role="group" aria-label="Line by line">
      {button('Previous', stepFrom(step, lines, -1), step === 1)}
      {button('Next', stepFrom(step, lines, 1), step === lines)}
      {button('All lines', 0, step === 0)}
      <span className="where" role="status">
        {step > 0 && `line ${step} of ${lines}`}
      </span>
    </div>
  );
}
