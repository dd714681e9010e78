import type { Section, SectionKind, Statement } from '../../knowledge/article';
import { sectionHeadings } from '../../knowledge/sections';
import { Notice } from './Notice';
import { Statements } from './Statements';

const plainSections: readonly SectionKind[] = ['evidence', 'method', 'feeling', 'expect', 'details'];

/** The statements of all sections of one kind. */
export function statementsOf(sections: readonly Section[], kind: SectionKind): readonly Statement[] {
  return sections.filter((section) => section.kind === kind).flatMap((section) => section.statements);
}

/** What asks for caution: "Be careful" and "Where experts disagree". */
export function CautionSections({ sections }: { sections: readonly Section[] }) {
  const careful = statementsOf(sections, 'careful');
  const dispute = statementsOf(sections, 'dispute');
  return (
    <>
      {careful.length > 0 && (
        <Notice kind="care" title={sectionHeadings.careful}>
          <Statements statements={careful} />
        </Notice>
      )}
      {dispute.length > 0 && (
        <Notice kind="dispute" title={sectionHeadings.dispute}>
          <Statements statements={dispute} />
        </Notice>
      )}
    </>
  );
}

/** The sections that only tell: the evidence first. */
export function PlainSections({ sections }: { sections: readonly Section[] }) {
  return (
    <>
      {plainSections.map((kind) => {
        const statements = statementsOf(sections, kind);
        if (statements.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{sectionHeadings[kind]}</h3>
            <Statements statements={statements} />
          </section>
        );
      })}
    </>
  );
}
