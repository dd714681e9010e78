/**
 * A random id for the document of a frame. Not `crypto.randomUUID`: pages that came by plain http do not have it.
 *
 * @returns 32 hexadecimal digits
 */
export function createFrameId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
