import { createParser } from 'nuqs';
import { formatPeriod, type Period, parsePeriod } from './period';

/** A period in the URL, see `Period`. */
export const parseAsPeriod = createParser<Period>({
  parse: parsePeriod,
  serialize: formatPeriod,
  eq: (a, b) => formatPeriod(a) === formatPeriod(b),
});
