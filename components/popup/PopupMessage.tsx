import type { ComponentChildren } from 'preact';
import { Glyph, type GlyphName } from '../Glyph';

interface PopupMessageProps {
  readonly glyph: GlyphName;
  readonly title: string;
  readonly children: ComponentChildren;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What stands in place of a list that is empty: why, and what to do. */
export function PopupMessage({ glyph, title, children, action }: PopupMessageProps) {
  return (
    <div class="popup-message">
      <Glyph name={glyph} />
      <h2>{title}</h2>
      <p class="small muted">{children}</p>
      {action !== undefined && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
