import { expect, it } from 'vitest';
import { Remembered } from './remembered.ts';

function counting(takes = 0) {
  let [now, asked] = [0, 0];
  const figure = new Remembered(
    async () => {
      now += takes;
      return ++asked;
    },
    () => now,
  );
  return { figure, pass: (ms: number) => void (now += ms) };
}

it('a figure is found out once in ten seconds', async () => {
  const { figure, pass } = counting();
  expect([await figure.get(), await figure.get()]).toEqual([1, 1]);
  pass(10_001);
  await figure.get();
  expect(await figure.get()).toBe(2);
});

it('one that takes long is asked for the more rarely', async () => {
  const { figure, pass } = counting(1_000);
  await figure.get();
  pass(49_000);
  expect(await figure.get()).toBe(1);
  pass(2_000);
  await figure.get();
  expect(await figure.get()).toBe(2);
});

it('whoever asks at the same time waits for the same answer', async () => {
  const { figure } = counting();
  expect(await Promise.all([figure.get(), figure.get(), figure.get()])).toEqual([1, 1, 1]);
});

it('after a failure it is asked for anew', async () => {
  let tries = 0;
  const figure = new Remembered(
    async () => {
      tries += 1;
      if (tries === 1) throw new Error('busy');
      return tries;
    },
    () => 0,
  );
  await expect(figure.get()).rejects.toThrow('busy');
  expect(await figure.get()).toBe(2);
});
