import type { ComponentChildren } from 'preact';

/** Icons are drawn in the color of their text and say nothing by themselves: their buttons carry the names. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** An arrow towards the start of the line; turned round by the style sheet where text runs from right to left. */
export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path stroke-width="2.2" d="M3.5 8h.01M8 8h.01M12.5 8h.01" />
  </Icon>
);
