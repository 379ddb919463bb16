import { expect, it } from 'vitest';
import { placeOf } from './at';

it('takes from an address what is a place and a time, and leaves out the rest', () => {
  expect(placeOf('tea/2026-11-27/14:00/16:00')).toEqual({
    spaceId: 'tea',
    day: '2026-11-27',
    starts: '14:00',
    ends: '16:00',
  });
  expect(placeOf('tea/2026-11-27')).toEqual({ spaceId: 'tea', day: '2026-11-27' });
  expect(placeOf('tea/2026-11-27/22:00/24:00')).toMatchObject({ starts: '22:00', ends: '00:00' });
  expect(placeOf('tea/2026-02-30/9/x')).toEqual({ spaceId: 'tea' });
  expect(placeOf(null)).toEqual({});
});
