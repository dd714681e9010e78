import { formatKnowledge } from './format-knowledge';
import type { KnowledgeError, KnowledgeFile } from './knowledge-error';

/** Names the first line in which a file differs from its stable form. Files that cannot be read are passed over. */
export function checkLayout(files: readonly KnowledgeFile[]): KnowledgeError[] {
  return files.flatMap((file): KnowledgeError[] => {
    const formatted = formatKnowledge(file);
    if ('errors' in formatted || formatted.text === file.text) return [];
    const expected = formatted.text.split('\n');
    const line = file.text.split('\n').findIndex((text, index) => text !== expected[index]);
    const wanted = JSON.stringify(expected[line] ?? 'the end of the file');
    const message = `not in the stable layout; expected ${wanted} (npm run knowledge:format)`;
    return [{ file: file.path, line: line + 1, kind: 'content', message }];
  });
}
