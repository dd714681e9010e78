import { isText } from './page-texts';
import { pageNode, textLength } from './parted-texts';
import type { StreamRules } from './text-stream';

/**
 * The place from which to read so that a number of characters come before a node.
 *
 * @param node a node of the tree, not the root itself
 * @param root the tree
 * @param rules elements that are skipped are passed over
 * @param characters how much text should come before the node, if there is so much
 */
export function startBefore(
  node: Node,
  root: Node,
  rules: StreamRules,
  characters: number,
): { readonly node: Node; readonly offset: number } {
  let missing = characters;
  let start = { node, offset: 0 };
  for (let before = previous(node, root, rules); before; before = previous(before, root, rules)) {
    if (!isText(before)) continue;
    const length = textLength(before);
    if (length >= missing) return { node: before, offset: length - missing };
    missing -= length;
    start = { node: before, offset: 0 };
  }
  return start;
}

/** The node before a node in document order, leaving out the insides of skipped elements; null at the root. */
function previous(node: Node, root: Node, rules: StreamRules): Node | null {
  if (!node.previousSibling) {
    const parent = node.parentNode;
    return parent && parent !== root ? parent : null;
  }
  let before = pageNode<Node>(node.previousSibling);
  while (before.lastChild && !isSkipped(before, rules)) before = pageNode<Node>(before.lastChild);
  return before;
}

function isSkipped(node: Node, rules: StreamRules): boolean {
  return node instanceof Element && (rules.kind(node.localName) === 'skip' || rules.skips(node));
}
