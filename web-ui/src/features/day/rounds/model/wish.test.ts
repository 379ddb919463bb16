import { expect, it } from 'vitest';
import { fieldsOf, requestOf, weekly, weeklyRule } from './wish';

it('writes weekdays as a rule without an end, and reads it again', () => {
  expect(weeklyRule(['TH', 'TU'], 1)).toBe('FREQ=WEEKLY;BYDAY=TU,TH');
  expect(weeklyRule(['MO'], 2)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO');
  expect(weeklyRule([], 1)).toBeNull();
  expect(weekly('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE')).toEqual({ weekdays: ['MO', 'WE'], interval: 2 });
});

it('leaves a rule that it would not write as it is', () => {
  const application = {
    id: 'a1',
    roundId: 'r1',
    number: 1,
    organisation: '合唱队',
    contact: null,
    rank: 1,
    className: '居民团体',
    expected: 20,
    purpose: '排练',
    wanted: 1,
    wishes: [
      {
        rule: 'FREQ=MONTHLY;BYDAY=1SA',
        startsLocal: '09:00',
        endsLocal: '10:00',
        spaceIds: ['s1'],
        anySpace: false,
      },
    ],
    state: 'submitted' as const,
    withdrawReason: null,
    position: null,
    drawKey: null,
    granted: 0,
    createdAt: null,
    simulated: false,
    version: 0,
  };
  expect(requestOf(fieldsOf(application)).wishes).toEqual(application.wishes);
});
