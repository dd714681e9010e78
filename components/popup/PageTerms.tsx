import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { JumpButton } from './JumpButton';

/** A term or a claim of the page as the list shows it. */
export interface PageTerm {
  readonly id: string;
  readonly title: string;
  /** The title as it is shown: claims stand in quotation marks. */
  readonly heading: string;
  /** What the term means, or the verdict on the claim. */
  readonly summary: string;
  readonly count: number;
}

/** Rows under a heading. */
export interface PageGroup {
  readonly heading: string;
  readonly rows: readonly PageTerm[];
}

interface PageTermsProps {
  /** The terms and the claims; none is empty. */
  readonly groups: readonly PageGroup[];
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
 * The terms and claims of the page. Every row holds two buttons, one that opens the article and one that shows the place on the
 * page. One row at a time is in the order of Tab; the arrow keys go through rows and between the two buttons.
 */
export function PageTerms({ groups, shown, returnTo, onOpen, onJump, onLeaveTop }: PageTermsProps) {
  const list = useRef<HTMLDivElement>(null);
  const terms = groups.flatMap(({ rows }) => rows);
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
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons of the rows in it
    <div ref={list} class="groups" onKeyDown={onKeyDown}>
      {groups.map(({ heading, rows }) => (
        <Fragment key={heading}>
          <h2 class="label">{heading}</h2>
          <ul class="rows" aria-label={heading}>
            {rows.map(({ id, title, heading: shownTitle, summary, count }) => (
              <li key={id} class="row" onFocusCapture={() => setCurrent(id)}>
                <button
                  type="button"
                  class="row-open"
                  data-term={id}
                  tabIndex={id === tabbable ? 0 : -1}
                  onClick={() => onOpen(id)}
                >
                  <span class="row-title">{shownTitle}</span>
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
        </Fragment>
      ))}
    </div>
  );
}

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-term="${CSS.escape(id)}"]`);

/** Moves the focus as a key says, and tells whether it was a key for the list. */
function moveFocus(list: HTMLElement, key: string, onLeaveTop: () => void): boolean {
  const rows = [...list.querySelectorAll('.row')].map((row) => [...row.querySelectorAll('button')]);
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
