/** The items of a row: what stands in brackets is one. */
export function splitItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  for (const token of text.match(/[([]|[)\]]|\s+|[^()[\]\s]+/g) ?? []) {
    const isSpace = token.trim() === '';
    if (depth === 0 && !isSpace && token !== ')' && token !== ']') items.push(token);
    else if (depth > 0 || !isSpace) items.push((items.pop() ?? '') + token);
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
  }
  return items;
}

/** The alternatives between brackets. */
export function splitAlternatives(text: string): string[] {
  const alternatives = [''];
  let depth = 0;
  for (const character of text) {
    if ('(['.includes(character)) depth += 1;
    if (')]'.includes(character)) depth -= 1;
    if (character === '|' && depth === 0) alternatives.push('');
    else alternatives.push((alternatives.pop() ?? '') + character);
  }
  return alternatives;
}
