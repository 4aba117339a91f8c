import type { Chosen } from '../nn/choose.ts';
import type { DeviceChoice, DeviceName } from './protocol.ts';

/** What goes on when a device has failed: the next one down; the last has none below it. */
export const nextBelow: Readonly<Record<DeviceName, DeviceName | undefined>> = {
  webgl: 'wasm',
  cpu: 'wasm',
  wasm: 'plain',
  plain: undefined,
};

/** How a reader knows a device. */
export const deviceWords: Readonly<Record<DeviceName, string>> = {
  webgl: 'WebGL',
  cpu: 'TensorFlow.js on the processor',
  wasm: 'WASM',
  plain: 'plain TypeScript',
};

/** The device in use; it is opened again only when another one is wanted. */
export interface Devices {
  readonly current: Chosen | undefined;
  /** Opens what is wanted, unless it is open; true when the device changed. */
  open(wanted: DeviceChoice): Promise<boolean>;
  /** Notes that the current device failed and is not to be tried again under `auto`; gives the next one down, if any. */
  fail(): DeviceName | undefined;
  close(): void;
}

/** Devices opened by `choose`. */
export function createDevices(choose: (choice: DeviceChoice) => Promise<Chosen>): Devices {
  let current: Chosen | undefined;
  let choice: DeviceChoice | undefined;
  /** Where `auto` leads since a device failed. */
  let instead: DeviceName | undefined;
  const close = (): void => {
    current?.ops.close();
    current = undefined;
    choice = undefined;
  };
  return {
    get current() {
      return current;
    },
    async open(wanted) {
      if (current && choice === wanted) return false;
      close();
      const chosen = await choose(wanted === 'auto' && instead ? instead : wanted);
      current =
        wanted === 'auto' && instead
          ? {
              ...chosen,
              reason: `A better device stopped answering, so this one goes on: ${deviceWords[chosen.ops.name]}.`,
            }
          : chosen;
      choice = wanted;
      return true;
    },
    fail() {
      const failed = current?.ops.name;
      const next = failed && nextBelow[failed];
      instead = next ?? instead;
      try {
        close();
      } catch {
        // A device that has failed may fail once more when it is closed.
        current = undefined;
        choice = undefined;
      }
      return next;
    },
    close,
  };
}
