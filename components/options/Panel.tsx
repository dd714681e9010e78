import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface PanelProps {
  readonly title: string;
  readonly text?: string;
  /** Buttons at the end of the title's row. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One group of settings. */
export function Panel({ title, text, actions, children }: PanelProps) {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <div class="panel-head">
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div class="panel-actions">{actions}</div>}
      </div>
      {text !== undefined && <p class="small muted">{text}</p>}
      {children}
    </section>
  );
}
