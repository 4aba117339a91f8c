import { useState } from 'react';
import { setValues } from '../../../../state/page.ts';
import { commonSteps, fastestOf, race, racePresent, tolerance } from '../../../../state/race.ts';
import type { Training } from '../../../../state/training.ts';
import { useRace } from '../../../../state/useRace.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import { capital, wholeText } from '../../../vae-trainer/words.ts';
import type { Panel } from '../../panel.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { RaceTable } from './Race.tsx';
import { modelText, names, precisionOf, raceWords } from './words.ts';

const everything = (state: Training): Training => state;

/** The device in use, why, and how fast. */
function InUse({ state }: { readonly state: Training }) {
  const { phase, device, stepsPerSecond } = state;
  if (phase === 'recorded' || !device)
    return <p className="trainer-note">No device is in use yet: press Train, or race them first.</p>;
  return (
    <dl className="device-facts">
      <dt>in use</dt>
      <dd>
        <b>{capital(names[device.name])}</b>
      </dd>
      <dt>why</dt>
      <dd>{device.reason}</dd>
      <dt>precision</dt>
      <dd>{capital(precisionOf(device.name))}.</dd>
      <dt>speed</dt>
      <dd>
        {phase === 'running' && stepsPerSecond > 0
          ? `${wholeText(stepsPerSecond)} steps a second, with what is drawn`
          : 'Shown while training.'}
      </dd>
      {device.tried.length > 0 && (
        <>
          <dt>refused</dt>
          <dd>{device.tried.join('; ')}</dd>
        </>
      )}
    </dl>
  );
}

function Devices({ values }: { readonly values: LabValues }) {
  const state = useTraining(everything);
  const { now, laps, settings, step } = useRace();
  const [problem, setProblem] = useState('');
  const wanted = labSettings(values);
  const best = fastestOf(laps);
  const inUse = state.phase === 'recorded' ? undefined : state.device?.name;
  const needsData = wanted.data === 'own' && state.phase === 'recorded';
  const start = (): void => {
    setProblem('');
    racePresent(wanted).catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  };
  return (
    <div className="diagnosis">
      <section className="pane">
        <h3>The device</h3>
        <InUse state={state} />
      </section>
      <section className="pane">
        <h3>
          The race{' '}
          {settings && (
            <span>
              {modelText(settings, state.settings?.data === settings.data ? state.heldOut : null)}, from step{' '}
              {wholeText(step)}
            </span>
          )}
        </h3>
        <div className="diagnosis-choices">
          <button type="button" className="btn" disabled={needsData} onClick={() => (now ? race.stop() : start())}>
            {now ? 'Stop the race' : 'Race the devices on this machine'}
          </button>
          {!now && best && best !== inUse && (
            <button type="button" className="btn alt" onClick={() => setValues({ device: best })}>
              Use the fastest: {names[best]}
            </button>
          )}
        </div>
        <p className="trainer-note" role="status">
          {now ? `Racing ${names[now]} …` : laps.length > 0 ? raceWords(laps, inUse) : ''}
        </p>
        {problem !== '' && <p className="why-not">{problem}</p>}
        {needsData && <p className="why-not">Bring your data and train on them first.</p>}
        {laps.length > 0 && <RaceTable laps={laps} />}
        <p className="trainer-note">
          Each device takes {commonSteps} steps of the present model from the same weights with the same noise, in a
          worker of its own, and tells its loss on test: one that is off by more than {tolerance * 100} %, or not a
          number, is not used. Then it is timed: the median of three rounds of {commonSteps} steps or more, each waiting
          until the device is done. A run that trains is paused, and stays as it is.
        </p>
      </section>
      <section className="pane">
        <h3>Exact replay</h3>
        <p>
          WASM brings its own exponential, logarithm and random draws and fuses no multiplications, so the same link
          gives the same run to the last bit in every browser and on every machine. Graphics chips round each in its own
          way: there the same link gives nearly the same run.
        </p>
        <p>
          {values.device === 'wasm' ? (
            'This link asks for WASM: it repeats the run exactly.'
          ) : (
            <button type="button" className="quiet" onClick={() => setValues({ device: 'wasm' })}>
              Ask for exact replay in the link
            </button>
          )}
        </p>
      </section>
    </div>
  );
}

/** The devices of this machine. */
export const panel: Panel = { ...about, Component: Devices };
