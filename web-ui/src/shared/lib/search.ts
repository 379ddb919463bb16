import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs';
import { isDay } from './days';

/** A local day in the URL; anything else is ignored. */
export const parseAsDay = createParser({ parse: text => (isDay(text) ? text : null), serialize: day => day });

/** Text in the URL that replaces the entry of the history while one types. */
export const parseAsQuery = parseAsString
  .withDefault('')
  .withOptions({ history: 'replace', throttleMs: 250 });

export { parseAsStringLiteral };
