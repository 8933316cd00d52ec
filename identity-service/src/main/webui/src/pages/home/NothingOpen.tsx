import {
  Button,
  Content,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import KeyIcon from '@patternfly/react-icons/dist/esm/icons/key-icon';
import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { access, bodyOf } from '~/api/client';
import type { Me } from '~/api/me';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { Loading } from '~/parts/states/Loading';
import { words } from './words';

/** Whether anything at all was given to the person, if only for other programs. */
const hasAccessQuery = {
  queryKey: ['me', 'has-access'],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await bodyOf(access.GET('/api/v1/me/access-rules', { params: { query: { limit: 1 } }, signal }))).items
      .length > 0,
};

/** For somebody to whom no page of the console is open: what that means, whom to ask, and what he can do now. */
export function NothingOpen({ me }: { me: Me }) {
  const t = useWords(words);
  const queries = useQueryClient();
  const { data: hasAccess = false, isPending } = useQuery(hasAccessQuery);
  const looking = useIsFetching({ queryKey: ['me', 'permitted-scopes'] }) > 0;
  if (isPending) return <Loading />;
  return (
    <EmptyState
      headingLevel="h2"
      titleText={hasAccess ? t('elsewhereTitle') : t('nothingTitle')}
      icon={KeyIcon}
      className="bw-state"
    >
      <EmptyStateBody>
        <Content component="p">{hasAccess ? t('elsewhereBody') : t('nothingBody')}</Content>
        <Content component="p">{t('whomToAsk', { email: me.email ?? me.subject.id })}</Content>
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button
            variant="primary"
            isLoading={looking}
            onClick={() => void queries.invalidateQueries({ queryKey: ['me'] })}
          >
            {t('lookAgain')}
          </Button>
        </EmptyStateActions>
        <EmptyStateActions>
          <Link to={paths.account}>{t('toAccount')}</Link>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
