import { clamp, type Values } from '../../../../notebook/param.ts';
import { startsOver } from '../../../../state/runFiles.ts';
import type { Settings } from '../../../../state/training.ts';
import { kinds } from '../../../vae-trainer/kinds.ts';
import { params } from '../../params.ts';
import { labSettings, type LabValues } from '../../settings.ts';

/** Up to three widths under the names of a network's knobs. */
function widths(keys: readonly [string, string, string], hidden: readonly number[]): Values {
  return Object.fromEntries(hidden.slice(0, 3).map((width, i) => [keys[i]!, width]));
}

/** What the knobs show for settings. */
function knobsOf(settings: Settings): Values {
  // All others have the same names as their knobs.
  const { encoder, decoder, sigma, samples, batchSize, ...others } = settings;
  const mirrors =
    decoder.activation === encoder.activation && decoder.hidden.join() === encoder.hidden.toReversed().join();
  return {
    ...others,
    batch: batchSize,
    layers: encoder.hidden.length,
    ...widths(['hidden', 'hidden2', 'hidden3'], encoder.hidden),
    activation: encoder.activation,
    decoder: mirrors ? 'mirror' : 'own',
    ...(!mirrors && {
      decoderLayers: decoder.hidden.length,
      ...widths(['decoder1', 'decoder2', 'decoder3'], decoder.hidden),
      decoderActivation: decoder.activation,
    }),
    sigmaKind: sigma.kind,
    ...(sigma.kind === 'fixed' && { sigma: sigma.value }),
    objective: samples > 1 ? 'iwae' : 'elbo',
    ...(samples > 1 && { draws: samples }),
    colorBy: kinds[settings.data].color,
    run: 0,
  };
}

/** The page's values for a run's settings, and the settings that they stand for, which may differ by a rounding of what only steers training; nothing where the knobs cannot show its model. */
export function valuesOfSettings(
  settings: Settings,
  now: LabValues,
): { readonly values: Values; readonly settings: Settings } | undefined {
  const values = Object.fromEntries(
    Object.entries(knobsOf(settings)).map(([key, value]) => {
      const param = params[key as keyof typeof params];
      return [key, param.kind === 'number' ? clamp(param, Number(value)) : value];
    }),
  );
  const held = labSettings({ ...now, ...values } as LabValues);
  return startsOver(settings, held) ? undefined : { values, settings: held };
}
