import { describe, expect, it } from 'vitest';
import { isOnSafeWay } from '../../highlighting/card/safe-way';

const term = { left: 100, right: 180, top: 100, bottom: 120 };
const below = { left: 100, right: 440, top: 128, bottom: 500 };
const above = { left: 100, right: 440, top: -300, bottom: 92 };
const beside = { left: 188, right: 528, top: 60, bottom: 400 };
const from = { x: 140, y: 119 };

describe('a pointer that left the term', () => {
  it.each([
    ['the gap below it', { x: 110, y: 124 }, below, true],
    ['the slant to the far corner', { x: 380, y: 127 }, below, true],
    ['beside the term, away from the card', { x: 230, y: 110 }, below, false],
    ['above the term, away from the card', { x: 140, y: 95 }, below, false],
    ['left of the gap', { x: 80, y: 124 }, below, false],
    ['the gap above it', { x: 150, y: 96 }, above, true],
    ['below it, with the card above', { x: 140, y: 124 }, above, false],
    ['the gap beside it', { x: 184, y: 110 }, beside, true],
    ['left of it, with the card on the right', { x: 95, y: 110 }, beside, false],
  ])('is on its way in %s: %o', (_, at, card, expected) => {
    expect(isOnSafeWay(at, from, term, card)).toBe(expected);
  });

  it('may swerve a little', () => {
    expect(isOnSafeWay({ x: 96, y: 124 }, from, term, below)).toBe(true);
  });

  it('is on its way on every straight line to the card', () => {
    for (let x = below.left; x <= below.right; x += 10) {
      for (let part = 0.1; part < 1; part += 0.1) {
        const at = { x: from.x + (x - from.x) * part, y: from.y + (below.top - from.y) * part };
        expect(isOnSafeWay(at, from, term, below), `${at.x}, ${at.y}`).toBe(true);
      }
    }
  });
});
