import { Pagination, PaginationVariant } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useWords } from '~/i18n/words';
import { words } from '../words';
import type { ListState } from './list-state';
import { LIMITS } from './list-state';

interface PagerProps {
  list: ListState;
  page: { items: unknown[]; nextCursor: string | null; total?: number } | undefined;
  /** Whether the page is still that of the list or page before: what comes after it is no place in this one. */
  isOld: boolean;
  isBottom?: boolean;
}

/** To the page after this one and back, with how many there are in all. */
export function Pager({ list, page, isOld, isBottom = false }: PagerProps) {
  const t = useWords(words);
  const { i18n } = useTranslation();
  const inWords = (count: number | undefined) => count?.toLocaleString(i18n.language);
  const next = page?.nextCursor ?? null;
  if (!page || (isBottom && next === null && list.page === 1)) return null;
  return (
    <Pagination
      isCompact
      variant={isBottom ? PaginationVariant.bottom : PaginationVariant.top}
      widgetId={isBottom ? 'pager-bottom' : 'pager-top'}
      page={list.page}
      perPage={list.limit}
      perPageOptions={LIMITS.map((limit) => ({ title: String(limit), value: limit }))}
      {...(page.total === undefined ? {} : { itemCount: page.total })}
      isDisabled={false}
      // The name of the button begins with what it shows.
      toggleTemplate={({ firstIndex, lastIndex, itemCount }) => (
        <>
          <b>
            {inWords(firstIndex)} - {inWords(lastIndex)}
          </b>{' '}
          {t('ofMany')} <b>{inWords(itemCount)}</b>
          <span className="pf-v6-screen-reader">, {t('perPageOf')}</span>
        </>
      )}
      onNextClick={() => {
        if (next !== null && !isOld) list.next(next);
      }}
      onPreviousClick={list.previous}
      onPerPageSelect={(_event, limit) => list.setLimit(limit)}
      titles={{
        toPreviousPageAriaLabel: t('previousPage'),
        toNextPageAriaLabel: t('nextPage'),
        perPageSuffix: t('perPage'),
        paginationAriaLabel: t(isBottom ? 'pagesBelow' : 'pages'),
        ofWord: t('ofMany'),
        items: '',
      }}
    />
  );
}
