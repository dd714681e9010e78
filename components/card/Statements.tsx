import type { ComponentChildren } from 'preact';
import type { CitedText, Statement } from '../../knowledge/article';
import { Citations } from './Citation';

/** Paragraphs and lists of one section, in their order; neighboring list items form one list. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  if (statements.length === 0) return null;
  return (
    <div class="statements">
      {groupBullets(statements).map((group, index) =>
        Array.isArray(group) ? (
          <ul key={index}>
            {group.map((statement, item) => (
              <li key={item}>
                <StatementText statement={statement} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={index}>
            <StatementText statement={group} />
          </p>
        ),
      )}
    </div>
  );
}

/** The text of one statement with its label in bold at the start and its citations where they stand. */
export function StatementText({ statement }: { statement: Statement }) {
  return (
    <>
      {statement.label && <b>{asSentence(statement.label)} </b>}
      {statement.content.map((part, index) => (
        <CitedPart key={index} part={part} />
      ))}
    </>
  );
}

function CitedPart({ part }: { part: CitedText }): ComponentChildren {
  return (
    <>
      {part.text.trim()}
      <Citations ids={part.citations} />{' '}
    </>
  );
}

/** A run-in label ends like a sentence, so that a screen reader pauses after it. */
function asSentence(label: string): string {
  return /[.?!:]$/.test(label) ? label : `${label}.`;
}

function groupBullets(statements: readonly Statement[]): (Statement | Statement[])[] {
  const groups: (Statement | Statement[])[] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (!statement.bullet) groups.push(statement);
    else if (Array.isArray(last)) last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}
