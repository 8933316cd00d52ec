import { Content, Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { Link } from 'react-router';
import type { Catalog, Role } from '~/api/roles';
import { paths } from '~/app/paths';
import { useWords } from '~/i18n/words';
import { PermissionList } from '~/parts/permission/PermissionList';
import { words } from './words';

interface OneRoleProps {
  catalog: Catalog;
  roles: readonly Role[];
  chosen: Role | undefined;
  onChoose: (id: string) => void;
}

/** Where there is no room for the table: one role at a time, and what it may do. */
export function OneRole({ catalog, roles, chosen, onChoose }: OneRoleProps) {
  const t = useWords(words);
  return (
    <>
      <Form className="bw-gap-below" onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t('role')} fieldId="role">
          <FormSelect id="role" value={chosen?.id} onChange={(_event, id) => onChoose(id)}>
            {roles.map(({ id, name }) => (
              <FormSelectOption key={id} value={id} label={name} />
            ))}
          </FormSelect>
        </FormGroup>
      </Form>
      {chosen && (
        <>
          <Content component="p">{chosen.description}</Content>
          <Content component="p">
            <Link to={`${paths.role(chosen.id)}?tab=holders`}>{t('holders')}</Link>
          </Content>
          <PermissionList catalog={catalog} permissions={chosen.permissions} />
        </>
      )}
    </>
  );
}
