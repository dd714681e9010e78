import type { AutoUpdateOptions } from '@floating-ui/dom';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * In a drawing, HTML is shown within a `foreignObject` only, also when it is in the top layer.
 *
 * @param parent where the card is to stand
 * @returns the element to put it into: the parent itself, or a stage in it that takes no room
 */
export function stageIn(parent: Element): Element {
  if (parent.namespaceURI !== SVG || parent.localName === 'foreignObject') return parent;
  const known = parent.lastElementChild;
  if (known && stages.has(known)) return known;
  const stage = parent.ownerDocument.createElementNS(SVG, 'foreignObject');
  for (const [name, value] of [
    ['width', '1'],
    ['height', '1'],
    ['overflow', 'visible'],
  ] as const)
    stage.setAttribute(name, value);
  stages.add(stage);
  parent.append(stage);
  return stage;
}

/** The stage of ours in which an element stands, if it does. */
export function stageOf(element: Element): Element | undefined {
  const { parentElement } = element;
  return parentElement && stages.has(parentElement) ? parentElement : undefined;
}

/** How the card follows its term: Floating UI cannot name what scrolls in a drawing, which has no body. */
export function followingIn({ body }: Document): AutoUpdateOptions {
  return body
    ? {}
    : { ancestorScroll: false, ancestorResize: false, layoutShift: false, animationFrame: true };
}

const stages = new WeakSet<Element>();
