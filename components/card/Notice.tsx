import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `help` for what cannot wait, `care` for caution, `dispute` for wording that experts argue about. */
  kind: 'help' | 'care' | 'dispute';
  title: string;
  children: ComponentChildren;
}

/** A marked-off part of an article that a reader must not overlook. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <section class={`notice notice-${kind}`}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
