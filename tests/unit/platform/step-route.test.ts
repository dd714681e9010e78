import { describe, expect, test } from 'vitest';
import { type StepAnswer, stepThroughFrames } from '../../../platform/step-route';

/** Frames with so many terms each, and a reader who steps through them. */
class Page {
  readonly #terms: Record<number, number>;
  readonly #dead: readonly number[];
  #order: readonly number[];
  #current: number | undefined;
  #place = -1;

  constructor(terms: Record<number, number>, dead: readonly number[] = []) {
    this.#terms = terms;
    this.#order = Object.keys(terms).map(Number);
    this.#dead = dead;
  }

  /** Steps and says where the reader is then: "frame:term". */
  async step(direction: 1 | -1): Promise<string> {
    const { moved, gone } = await stepThroughFrames(
      this.#order,
      this.#current,
      direction,
      async (frame, entering) => this.#answer(frame, entering, direction),
    );
    this.#order = this.#order.filter((frame) => !gone.includes(frame));
    this.#current = moved;
    return moved === undefined ? 'nowhere' : `${moved}:${this.#place}`;
  }

  #answer(frame: number, entering: boolean, direction: 1 | -1): StepAnswer {
    if (this.#dead.includes(frame)) return 'gone';
    const count = this.#terms[frame] ?? 0;
    const fresh = direction === 1 ? 0 : count - 1;
    const place = entering || this.#current === undefined ? fresh : this.#place + direction;
    if (place < 0 || place >= count) return 'at-end';
    this.#place = place;
    return 'moved';
  }
}

async function walk(page: Page, steps: readonly (1 | -1)[]): Promise<string[]> {
  const places: string[] = [];
  for (const step of steps) places.push(await page.step(step));
  return places;
}

describe('the way through the frames of a page', () => {
  test('forward: to the end of each frame, then on, and around', async () => {
    const places = await walk(new Page({ 0: 2, 5: 1, 9: 2 }), [1, 1, 1, 1, 1, 1]);
    expect(places).toEqual(['0:0', '0:1', '5:0', '9:0', '9:1', '0:0']);
  });

  test('backward: the same places the other way', async () => {
    const places = await walk(new Page({ 0: 2, 5: 1, 9: 2 }), [1, -1, -1, -1, -1, -1]);
    expect(places).toEqual(['0:0', '9:1', '9:0', '5:0', '0:1', '0:0']);
  });

  test('around within a page that has one frame', async () => {
    expect(await walk(new Page({ 0: 2 }), [1, 1, 1, -1])).toEqual(['0:0', '0:1', '0:0', '0:1']);
  });

  test('past frames whose terms are gone', async () => {
    expect(await walk(new Page({ 0: 1, 5: 0, 9: 1 }), [1, 1, 1])).toEqual(['0:0', '9:0', '0:0']);
  });

  test('past frames that do not answer any more', async () => {
    expect(await walk(new Page({ 0: 1, 5: 3, 9: 1 }, [5]), [1, 1, 1])).toEqual(['0:0', '9:0', '0:0']);
  });

  test('nowhere when no frame has a term', async () => {
    expect(await walk(new Page({}), [1, -1])).toEqual(['nowhere', 'nowhere']);
    expect(await walk(new Page({ 0: 0, 5: 0 }), [1, -1])).toEqual(['nowhere', 'nowhere']);
    expect(await walk(new Page({ 0: 1, 5: 1 }, [0, 5]), [1, 1])).toEqual(['nowhere', 'nowhere']);
  });

  test('from the first frame when the one where the reader was is gone', async () => {
    const asked: number[] = [];
    await stepThroughFrames([0, 9], 5, 1, async (frame) => {
      asked.push(frame);
      return 'moved';
    });
    expect(asked).toEqual([0]);
  });
});
