import { expect, it } from 'vitest';
import { partsOf } from './parts';

it('parts a title between words, never within one, and loses nothing of it', () => {
  expect(partsOf('Walking/Running Track')).toEqual(['Walking/', 'Running ', 'Track']);
  expect(partsOf('Zumba®: Gold (55+)')).toEqual(['Zumba®: ', 'Gold (', '55+)']);
  expect(partsOf('编织互助小组')).toEqual(['编织', '互助', '小组']);
  expect(partsOf('（新）书法')).toEqual(['（', '新）', '书法']);
  for (const title of ['', ' ', '3D 打印·入门', 'Lane Swim']) expect(partsOf(title).join('')).toBe(title);
});
