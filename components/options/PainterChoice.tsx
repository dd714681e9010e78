import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PainterKind } from './options-settings';
import { Panel } from './Panel';

interface PainterChoiceProps {
  readonly painter: PainterKind;
  readonly onChoose: (painter: PainterKind) => void;
}

const painters = ['highlight', 'inline'] as const satisfies readonly PainterKind[];

/** "How marks are drawn": over the page, or within it where screen readers meet them. */
export function PainterChoice({ painter, onChoose }: PainterChoiceProps) {
  const name = useId();
  return (
    <Panel title={i18n.t('options.painter.title')} text={i18n.t('options.painter.text')}>
      <fieldset class="painters">
        <legend class="visually-hidden">{i18n.t('options.painter.title')}</legend>
        {painters.map((kind) => (
          <label key={kind} class="painter">
            <input
              type="radio"
              name={name}
              value={kind}
              checked={kind === painter}
              aria-describedby={`${name}-${kind}`}
              onChange={() => onChoose(kind)}
            />
            <span>
              <b>{i18n.t(`options.painter.${kind}`)}</b>
              <span class="small muted" id={`${name}-${kind}`}>
                {i18n.t(`options.painter.${kind}Text`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </Panel>
  );
}
