import type { Person } from './roster';

type Pinyin = typeof import('pinyin-pro');

let loading: Promise<Pinyin> | undefined;
let loaded: Pinyin | undefined;

/** Fetches what knows how names sound, before the network is needed for it. */
export function loadSounds(): Promise<Pinyin> {
  loading ??= import('pinyin-pro').then(
    module => {
      loaded = module;
      return module;
    },
    error => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const sounds = new Map<string, string>();

/** From so many syllables on a name is found, as on the server. */
const MOST_SYLLABLES = 8;

/**
 * What a name sounds like from each of its syllables on, in full and by initials, each behind a space, as the server has it; a surname
 * that sounds otherwise as a surname is found by both.
 */
function soundOf(name: string, { pinyin }: Pinyin): string {
  let sound = sounds.get(name);
  if (sound === undefined) {
    const words = new Set<string>();
    for (const surname of ['off', 'head'] as const)
      for (const pattern of ['pinyin', 'first'] as const) {
        const parts = pinyin(name, { pattern, surname, toneType: 'none', type: 'array' });
        for (let from = 0; from < Math.min(parts.length, MOST_SYLLABLES); from++)
          words.add(` ${parts.slice(from).join('').toLowerCase()}`);
      }
    sound = [...words].join('');
    sounds.set(name, sound);
  }
  return sound;
}

const AT_ONCE = 100;

/** Works out how all of them sound, a few at a time: the first letter typed must not wait for it. */
export async function prepare(people: readonly Person[]): Promise<void> {
  const pinyin = await loadSounds();
  for (let from = 0; from < people.length; from += AT_ONCE) {
    for (const { name } of people.slice(from, from + AT_ONCE)) soundOf(name, pinyin);
    await new Promise(resolve => setTimeout(resolve));
  }
}

const whole = (name: string): string => name.toLowerCase().replaceAll(' ', '');

/** As the server does it: part of the name, blanks or none, or how it sounds from the beginning of a syllable on. */
export function find(people: readonly Person[], needle: string, most: number): Person[] {
  const wanted = whole(needle);
  const found: Person[] = [];
  for (const person of people) {
    if (found.length === most) break;
    const { name } = person;
    if (whole(name).includes(wanted) || (loaded && soundOf(name, loaded).includes(` ${wanted}`)))
      found.push(person);
  }
  return found;
}

/** The names in a list as people write one, parted by commas of either writing, in a line or below one another. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\uff0c\u3001\uff1b\n\t]+/)
      .map(name => name.trim())
      .filter(name => name !== ''),
  ),
];

/** Whether somebody may be called so; "fzq" and one character are how one looks for a person, and several names are nobody's. */
export const mayBeName = (text: string): boolean => namesIn(text).length === 1 && looksLikeName(text);

const looksLikeName = (text: string): boolean =>
  /\p{Script=Han}.*\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+/u.test(text) || /\p{L}\s+\p{L}/u.test(text);
