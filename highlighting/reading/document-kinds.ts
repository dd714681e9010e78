import type { ElementKind } from './element-kinds';
import { elementKind } from './element-kinds';

/** Tells the kind of an element by its local name. */
export type KindOf = (localName: string) => ElementKind;

/** Tags of drawings that HTML does not have, or means otherwise. Other ones are known from HTML, or may be anything. */
const drawingKinds: ReadonlyMap<string, ElementKind> = new Map([
  ...['svg', 'g', 'text', 'switch', 'foreignObject'].map((tag) => [tag, 'block'] as const),
  ...['tspan', 'textPath'].map((tag) => [tag, 'inline'] as const),
  ...['clipPath', 'defs', 'desc', 'marker', 'mask', 'metadata', 'pattern', 'symbol'].map(
    (tag) => [tag, 'skip'] as const,
  ),
]);

/**
 * The kinds of elements in a document. In a page a drawing is a picture, and `<pre>` holds code; but a drawing that is a
 * document of its own is read, and so is the one `<pre>` in which browsers show plain text and JSON.
 */
export function kindsIn({ contentType }: Document): KindOf {
  if (contentType === 'image/svg+xml') return (name) => drawingKinds.get(name) ?? elementKind(name);
  if (contentType === 'text/plain' || /[/+]json$/.test(contentType)) {
    return (name) => (name === 'pre' ? 'block' : elementKind(name));
  }
  return elementKind;
}
