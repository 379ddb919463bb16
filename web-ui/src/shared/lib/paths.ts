/** A path with its parts encoded. Screens' addresses are made by `shared/screens`. */
export function path(first: string, ...parts: (string | number)[]): string {
  return [first, ...parts.map(part => encodeURIComponent(part))].join('/');
}

/** Adds a query; undefined and empty values are left out. */
export function withQuery(
  address: string,
  query: Record<string, string | number | boolean | undefined | null>,
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value != null && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text ? `${address}?${text}` : address;
}
