import { describe, expect, it } from 'vitest';
import { BY_SPACE, type Fields, requestOf, timesOf } from './request';

const fields: Fields = {
  spaceId: 'hall',
  day: '2027-08-02',
  starts: '22:00',
  ends: '23:00',
  party: 'staff',
  purpose: '值班',
  price: BY_SPACE,
};

describe('when a booking is', () => {
  it('ends on its day, at midnight of it, or on the day that is said', () => {
    expect(timesOf(fields)?.endsAt).toBe('2027-08-02T23:00:00');
    expect(timesOf({ ...fields, ends: '00:00' })?.endsAt).toBe('2027-08-03T00:00:00');
    expect(timesOf({ ...fields, endDay: '2027-08-05', ends: '08:00' })?.endsAt).toBe('2027-08-05T08:00:00');
  });

  it('is not said by an end before its start, nor by half of it', () => {
    expect(timesOf({ ...fields, ends: '21:00' })).toBeNull();
    expect(timesOf({ ...fields, starts: '' })).toBeNull();
  });
});

it('sends no amount but of what is priced', () => {
  expect(requestOf({ ...fields, price: 'free', amount: 5 })).toMatchObject({
    priceKind: 'free',
    priceMinor: null,
  });
  expect(requestOf({ ...fields, price: 'priced', amount: 0.29, priceReason: '水电' })).toMatchObject({
    priceMinor: 29,
    priceReason: '水电',
  });
});
