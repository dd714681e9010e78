import { useState } from 'preact/hooks';

/** The articles that the reader went through, the open one last. */
export interface ArticleTrail {
  /** Id of the open term, or undefined while a list is shown. */
  readonly open: string | undefined;
  /** The term that the reader set out from when the last article closed: its row takes the focus again. */
  readonly returnTo: string | undefined;
  readonly push: (termId: string) => void;
  /** Goes back one article, from the first one to the list. */
  readonly pop: () => void;
  /** Goes back to the list at once, with nothing to return to. */
  readonly leave: () => void;
}

interface Trail {
  readonly ids: readonly string[];
  readonly returnTo: string | undefined;
}

const nowhere: Trail = { ids: [], returnTo: undefined };

export function useArticleTrail(): ArticleTrail {
  const [{ ids, returnTo }, setTrail] = useState(nowhere);
  return {
    open: ids.at(-1),
    returnTo,
    push: (termId) => setTrail((trail) => ({ ...trail, ids: [...trail.ids, termId] })),
    pop: () => setTrail((trail) => ({ ids: trail.ids.slice(0, -1), returnTo: trail.ids[0] })),
    leave: () => setTrail(nowhere),
  };
}
