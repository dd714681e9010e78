interface SwitchProps {
  readonly on: boolean;
  /** What is switched, for readers who do not see the place of the switch. */
  readonly label: string;
  readonly onSwitch: (on: boolean) => void;
}

/** An on/off control that takes effect at once. */
export function Switch({ on, label, onSwitch }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onSwitch(!on)}
    />
  );
}
