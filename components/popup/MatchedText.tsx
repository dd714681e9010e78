/** Start and end of a stretch that the query matched; the end is the first character after it. */
export type MatchedStretch = readonly [start: number, end: number];

interface MatchedTextProps {
  readonly text: string;
  readonly matches: readonly MatchedStretch[];
}

/** A text in which the letters that a search found are underlined. */
export function MatchedText({ text, matches }: MatchedTextProps) {
  const parts = [];
  let from = 0;
  for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
    if (start < from || end <= start) continue;
    parts.push(text.slice(from, start), <u key={start}>{text.slice(start, end)}</u>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
