import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery, nameOf } from '~/api/me';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { words } from './words';

/** Who the person is, as the services know him. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <Page title={app('account')}>
      <DescriptionList isHorizontal>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('name')}</DescriptionListTerm>
          <DescriptionListDescription>{nameOf(me)}</DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('email')}</DescriptionListTerm>
          <DescriptionListDescription>{me.email}</DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
    </Page>
  );
}
