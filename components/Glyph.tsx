/** The few drawings that the pages use, on a grid of 16 by 16, as strokes. */
const glyphs = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 13.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M8 3v10M4 9l4 4 4-4',
  back: 'M13 8H3M7 4 3 8l4 4',
  settings: 'M2.5 5h6M12.5 5h1M2.5 11h1M7.5 11h6M10.5 3v4M5.5 9v4',
  check: 'M3 8.5 6.5 12 13 4.5',
  reset: 'M3.5 8a4.5 4.5 0 1 0 1.4-3.3M3.5 2.5v3h3',
  book: 'M8 4.5C6.5 3.3 4.5 3 2.5 3v9c2 0 4 .3 5.5 1.5C9.5 12.3 11.5 12 13.5 12V3c-2 0-4 .3-5.5 1.5Zm0 0v9',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  pause: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM6.5 6v4M9.5 6v4',
  globe: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM2 8h12M8 2c2.5 3.5 2.5 8.5 0 12M8 2c-2.5 3.5-2.5 8.5 0 12',
  file: 'M4 2.5h5L12 5.5v8H4zM9 2.5v3h3',
} as const;

export type GlyphName = keyof typeof glyphs;

interface GlyphProps {
  readonly name: GlyphName;
  /** True for drawings that point along the line of reading, which turn round in right-to-left text. */
  readonly directed?: boolean;
}

/** A drawing beside words that say the same, so assistive technology passes over it. */
export function Glyph({ name, directed = false }: GlyphProps) {
  return (
    <svg class={directed ? 'glyph glyph-directed' : 'glyph'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={glyphs[name]} />
    </svg>
  );
}
