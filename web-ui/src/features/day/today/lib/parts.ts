const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a title, of either script: each with the marks and the space behind it. What joins them says the title. */
export function partsOf(title: string): string[] {
  const parts: string[] = [];
  for (const { segment, isWordLike } of WORDS.segment(title)) {
    if (isWordLike || parts.length === 0) parts.push(segment);
    else parts.push(`${parts.pop()}${segment}`);
  }
  return parts;
}
