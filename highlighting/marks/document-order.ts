/** Where a range begins. */
type Place = Pick<AbstractRange, 'startContainer' | 'startOffset'>;

/**
 * Compares two places in document order, also across shadow roots: what stands in a shadow root comes where its host
 * stands, before the host's own children.
 *
 * @returns negative when the first comes first, positive when the second does, 0 when they are the same
 */
export function compareInDocument(first: Place, second: Place): number {
  if (first.startContainer === second.startContainer) return first.startOffset - second.startOffset;
  return compareNodes(first.startContainer, second.startContainer);
}

function compareNodes(first: Node, second: Node): number {
  const position = first.compareDocumentPosition(second);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) {
    return position & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : position & Node.DOCUMENT_POSITION_PRECEDING
        ? 1
        : 0;
  }
  return compareAcrossRoots(hostChain(first), hostChain(second));
}

/** The node, its shadow host, that host's host and so on, outermost first. */
function hostChain(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    chain.unshift(root.host);
  return chain;
}

function compareAcrossRoots(first: readonly Node[], second: readonly Node[]): number {
  let level = 0;
  while (first[level] !== undefined && first[level] === second[level]) level += 1;
  const a = first[level];
  const b = second[level];
  // One stands in the shadow tree of the other's ancestor: the shadow tree comes first.
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  const position = a.compareDocumentPosition(b);
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}
