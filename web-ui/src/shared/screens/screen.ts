import type { Language } from '../api/problem';
import { path, withQuery } from '../lib/paths';

/** The parameters a path names: `/contracts/:id` has `id`, `/today/:day?` may have `day`. */
export type Params<P extends string> = P extends `${infer Head}/${infer Tail}`
  ? Params<Head> & Params<Tail>
  : P extends `:${infer Name}?`
    ? { [name in Name]?: string }
    : P extends `:${infer Name}`
      ? { [name in Name]: string }
      : unknown;

type Query = Record<string, string | number | boolean | null | undefined>;
export type Words = readonly [zh: string, en: string];

/** Something one can begin on a screen by an address: the palette lists it. */
export interface Action {
  title: Words;
  permission: string;
  query: Query;
  /** Further words by which the palette finds it. */
  words?: string;
}

/** What is said once of each screen. */
export interface Definition {
  /** Where it stands: `/contracts/:id`. */
  path: string;
  title: Words;
  /** Needed to see it at all; the server decides again. */
  permission: string;
  /** The screen one came down from, by its key. */
  parent?: string;
  /** The wing of the menu it is listed in; screens without one are reached from others. */
  menu?: string;
  /** Further words by which the palette finds it: pinyin, synonyms. */
  words?: string;
  actions?: Action[];
  /** Whether it is drawn with the kit's plain controls alone; the first screens are, so that they bring no library (ADR 0031). */
  plain?: boolean;
}

type LinkArgs<P extends string> =
  unknown extends Params<P>
    ? [query?: Query]
    : Partial<Params<P>> extends Params<P>
      ? [values?: Params<P> & Query]
      : [values: Params<P> & Query];

export interface Screen<P extends string = string> {
  key: string;
  path: P;
  title: Words;
  permission: string;
  parent: Screen | null;
  menu: string | null;
  words: string;
  actions: Action[];
  plain: boolean;
  /** Its address: values the path names go into the path, all others into the query. */
  to(...args: LinkArgs<P>): string;
}

/** An audience's screens by their keys, with the wings of its menu in order. */
export type Registry<S extends Record<string, Screen> = Record<string, Screen>> = S & {
  readonly [MENU]: Menu;
};

/** In order; a wing without a name heads its screens with nothing. */
type Menu = { key: string; title: Words | null }[];

const MENU = Symbol('menu');

/** A title in the language of the page. */
export const say = (words: Words, language: Language): string => words[language === 'en' ? 1 : 0];

/** The address of a path: its parameters filled in, whatever it does not name as a query. */
export function addressOf(pattern: string, values: Query = {}): string {
  const rest = { ...values };
  const parts = pattern
    .split('/')
    .slice(1)
    .flatMap(part => {
      if (!part.startsWith(':')) return [part];
      const name = part.slice(1).replace('?', '');
      const value = rest[name];
      delete rest[name];
      if (value == null && !part.endsWith('?')) throw new Error(`${pattern} needs ${name}`);
      return value == null ? [] : [String(value)];
    });
  const [first = '', ...others] = parts;
  return withQuery(path(`/${first}`, ...others), rest);
}

/**
 * The screens of one audience. Router, menu, titles, breadcrumbs, palette and links all read this; nobody else writes a path.
 *
 *     export const centre = defineScreens({ day: ['每日', 'The day'] }, {
 *       contract: { path: '/contracts/:id', title: ['合同', 'Contract'], parent: 'contracts', permission: 'read-centre' },
 *     });
 *     centre.contract.to({ id })
 */
export function defineScreens<
  const W extends Record<string, Words | null>,
  const D extends {
    [key in keyof D]: Definition & { parent?: keyof D & string; menu?: keyof W & string };
  },
>(wings: W, definitions: D): Registry<{ [key in keyof D & string]: Screen<D[key]['path']> }> {
  const all = Object.entries(definitions) as [string, Definition][];
  const screens: Record<string, Screen> = {};
  for (const [key, { path: pattern, title, permission, menu, words, actions, plain }] of all) {
    screens[key] = {
      ...{ key, path: pattern, title, permission, parent: null, menu: menu ?? null },
      ...{ words: words ?? '', actions: actions ?? [], plain: plain ?? false },
      to: (values?: Query) => addressOf(pattern, values),
    };
  }
  for (const [key, { parent }] of all) {
    const screen = screens[key];
    if (screen && parent) screen.parent = screens[parent] ?? null;
  }
  const menu: Menu = Object.entries(wings).map(([key, title]) => ({ key, title }));
  return { ...screens, [MENU]: menu } as never;
}

/** The screens of a registry, in the order they were said. */
export const screensOf = (registry: Registry): Screen[] => Object.values(registry);

export const menuOf = (registry: Registry): Menu => registry[MENU];
