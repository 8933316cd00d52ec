import { Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { permittedScopesQuery } from '~/api/me';
import type { Reference } from '~/api/reference';
import { ROOT, textOf } from '~/api/reference';
import type { Area } from '~/app/areas';
import { useAllAreas } from '~/app/areas';
import { useWords } from '~/i18n/words';
import { ScopeName } from '~/parts/scope/ScopeName';
import { Asked } from '~/parts/states/Asked';
import { words } from './words';

/** Which pages the person may open, as to what; and which permission would open the others, and where. */
export function OpenPages() {
  const areas = useAllAreas().filter(({ scopes }) => scopes !== undefined);
  // One of the questions that decide about areas: where access-service is away, it fails like all of them.
  const asked = useQuery(permittedScopesQuery('user:read'));
  return (
    <Asked query={asked}>
      {() => (
        <dl className="bw-open-pages">
          {areas.map((area) => (
            <OnePage key={area.to} area={area} />
          ))}
        </dl>
      )}
    </Asked>
  );
}

function OnePage({ area: { to, label, permissions, scopes = [] } }: { area: Area }) {
  const t = useWords(words);
  const isOpen = scopes.length > 0;
  return (
    <div>
      <dt>
        {isOpen ? <Link to={to}>{label}</Link> : label}
        <Label isCompact variant="outline" {...(isOpen ? { status: 'success' } : {})}>
          {isOpen ? t('open') : t('closed')}
        </Label>
      </dt>
      <dd>
        {isOpen ? (
          <Where scopes={scopes} />
        ) : (
          t('closedWhy', { permission: permissions.join(` ${t('or')} `), root: textOf(ROOT) })
        )}
      </dd>
    </div>
  );
}

function Where({ scopes }: { scopes: readonly Reference[] }) {
  const t = useWords(words);
  const distinct = [...new Map(scopes.map((scope) => [textOf(scope), scope])).values()];
  return (
    <>
      {t('openAt')}{' '}
      {distinct.map((scope, index) => (
        <Fragment key={textOf(scope)}>
          {index > 0 && ', '}
          <ScopeName scope={scope} />
        </Fragment>
      ))}
    </>
  );
}
