import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface SegmentedChoiceProps<Value extends string> {
  readonly legend: string;
  /** False where a heading beside the choice says the same. */
  readonly showLegend?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  /** What the chosen value means. */
  readonly explanation?: string;
  readonly onChoose: (value: Value) => void;
}

/** One of a few values, all in view: native radio buttons drawn as one bar. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { legend, showLegend = true, choices, value, explanation, onChoose } = props;
  const name = useId();
  return (
    <fieldset class="segmented" aria-describedby={explanation === undefined ? undefined : `${name}-text`}>
      <legend class={showLegend ? 'label' : 'visually-hidden'}>{legend}</legend>
      <div class="segmented-bar">
        {choices.map((choice) => (
          <label key={choice.value} class="segment">
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {explanation !== undefined && (
        <p class="small muted" id={`${name}-text`}>
          {explanation}
        </p>
      )}
    </fieldset>
  );
}
