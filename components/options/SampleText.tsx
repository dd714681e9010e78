import { i18n } from '#i18n';
import type { MarkingPreferences } from '../../knowledge/preferences';
import { drawSample } from './sample-marks';
import { sampleSections } from './sample-words';

interface SampleTextProps {
  readonly marking: MarkingPreferences;
}

/** A short text whose words are marked as the preferences have them marked on a page. */
export function SampleText({ marking }: SampleTextProps) {
  const sections = drawSample(sampleSections, marking);
  const count = sections.flatMap(({ runs }) => runs).filter(({ marked }) => marked).length;
  return (
    <aside class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title" class="label">
        {i18n.t('options.sample.title')}
      </h2>
      {sections.map(({ heading, runs }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <p>
            {runs.map(({ text, marked, claim, color }, index) =>
              marked ? (
                <span
                  key={index}
                  class={`mark${claim ? ' mark-claim' : ''}${color === undefined ? '' : ' own-color'}`}
                  style={{ '--own-color': color }}
                >
                  {text}
                </span>
              ) : (
                text
              ),
            )}
          </p>
        </div>
      ))}
      <p class="small muted sample-count" role="status">
        {i18n.t('options.sample.count', count)}
      </p>
    </aside>
  );
}
