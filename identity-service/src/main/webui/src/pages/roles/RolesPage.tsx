import { useQuery } from '@tanstack/react-query';
import type { Catalog, Role } from '~/api/roles';
import { catalogQuery, rolesQuery } from '~/api/roles';
import { words as appWords } from '~/app/words';
import { useWords } from '~/i18n/words';
import { Page } from '~/parts/page/Page';
import { useIsNarrow } from '~/parts/page/narrow';
import { usePermissionWords } from '~/parts/permission/permission-words';
import { Asked } from '~/parts/states/Asked';
import { Empty } from '~/parts/states/Empty';
import { useListState } from '~/parts/table/list-state';
import { NoMatch } from '~/parts/table/NoMatch';
import { matrixOf } from './matrix';
import { OneRole } from './OneRole';
import { RoleMatrix } from './RoleMatrix';
import { RolesToolbar } from './RolesToolbar';
import { words } from './words';

/** Roles × resource types. The API decides who may see it, and its refusal says what is missing. */
export function Component() {
  const t = useWords(words);
  const app = useWords(appWords);
  const catalog = useQuery(catalogQuery);
  const roles = useQuery(rolesQuery);
  const isNarrow = useIsNarrow();
  return (
    <Page title={app('roles')} description={isNarrow ? t('lead') : `${t('lead')} ${t('legend')}`}>
      <Asked query={roles}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('noRolesTitle')} body={t('noRolesBody')} />
          ) : (
            <Asked query={catalog}>{(known) => <Roles catalog={known} roles={found} />}</Asked>
          )
        }
      </Asked>
    </Page>
  );
}

const FILTERS = ['roles', 'differences'] as const;

interface RolesProps {
  catalog: Catalog;
  roles: readonly Role[];
}

function Roles({ catalog, roles }: RolesProps) {
  const list = useListState({ filters: FILTERS, sort: '' });
  const isNarrow = useIsNarrow();
  const { group } = usePermissionWords();
  const chosen = list.filters['roles']?.split(',') ?? [];
  const onlyDifferences = list.filters['differences'] === 'true' && chosen.length > 1;
  const matrix = matrixOf(catalog, roles, { search: list.search, roles: chosen, onlyDifferences }, group);

  if (isNarrow) {
    return (
      <OneRole
        catalog={catalog}
        roles={roles}
        chosen={matrix.roles[0]}
        onChoose={(id) => list.setFilter('roles', id)}
      />
    );
  }
  return (
    <>
      <RolesToolbar list={list} roles={roles} chosen={chosen} />
      {matrix.groups.length > 0 ? (
        <RoleMatrix matrix={matrix} />
      ) : onlyDifferences && list.search === '' ? (
        <Same />
      ) : (
        <NoMatch onClear={list.clear} />
      )}
    </>
  );
}

function Same() {
  const t = useWords(words);
  return <Empty title={t('sameTitle')} body={t('sameBody')} />;
}
