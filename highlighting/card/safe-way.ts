interface Point {
  readonly x: number;
  readonly y: number;
}

/** The sides of a rectangle, in CSS pixels of the viewport. */
type Sides = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

/** How far beside the straight way (px) a hand may swerve. */
const swerve = 6;

/**
 * Whether a pointer that left the term at `from` is on its way to the card: in the triangle between that point and the
 * near side of the card, or in the gap between the term's lines and the card.
 */
export function isOnSafeWay(at: Point, from: Point, term: Sides, card: Sides): boolean {
  return (
    isInGap(at, term, card) ||
    nearSides(from, card).some(([one, other]) => isInTriangle(at, from, one, other))
  );
}

/** The strip that joins the term and the card, as wide as both have in common. */
function isInGap(at: Point, term: Sides, card: Sides): boolean {
  const top = Math.min(term.bottom, card.bottom);
  const bottom = Math.max(term.top, card.top);
  const left = Math.max(term.left, card.left) - swerve;
  const right = Math.min(term.right, card.right) + swerve;
  return at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
}

/** The sides of the card that face the point: one, or two when the point is off a corner. */
function nearSides(from: Point, card: Sides): [Point, Point][] {
  const left = card.left - swerve;
  const right = card.right + swerve;
  const top = card.top - swerve;
  const bottom = card.bottom + swerve;
  const sides: [Point, Point][] = [];
  if (from.y < card.top)
    sides.push([
      { x: left, y: card.top },
      { x: right, y: card.top },
    ]);
  if (from.y > card.bottom)
    sides.push([
      { x: left, y: card.bottom },
      { x: right, y: card.bottom },
    ]);
  if (from.x < card.left)
    sides.push([
      { x: card.left, y: top },
      { x: card.left, y: bottom },
    ]);
  if (from.x > card.right)
    sides.push([
      { x: card.right, y: top },
      { x: card.right, y: bottom },
    ]);
  return sides;
}

function isInTriangle(at: Point, a: Point, b: Point, c: Point): boolean {
  const one = turn(at, a, b);
  const two = turn(at, b, c);
  const three = turn(at, c, a);
  const negative = one < 0 || two < 0 || three < 0;
  const positive = one > 0 || two > 0 || three > 0;
  return !(negative && positive);
}

/** On which side of the line from `b` to `c` the point `a` lies. */
function turn(a: Point, b: Point, c: Point): number {
  return (a.x - c.x) * (b.y - c.y) - (b.x - c.x) * (a.y - c.y);
}
