import type { PaintedMark } from './painter';

/** Which claims are wrapped in which texts: they give way to terms that come later. */
export class ClaimsInTexts {
  private readonly claimsOf = new Map<Text, Set<PaintedMark>>();

  /** The claims that have elements in a text of the page. */
  in(text: Text): Iterable<PaintedMark> {
    return this.claimsOf.get(text) ?? [];
  }

  add(claim: PaintedMark, texts: Iterable<Text>): void {
    for (const text of texts) this.claimsOf.set(text, (this.claimsOf.get(text) ?? new Set()).add(claim));
  }

  delete(claim: PaintedMark, texts: Iterable<Text>): void {
    for (const text of texts) {
      const claims = this.claimsOf.get(text);
      claims?.delete(claim);
      if (claims?.size === 0) this.claimsOf.delete(text);
    }
  }
}
