import {
  Content,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { Link } from 'react-router';
import type { ProblemBody } from '~/api/problem';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { words } from '../words';

interface ForbiddenProps {
  /** Which permission would be needed, and where as far as the person may know. */
  missing?: ProblemBody['missing'];
}

/** For what the person may not see: says what he would need, and where he finds out what he has. */
export function Forbidden({ missing }: ForbiddenProps) {
  const t = useWords(words);
  return (
    <EmptyState headingLevel="h2" titleText={t('forbiddenTitle')} icon={LockIcon} className="bw-state">
      <EmptyStateBody>
        {missing && (
          <Content component="p">
            {missing.scope
              ? t('forbiddenAt', {
                  permission: missing.permission,
                  scope: `${missing.scope.type}/${missing.scope.id}`,
                })
              : t('forbiddenSomewhere', { permission: missing.permission })}
          </Content>
        )}
        <Content component="p">{t('forbiddenAsk')}</Content>
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Link to={paths.account}>{t('toAccount')}</Link>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
