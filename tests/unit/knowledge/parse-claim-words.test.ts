import { describe, expect, it } from 'vitest';
import { parseClaimWords } from '../../../knowledge/compile/parse-claim-words';

const read = (text: string) => parseClaimWords('claim-words.yaml', text);
const offences = (text: string) => read(text).errors.map(({ line, message }) => `${line}: ${message}`);

describe('word classes', () => {
  it('are lists of rows, or hold what is no word of theirs beside their words', () => {
    const { classes, errors } = read(
      'ache:\n  - hurts\nback:\n  words:\n    - back\n  not:\n    - back then\n',
    );
    expect(errors).toEqual([]);
    expect(classes.map(({ name, rows, not }) => [name, rows.length, not.length])).toEqual([
      ['ache', 1, 0],
      ['back', 1, 1],
    ]);
  });

  it.each([
    [
      'a list that stands too far left',
      'back:\n  words:\n    - back\nnot:\n  - back then\n',
      '4: "not" is no name',
    ],
    [
      'a part of another name',
      'back:\n  words:\n    - back\n  nor:\n    - back then\n',
      '4: "nor" is no part',
    ],
    ['a part without rows', 'back:\n  words:\n    - back\n  not: back then\n', '4: "not" holds no rows'],
    ['a class without rows', 'back:\n', '1: the class "back" is empty'],
  ])('are refused with %s', (_, text, message) => {
    expect(offences(text).join('\n')).toContain(message);
  });
});
