import { createParser, parseAsStringLiteral } from 'nuqs';
import { isDay } from './days';
import { holdsNumber } from './figures';

/** A local day in the URL; anything else is ignored. */
export const parseAsDay = createParser({ parse: text => (isDay(text) ? text : null), serialize: day => day });

/** Text in the URL that replaces the entry of the history while one types. A number of a person is never looked for from there. */
export const parseAsQuery = createParser({
  parse: text => (holdsNumber(text) ? null : text),
  serialize: (text: string) => text,
})
  .withDefault('')
  .withOptions({ history: 'replace', throttleMs: 250 });

export { parseAsStringLiteral };
