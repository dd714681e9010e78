import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { JumpButton } from './JumpButton';

/** A term of the page as its list shows it. */
export interface PageTerm {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly count: number;
}

interface PageTermsProps {
  readonly terms: readonly PageTerm[];
  /** Number of the occurrence that was last shown, from 0, by the id of its term. */
  readonly shown: ReadonlyMap<string, number>;
  /** The term whose row takes the focus at first, when the reader comes back from its article. */
  readonly returnTo: string | undefined;
  readonly onOpen: (termId: string) => void;
  readonly onJump: (termId: string) => void;
  /** The reader went up from the first row. */
  readonly onLeaveTop: () => void;
}

/**
 * The terms of the page. Every row holds two buttons, one that opens the article and one that shows the term on the
 * page. One row at a time is in the order of Tab; the arrow keys go through rows and between the two buttons.
 */
export function PageTerms({ terms, shown, returnTo, onOpen, onJump, onLeaveTop }: PageTermsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(returnTo ?? terms[0]?.id);
  const tabbable = terms.some(({ id }) => id === current) ? current : terms[0]?.id;

  useLayoutEffect(() => {
    if (returnTo !== undefined) rowOf(list.current, returnTo)?.focus();
  }, [returnTo]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || list.current === null) return;
    if (moveFocus(list.current, event.key, onLeaveTop)) event.preventDefault();
  }

  return (
    <ul ref={list} class="rows" aria-label={i18n.t('popup.onThisPage')} onKeyDown={onKeyDown}>
      {terms.map(({ id, title, summary, count }) => (
        <li key={id} class="row" onFocusCapture={() => setCurrent(id)}>
          <button
            type="button"
            class="row-open"
            data-term={id}
            tabIndex={id === tabbable ? 0 : -1}
            onClick={() => onOpen(id)}
          >
            <span class="row-title">{title}</span>
            <span class="row-summary small muted">{summary}</span>
          </button>
          <JumpButton
            title={title}
            count={count}
            shown={shown.get(id)}
            tabbable={id === tabbable}
            onJump={() => onJump(id)}
          />
        </li>
      ))}
    </ul>
  );
}

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-term="${CSS.escape(id)}"]`);

/** Moves the focus as a key says, and tells whether it was a key for the list. */
function moveFocus(list: HTMLElement, key: string, onLeaveTop: () => void): boolean {
  const rows = [...list.children].map((row) => [...row.querySelectorAll('button')]);
  const focused = document.activeElement;
  const row = rows.findIndex((buttons) => buttons.some((button) => button === focused));
  const column = rows[row]?.[1] === focused ? 1 : 0;
  const focus = (target: number): true => {
    rows[target]?.[column]?.focus();
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return focus(Math.min(row + 1, rows.length - 1));
    case 'ArrowUp':
      if (row <= 0) onLeaveTop();
      else focus(row - 1);
      return true;
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      // Two columns: either arrow leads to the other one, in both directions of reading.
      rows[row]?.[column === 0 ? 1 : 0]?.focus();
      return true;
    default:
      return false;
  }
}
