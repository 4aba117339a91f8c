import { useMemo, type ReactNode } from 'react';
import { useValues } from '../../state/useParam.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { ImagePlane } from './ImagePlane.tsx';
import { KnobPlane } from './KnobPlane.tsx';
import { params } from './params.ts';
import { PiecesPlane } from './PiecesPlane.tsx';
import { PixelPlane } from './PixelPlane.tsx';
import { presets } from './presets.ts';
import { Readout } from './Readout.tsx';
import { scene } from './scene.ts';
import { SigmaPlane } from './SigmaPlane.tsx';
import { tableOf } from './table.ts';
import { pairText, spokenOf, wordsOf } from './words.ts';

const lens = [
  { shade: params.x1, hat: params.hat1 },
  { shade: params.x2, hat: params.hat2 },
  { shade: params.x3, hat: params.hat3 },
  { shade: params.x4, hat: params.hat4 },
] as const;

interface PartProps {
  readonly name: string;
  /** What its lines are. */
  readonly lines?: ReactNode;
  readonly children: ReactNode;
}

/** One of the planes under its name. */
function Part({ name, lines, children }: PartProps) {
  return (
    <div className="anatomy-part">
      <p className="anatomy-name">{name}</p>
      {lines !== undefined && <p className="anatomy-lines">{lines}</p>}
      {children}
    </div>
  );
}

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The loss of one image taken apart: what its errors cost, what the constant does, and what the code costs. */
export function Widget({ id = 'loss-anatomy', number = '7.3', holds = 'P7.2' }: WidgetProps) {
  const values = useValues(params);
  const shown = useMemo(() => scene(values), [values]);
  const words = wordsOf(shown);
  const says = spokenOf(shown);
  const chosen = lens[shown.pixel] ?? lens[0];
  return (
    <Figure
      id={id}
      number={number}
      title="The anatomy of a loss"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b> {words.look}
        </>
      }
      speech={words.now}
      table={() => tableOf(shown)}
      keys={['data', 'p', 'gap', 'q']}
      keyNames={{
        data: 'the image',
        p: 'the decoder, and what its errors cost',
        gap: 'β times the price of the code',
        q: 'the mean of the code',
      }}
      controls={
        <>
          <div className="choices">
            <Choice param={params.anatomyLikelihood} />
            <Choice param={params.anatomyPixel} />
            <Choice param={params.anatomyUnits} />
          </div>
          {shown.likelihood !== 'learned' && <Slider param={params.sigmaX} says={says} />}
          <Slider param={params.anatomyBeta} says={says} />
          <Slider param={params.anatomyTwin} says={says} />
          <Slider param={chosen.shade} says={says} />
          <Slider param={chosen.hat} says={says} />
          <Slider param={params.codeMean} says={says} />
          <Slider param={params.datum} says={says} />
          <Slider param={params.slopeW} says={says} />
          <Slider param={params.offsetB} says={says} />
        </>
      }
    >
      <div className="anatomy-planes">
        <Part name="the image, its reconstruction, and the error">
          <ImagePlane shown={shown} says={says} />
        </Part>
        <Part name="the loss, piece by piece">
          <PiecesPlane shown={shown} />
        </Part>
        {shown.likelihood === 'bernoulli' ? (
          <Part name={`pixel ${shown.pixel + 1} under the lens`}>
            <PixelPlane shown={shown} says={says} />
          </Part>
        ) : (
          <Part
            name="the reconstruction term over σ"
            lines={
              <>
                <span className="word" data-term="p">
                  solid: both together
                </span>{' '}
                · dashes: errors · thin: constant
              </>
            }
          >
            <SigmaPlane shown={shown} says={says} />
          </Part>
        )}
        <Part
          name="one knob, on a decoder of one pixel, b + wz"
          lines={
            <>
              <span className="word" data-term="q">
                dashed: {pairText(shown.knob.own)}
              </span>{' '}
              · dotted: {pairText(shown.knob.twin)}
            </>
          }
        >
          <KnobPlane shown={shown} says={says} />
        </Part>
      </div>
      <Readout shown={shown} />
    </Figure>
  );
}
