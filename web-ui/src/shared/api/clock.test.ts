import { expect, it } from 'vitest';
import { byServer, hear, heardWithin } from './clock';

it('the clock of a device is put right by what the server says, a few seconds aside', () => {
  const now = Date.parse('2026-11-26T08:00:00Z');
  hear('Thu, 26 Nov 2026 08:00:02 GMT', now);
  expect(byServer(now)).toBe(now);
  hear('Thu, 26 Nov 2026 07:00:00 GMT', now);
  expect(byServer(now)).toBe(now - 3_600_000);
  expect(heardWithin(60_000, now + 90_000)).toBe(false);
  expect(heardWithin(60_000, now + 30_000)).toBe(true);
  // an answer that says no time changes nothing of the clock
  hear(null, now + 90_000);
  expect(heardWithin(60_000, now + 90_000)).toBe(true);
  expect(byServer(now)).toBe(now - 3_600_000);
});
