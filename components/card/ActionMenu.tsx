import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MoreIcon } from './CardIcons';

/** One choice of a menu. */
export interface MenuAction {
  readonly label: string;
  run(): void;
}

interface ActionMenuProps {
  label: string;
  actions: readonly MenuAction[];
}

/**
 * A button that opens a menu of actions, after the menu button pattern of the ARIA practices: Enter, Space and the
 * down arrow open at the first action, the up arrow at the last; arrows, Home, End and first letters move; Escape and
 * Tab close. An Escape that closed the menu is marked as handled (`preventDefault`).
 */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const [active, setActive] = useState<number>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const open = active !== undefined;

  useEffect(() => {
    if (active === undefined) return;
    const item = root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]')[active];
    item?.focus({ preventScroll: true });
  }, [active]);

  const close = () => {
    setActive(undefined);
    button.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (open && event.key === 'Tab') return setActive(undefined);
    const next = open ? whileOpen(event.key, active, actions) : whileClosed(event.key, actions);
    if (next === undefined) return;
    event.preventDefault();
    if (next === 'close') close();
    else setActive(next);
  };
  /** The card has taken an Escape and asks whether it is meant for the menu. */
  const onCancel = (event: Event) => {
    if (!open) return;
    event.preventDefault();
    close();
  };
  const onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !root.current?.contains(to)) setActive(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the button and the menu in it
    <div class="menu" ref={root} onKeyDown={onKeyDown} onCancel={onCancel} onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? menuId : undefined}
        onClick={() => (open ? close() : setActive(0))}
      >
        <MoreIcon />
      </button>
      {open && (
        <div role="menu" id={menuId} aria-label={label} class="menu-items">
          {actions.map((action) => (
            <button
              key={action.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                action.run();
              }}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function whileClosed(key: string, actions: readonly MenuAction[]): number | undefined {
  if (key === 'ArrowDown') return 0;
  if (key === 'ArrowUp') return actions.length - 1;
  return undefined;
}

function whileOpen(
  key: string,
  active: number,
  actions: readonly MenuAction[],
): number | 'close' | undefined {
  const count = actions.length;
  if (key === 'Escape') return 'close';
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const startsWithKey = (action: MenuAction) => action.label.toLowerCase().startsWith(key.toLowerCase());
  const later = actions.findIndex((action, index) => index > active && startsWithKey(action));
  const found = later === -1 ? actions.findIndex(startsWithKey) : later;
  return found === -1 ? undefined : found;
}
