/** Places to start from. */
export const presets = [
  { label: 'off, at the middle of the prior', values: { priorSwitch: 'off', code1: 0, code2: 0 } },
  { label: 'off, among the codes', values: { priorSwitch: 'off', code1: 1.7, code2: 5.9 } },
  { label: 'on', values: { priorSwitch: 'on', code1: 0, code2: 0 } },
  { label: 'on, at the rim', values: { priorSwitch: 'on', code1: 2, code2: 0 } },
] as const;
