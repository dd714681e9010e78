/** As many words in a row as two texts may not share. */
export const sharedRunLength = 8;

/** The words of a text, without case and marks. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
}

/** Every run of `sharedRunLength` words of some texts. */
export function collectRuns(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) for (const run of runsOf(text)) runs.add(run);
  return runs;
}

/** The first run of words that a text shares with others, or undefined. */
export function findSharedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  return runsOf(text).find((run) => runs.has(run));
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - sharedRunLength + 1)).map((_, index) => {
    return words.slice(index, index + sharedRunLength).join(' ');
  });
}
