/** Somebody who handed this device on before, and may take it over again. */
export interface DevicePerson {
  centre: string;
  username: string;
  name: string;
}

const STORED = 'hearth.device-people';
const MOST = 8;

function all(): DevicePerson[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(kept) ? (kept as DevicePerson[]) : [];
  } catch {
    return [];
  }
}

function keep(people: DevicePerson[]): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(people.slice(0, MOST)));
  } catch {
    // Then nobody is offered by name; signing in works as always.
  }
}

const same = (one: DevicePerson, other: DevicePerson): boolean =>
  one.centre === other.centre && one.username === other.username;

/** Who used this device for a centre, the last one first. */
export const peopleOf = (centre: string): DevicePerson[] => all().filter(each => each.centre === centre);

export const remember = (person: DevicePerson): void =>
  keep([person, ...all().filter(each => !same(each, person))]);

export const dismiss = (person: DevicePerson): void => keep(all().filter(each => !same(each, person)));
