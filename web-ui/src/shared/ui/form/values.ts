type Values = Record<string, unknown>;

/** An empty field is one whether it was never touched or was emptied. */
const plain = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null));

/** The fields in which two states of a form differ. */
export function differing(one: Values, other: Values): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    name => plain(one[name]) !== plain(other[name]),
  );
}
