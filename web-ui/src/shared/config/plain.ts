/**
 * Said of a route whose screen is drawn with the kit's plain controls alone: `handle: PLAIN`. The first screens are, so that they
 * bring no library of controls (ADR 0031); `npm run build` fails if one does.
 */
export const PLAIN = { plain: true } as const;

export const isPlain = (handle: unknown): boolean => (handle as Partial<typeof PLAIN> | null)?.plain === true;
