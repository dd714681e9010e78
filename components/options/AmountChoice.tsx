import { i18n } from '#i18n';
import type { Article } from '../../knowledge/article';
import type { MarkingDensity, MarkingPreferences, ReaderLevel } from '../../knowledge/preferences';
import { SegmentedChoice } from '../SegmentedChoice';
import { countMarked } from './marked-terms';
import { Panel } from './Panel';

interface AmountChoiceProps {
  readonly articles: readonly Article[];
  readonly marking: MarkingPreferences;
  readonly onLevel: (level: ReaderLevel) => void;
  readonly onDensity: (density: MarkingDensity) => void;
}

/** "How much": which words are marked by how well known they are, and how often each of them. */
export function AmountChoice({ articles, marking, onLevel, onDensity }: AmountChoiceProps) {
  const { level, density } = marking;
  const marked = i18n.t('options.amount.marked', [countMarked(articles, marking), articles.length]);
  return (
    <Panel title={i18n.t('options.amount.title')} text={i18n.t('options.amount.text')}>
      <SegmentedChoice
        legend={i18n.t('options.amount.level')}
        choices={[
          { value: 'specialist', label: i18n.t('options.amount.specialist') },
          { value: 'medical', label: i18n.t('options.amount.medical') },
          { value: 'everything', label: i18n.t('options.amount.everything') },
        ]}
        value={level}
        explanation={`${i18n.t(`options.amount.${level}Text`)} ${marked}`}
        onChoose={onLevel}
      />
      <SegmentedChoice
        legend={i18n.t('options.amount.density')}
        choices={[
          { value: 'section', label: i18n.t('options.amount.section') },
          { value: 'page', label: i18n.t('options.amount.page') },
          { value: 'every', label: i18n.t('options.amount.every') },
        ]}
        value={density}
        explanation={i18n.t(`options.amount.${density}Text`)}
        onChoose={onDensity}
      />
    </Panel>
  );
}
