import { useRef } from 'preact/hooks';

export interface RemovableItem {
  readonly id: string;
  readonly title: string;
}

interface RemovableListProps<Item extends RemovableItem> {
  readonly items: readonly Item[];
  /** What an empty list says. */
  readonly none: string;
  readonly buttonText: string;
  /** The button of one row for readers who do not see the row. */
  readonly buttonLabel: (title: string) => string;
  readonly onRemove: (item: Item) => void;
}

/** A list of names, each with a button that takes it off. The focus then goes to the next row, not to nowhere. */
export function RemovableList<Item extends RemovableItem>(props: RemovableListProps<Item>) {
  const { items, none, buttonText, buttonLabel, onRemove } = props;
  const list = useRef<HTMLDivElement>(null);
  function remove(item: Item, index: number): void {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    (buttons[index + 1] ?? buttons[index - 1] ?? list.current)?.focus();
    onRemove(item);
  }
  return (
    <div ref={list} tabIndex={-1} class="removable">
      {items.length === 0 ? (
        <p class="small muted none">{none}</p>
      ) : (
        <ul>
          {items.map((item, index) => (
            <li key={item.id}>
              <span class="removable-title">{item.title}</span>
              <button
                type="button"
                class="button"
                aria-label={buttonLabel(item.title)}
                onClick={() => remove(item, index)}
              >
                {buttonText}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
