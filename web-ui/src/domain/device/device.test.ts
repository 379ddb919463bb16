import { beforeEach, describe, expect, it } from 'vitest';
import { deviceLabel, deviceMark } from './mark';
import { dismiss, peopleOf, remember } from './people';

beforeEach(() => localStorage.clear());

describe('a device', () => {
  it('is known again by the mark it made', () => {
    const mark = deviceMark();
    expect(mark).toMatch(/^[0-9a-f-]{36}$/);
    expect(deviceMark()).toBe(mark);
  });

  it('says what a person would recognise it by', () => {
    const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
    expect(deviceLabel(`${windows} Edg/140.0`)).toBe('Edge · Windows');
    expect(deviceLabel(windows)).toBe('Chrome · Windows');
    expect(deviceLabel('Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Version/18.0 Safari/605.1')).toBe(
      'Safari · iPad',
    );
    expect(deviceLabel('curl/8')).toBe('Browser');
  });

  it('offers those who handed it on, of one centre, the last one first', () => {
    const person = (username: string, centre = 'hefeng') => ({ centre, username, name: username });
    for (const each of ['zhou', 'lin', 'zhou']) remember(person(each));
    remember(person('wu', 'sanlin'));
    expect(peopleOf('hefeng').map(each => each.username)).toEqual(['zhou', 'lin']);
    dismiss(person('zhou'));
    expect(peopleOf('hefeng').map(each => each.username)).toEqual(['lin']);
  });

  it('forgets nobody and offers nobody where what is kept cannot be read', () => {
    localStorage.setItem('hearth.device-people', '{');
    expect(peopleOf('hefeng')).toEqual([]);
  });
});
