import { beforeEach, describe, expect, it } from 'vitest';
import { number } from '../notebook/param.ts';
import { beginGesture, endGesture, followAddress, openPage, page, redo, resetValues, setValues, undo } from './page.ts';

const spec = { tex: 'a', meaning: 'a number', initial: 1, min: 0, max: 10, step: 0.1 };
const params = { a: number('a', spec), b: number('b', spec) };
const values = () => page.getState().values;

beforeEach(() => openPage(params, ''));

describe('the state of a page', () => {
  it('starts where the declarations start', () => {
    expect(values()).toEqual({ a: 1, b: 1 });
  });

  it('keeps every value within its declared range', () => {
    setValues({ a: 99, b: Number.NaN });
    expect(values()).toEqual({ a: 10, b: 1 });
  });

  it('ignores keys that the page does not declare', () => {
    setValues({ stranger: 5 });
    expect(values()).toEqual({ a: 1, b: 1 });
    expect(page.getState().past).toHaveLength(0);
  });

  it('takes back and repeats changes of different parameters one by one', () => {
    setValues({ a: 2 });
    setValues({ b: 3 });
    undo();
    expect(values()).toEqual({ a: 2, b: 1 });
    undo();
    expect(values()).toEqual({ a: 1, b: 1 });
    redo();
    redo();
    expect(values()).toEqual({ a: 2, b: 3 });
  });

  it('takes back a whole drag at once', () => {
    beginGesture();
    for (const a of [1.5, 2, 2.5, 3]) setValues({ a });
    endGesture();
    setValues({ a: 4 });
    undo();
    expect(values()['a']).toBe(3);
    undo();
    expect(values()['a']).toBe(1);
  });

  it('forgets what was undone once something new is done', () => {
    setValues({ a: 2 });
    undo();
    setValues({ b: 2 });
    redo();
    expect(values()).toEqual({ a: 1, b: 2 });
  });

  it('resets to the start, and the reset can be undone', () => {
    setValues({ a: 2 });
    setValues({ b: 2 });
    resetValues();
    expect(values()).toEqual({ a: 1, b: 1 });
    undo();
    expect(values()).toEqual({ a: 2, b: 2 });
  });

  it('follows another address whole, and undo gives back what was there before it', () => {
    setValues({ a: 2 });
    followAddress('#b=3');
    expect(values()).toEqual({ a: 1, b: 3 });
    expect(page.getState().followed).toBe(1);
    undo();
    expect(values()).toEqual({ a: 2, b: 1 });
    undo();
    expect(values()).toEqual({ a: 1, b: 1 });
  });

  it('opens at what the address asks for', () => {
    openPage(params, '#a=2.5&b=50');
    expect(values()).toEqual({ a: 2.5, b: 10 });
    expect(page.getState().notices).toHaveLength(1);
  });
});
