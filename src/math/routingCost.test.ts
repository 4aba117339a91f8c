import { expect, it } from 'vitest';
import { routingCost } from './routingCost.ts';

it('grows in parameters with the experts, but in work only by the router', () => {
  const one = routingCost(512, 2048, 1);
  const many = routingCost(512, 2048, 64);
  expect(one).toEqual({ parameters: 2_097_664, multiplyAdds: 2_097_664 });
  expect(many.parameters).toBe(64 * one.parameters);
  expect(many.multiplyAdds - one.multiplyAdds).toBe(63 * 512);
});

it('refuses sizes that are no counts', () => {
  expect(() => routingCost(512, 0, 4)).toThrow('routingCost: sizes must be positive integers, got 0');
  expect(() => routingCost(1.5, 2, 4)).toThrow('routingCost: sizes must be positive integers, got 1.5');
});
