import type { ComponentChildren } from 'preact';

interface MessageProps {
  /** `fault` is read out at once; `note` waits until the reader pauses. */
  readonly kind: 'note' | 'fault';
  readonly children: ComponentChildren;
}

/** A word to the reader about something that is not as it should be. */
export function Message({ kind, children }: MessageProps) {
  return (
    <div class={`word word-${kind}`} role={kind === 'fault' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
