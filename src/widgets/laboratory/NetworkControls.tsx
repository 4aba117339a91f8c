import type { HeldOut } from '../../state/training.ts';
import { Slider } from '../../ui/Slider.tsx';
import { Explained } from './Explained.tsx';
import { Group } from './Group.tsx';
import { decoderTex, encoderTex, networkText } from './networkTex.ts';
import { Options } from './Options.tsx';
import { params } from './params.ts';
import { isSqueezed, labSettings, type LabValues } from './settings.ts';

const widths = [params.hidden, params.hidden2, params.hidden3];
const decoderWidths = [params.decoder1, params.decoder2, params.decoder3];

interface NetworkControlsProps {
  readonly values: LabValues;
  /** The held-out items of the run that is shown, which tell what the reader's own data are. */
  readonly heldOut: HeldOut | null;
}

/** The layers of both networks. */
export function NetworkControls({ values, heldOut }: NetworkControlsProps) {
  const { encoder, decoder, likelihood } = labSettings(values);
  const isOwn = values.decoder === 'own';
  return (
    <>
      <Group name="Encoder" now={networkText(encoder)}>
        <Explained
          name="Encoder"
          by={{
            says: 'Reads a datum and answers with a bell over codes: its middle and its widths.',
            tex: encoderTex(encoder),
          }}
        >
          <Slider param={params.layers} />
          {widths.slice(0, encoder.hidden.length).map((param) => (
            <Slider key={param.key} param={param} />
          ))}
          <Options param={params.activation} value={values.activation} />
        </Explained>
      </Group>
      <Group name="Decoder" now={isOwn ? networkText(decoder) : `${networkText(decoder)}, as the encoder`}>
        <Explained
          name="Decoder"
          by={{
            says: isOwn
              ? 'Reads a code and draws a datum; its layers stand from the code outward.'
              : 'Reads a code and draws a datum, through the encoder’s layers in reverse.',
            tex: decoderTex(decoder, likelihood, isSqueezed(values, heldOut)),
          }}
        >
          <Options param={params.decoder} value={values.decoder} />
          {isOwn && <Slider param={params.decoderLayers} />}
          {isOwn &&
            decoderWidths.slice(0, decoder.hidden.length).map((param) => <Slider key={param.key} param={param} />)}
          {isOwn && <Options param={params.decoderActivation} value={values.decoderActivation} />}
        </Explained>
      </Group>
    </>
  );
}
