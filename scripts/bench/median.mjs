/** The middle one of some numbers; the higher of the two in the middle of an even number. NaN of none. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
