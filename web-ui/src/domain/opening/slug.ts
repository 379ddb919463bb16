export const SLUG = /^[a-z][a-z0-9_]{0,39}$/;

/** A slug made of an English name; empty where there is nothing to make it of. */
export function slugOf(nameEn: string): string {
  return nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, 40)
    .replace(/_+$/, '');
}
