import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleSource, SourceCheck } from '../../knowledge/article';
import { scrollWithin } from './scroll-within';

interface SourceListProps {
  id: string;
  sources: readonly ArticleSource[];
  /** The source that the reader asked for: it gets the focus and is scrolled into view, else the whole list is. */
  wanted?: { readonly id: string } | undefined;
}

/** The sources of an article, each with what a reader needs to find it and how far it was checked. */
export function SourceList({ id, sources, wanted }: SourceListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const position = sources.findIndex((source) => source.id === wanted?.id);
    const entry = list.current?.children[position];
    if (entry instanceof HTMLElement) entry.focus({ preventScroll: true });
    if (entry) scrollWithin(entry, 'nearest');
    else if (list.current?.parentElement) scrollWithin(list.current.parentElement, 'start');
  }, [wanted, sources]);
  return (
    <section class="sources" id={id}>
      <h3>{i18n.t('card.sourcesHeading')}</h3>
      <ol ref={list}>
        {sources.map((source) => (
          <li key={source.id} tabIndex={-1} class={wanted?.id === source.id ? 'wanted' : undefined}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ source }: { source: ArticleSource }) {
  const imprint = [source.publisher, source.year].filter(Boolean).join(', ');
  const caveat = caveatOf(source.checked);
  return (
    <>
      <b>{source.label}</b>
      <SourceTitle source={source} />
      {imprint && <span class="imprint">{imprint}</span>}
      {caveat && <span class="caveat">{caveat}</span>}
    </>
  );
}

/** The title leads to the source, if its address is one that a page may be opened at. */
function SourceTitle({ source }: { source: ArticleSource }) {
  if (!/^https?:\/\//i.test(source.url)) return <span>{source.title}</span>;
  return (
    <a href={source.url} target="_blank" rel="noreferrer">
      {source.title}
      <span class="visually-hidden"> ({i18n.t('card.newTab')})</span>
    </a>
  );
}

function caveatOf(checked: SourceCheck): string | undefined {
  if (checked === 'record') return i18n.t('card.recordOnly');
  if (checked === 'unseen') return i18n.t('card.unseen');
  return undefined;
}
