import {
  Button,
  Content,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import DisconnectedIcon from '@patternfly/react-icons/dist/esm/icons/disconnected-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import SearchIcon from '@patternfly/react-icons/dist/esm/icons/search-icon';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { access, bodyOf } from '~/api/client';
import { Problem } from '~/api/problem';
import { useWords } from '~/i18n/words';
import { useProblemWords } from '../problem-words';
import { words } from '../words';
import { Forbidden } from './Forbidden';

interface FailureProps {
  failure: unknown;
  onRetry?: (() => void) | undefined;
}

/** Why something cannot be shown, and what can be done about it. */
export function Failure({ failure, onRetry }: FailureProps) {
  const t = useWords(words);
  const { sentence } = useProblemWords();
  const queries = useQueryClient();
  const problem = failure instanceof Problem ? failure : undefined;
  const outage = problem?.isOutage ?? false;
  // What failed here has failed elsewhere too, such as the question for the pages in the navigation.
  const retry = () => {
    onRetry?.();
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  };
  useReturn(outage, retry);

  if (problem?.isForbidden) return <Forbidden missing={problem.body.missing} />;
  if (problem?.isMissing) {
    return (
      <EmptyState headingLevel="h2" titleText={t('goneTitle')} icon={SearchIcon} className="bw-state">
        <EmptyStateBody>{t('goneBody')}</EmptyStateBody>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      headingLevel="h2"
      status="danger"
      titleText={outage ? t('outageTitle') : t('failedTitle')}
      icon={outage ? DisconnectedIcon : ExclamationCircleIcon}
      className="bw-state"
    >
      <EmptyStateBody>
        <Content component="p">{sentence(failure)}</Content>
        {outage && <Content component="p">{t('outageBody')}</Content>}
        {problem?.body.requestId && (
          <Content component="small">{t('requestId', { id: problem.body.requestId })}</Content>
        )}
      </EmptyStateBody>
      {onRetry && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="primary" onClick={retry}>
              {t('retry')}
            </Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

const PAUSE_MS = 5_000;

/** In an outage, looks now and then whether both services answer again, so that nobody has to press anything. */
function useReturn(outage: boolean, onReturn: () => void): void {
  const returned = useEffectEvent(onReturn);
  useEffect(() => {
    if (!outage) return;
    const leaving = new AbortController();
    const look = () =>
      bodyOf(
        access.GET('/api/v1/me/permitted-scopes', {
          params: { query: { permission: 'user:read' } },
          signal: leaving.signal,
        }),
      );
    const timer = setInterval(() => void look().then(returned, () => undefined), PAUSE_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [outage]);
}
