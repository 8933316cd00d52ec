import { Button, Content, ExpandableSection, Label, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '~/api/me';
import { permissionsAtQuery } from '~/api/me';
import type { Reference } from '~/api/reference';
import { textOf } from '~/api/reference';
import { catalogQuery, useRoleName } from '~/api/roles';
import { useWords } from '~/i18n/words';
import { Moment } from '~/parts/format/Moment';
import { PermissionList } from '~/parts/permission/PermissionList';
import { ScopeName } from '~/parts/scope/ScopeName';
import { Asked } from '~/parts/states/Asked';
import type { Place } from './places';
import { hasExpired, placesOf } from './places';
import type { OwnRule } from './queries';
import { ownRulesQuery } from './queries';
import { words } from './words';

/** What was given to the person and his groups, by place. */
export function OwnAccess({ me }: { me: Me }) {
  const t = useWords(words);
  const query = useInfiniteQuery(ownRulesQuery);
  return (
    <Asked query={query}>
      {({ pages }) => {
        const places = placesOf(
          pages.flatMap(({ items }) => items),
          new Date(),
        );
        if (places.length === 0) return <Content component="p">{t('noAccess')}</Content>;
        return (
          <>
            <Content component="p">{t('accessLead')}</Content>
            {places.map((place) => (
              <OnePlace key={textOf(place.scope)} place={place} me={me} />
            ))}
            {query.hasNextPage && (
              <Button
                variant="link"
                isInline
                isLoading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </Asked>
  );
}

function OnePlace({ place: { scope, rules, isOpen }, me }: { place: Place; me: Me }) {
  const t = useWords(words);
  const [shown, setShown] = useState(false);
  return (
    <section className="bw-place">
      <Title headingLevel="h3" size="md">
        <ScopeName scope={scope} /> <span className="bw-place-type">{textOf(scope)}</span>
      </Title>
      <ul>
        {rules.map((rule) => (
          <GivenRole key={rule.id} rule={rule} me={me} />
        ))}
      </ul>
      {isOpen && (
        <ExpandableSection
          toggleText={t('everythingThere')}
          isExpanded={shown}
          onToggle={(_event, next) => setShown(next)}
        >
          {shown && <PermissionsThere scope={scope} />}
        </ExpandableSection>
      )}
    </section>
  );
}

function GivenRole({ rule, me }: { rule: OwnRule; me: Me }) {
  const t = useWords(words);
  const role = useRoleName(rule.role);
  const { through } = rule;
  const group = through && (me.groups.find(({ id }) => id === through.id)?.name ?? through.id);
  return (
    <li>
      <strong>{role}</strong>
      <span className="bw-faint">{group === null ? t('own') : t('throughGroup', { group })}</span>
      {rule.expiresAt !== null && (
        <span className="bw-faint">
          {t('until')} <Moment at={rule.expiresAt} />
        </span>
      )}
      {hasExpired(rule, new Date()) && (
        <Label isCompact variant="outline" status="warning">
          {t('expired')}
        </Label>
      )}
    </li>
  );
}

function PermissionsThere({ scope }: { scope: Reference }) {
  const catalog = useQuery(catalogQuery);
  const permissions = useQuery(permissionsAtQuery(scope));
  return (
    <Asked query={permissions}>
      {(held) => (
        <Asked query={catalog}>
          {(known) => <PermissionList catalog={known} permissions={held} headingLevel="h4" />}
        </Asked>
      )}
    </Asked>
  );
}
