import type { ReactNode } from 'react';
import type { ExpertErrors } from '../../math/expertErrors.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { Fit } from './fit.ts';
import type { ExpertsScene } from './scene.ts';

interface EntryProps {
  readonly name: ReactNode;
  /** Absent until it is known. */
  readonly value: number | undefined;
  readonly digits?: number;
}

/** A number with its name; a dash of the same width until it is known. */
function Entry({ name, value, digits = 4 }: EntryProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value === undefined ? <span className="num">–</span> : <Num value={value} digits={digits} chars={7} />}</dd>
    </div>
  );
}

/** Jacobs' three errors, of one datum or as means. */
function Errors({ errors, of }: { readonly errors: ExpertErrors | undefined; readonly of: string }) {
  return (
    <dl className="routes">
      <div>
        <dt>{of}</dt>
        <dd />
      </div>
      <Entry
        name={
          <>
            <Tex tex="E_1" /> blend
          </>
        }
        value={errors?.blend}
      />
      <Entry
        name={
          <>
            <Tex tex="E_2" /> pick one
          </>
        }
        value={errors?.pick}
      />
      <Entry
        name={
          <>
            <Tex tex="E_3" /> mixture
          </>
        }
        value={errors?.mixture}
      />
    </dl>
  );
}

/** What the answers of a stage are worth: densities at the datum, and Jacobs' errors there and over the data. */
export function Readout({ shown }: { readonly shown: ExpertsScene }) {
  const here = shown.stage === 'bells' ? shown.bells : shown.probe;
  const fit: Fit | undefined = shown.stage === 'bells' ? undefined : shown.fit;
  return (
    <>
      <dl className="routes">
        <Entry name={<Tex tex="\log p(\data y\mid x)" />} value={here?.logProb} />
        <Entry
          name={
            <>
              blended answer <Tex tex="\sum_i\prior{\pi_i}\mu_i" />
            </>
          }
          value={here?.blend}
        />
        {shown.stage === 'fork' && (
          <>
            <Entry name="one network answers" value={shown.probe?.single} />
            <Entry
              name={
                <>
                  held-out <Tex tex="-\log p" />, mixture
                </>
              }
              value={fit?.heldOut.mixture}
            />
            <Entry name="the law itself" value={fit?.heldOut.law} />
          </>
        )}
      </dl>
      <Errors errors={here?.errors} of={shown.stage === 'bells' ? 'at the datum:' : 'at the probe:'} />
      {shown.stage === 'fork' && <Errors errors={fit?.errors} of="mean over the data:" />}
    </>
  );
}
