import { useQuery } from '@tanstack/react-query';
import { meQuery, nameOf, usePermissionsAt } from '~/api/me';
import type { Translate } from '~/i18n/words';
import { useWords } from '~/i18n/words';
import type { Action } from '~/parts/action/actions';
import { useConfirm } from '~/parts/confirm/confirm';
import { useToasts } from '~/parts/toast/toasts';
import type { TemporaryPassword, User } from './queries';
import { comparisonQuery, useUserChanges } from './queries';
import { words } from './words';

type T = Translate<Extract<keyof (typeof words)['en'], string>>;

interface Circumstances {
  isSelf: boolean;
  holdsMore: boolean;
}

/** Why something cannot be done to a user as things are; undefined when it can. */
export const reasons = {
  change: (t: T, user: User, { holdsMore }: Circumstances) =>
    isMoving(user) ? t('reason:moving') : holdsMore ? t('reason:holds-more') : undefined,
  suspend: (t: T, user: User, circumstances: Circumstances) =>
    circumstances.isSelf ? t('reason:self') : reasons.change(t, user, circumstances),
  remove: (t: T, { isSelf, holdsMore }: Circumstances) =>
    isSelf ? t('reason:self') : holdsMore ? t('reason:holds-more') : undefined,
  password: (t: T, user: User, circumstances: Circumstances) =>
    user.origin === 'directory'
      ? t('reason:directory-password')
      : user.status === 'suspended'
        ? t('reason:suspended')
        : reasons.change(t, user, circumstances),
  introduction: (t: T, user: User, circumstances: Circumstances) =>
    user.origin === 'directory'
      ? t('reason:directory-introduction')
      : user.status === 'suspended'
        ? t('reason:suspended')
        : reasons.change(t, user, circumstances),
};

function isMoving({ status }: User): boolean {
  return status === 'provisioning' || status === 'deleting';
}

interface UserActionsOptions {
  /** Whether to find out if he holds more; a list does so when a menu opens. */
  compare: boolean;
  onEdit: () => void;
  onPassword: (password: TemporaryPassword) => void;
  onDeleted: () => void;
}

/** What the person at the screen may do to a user, and why not where only the state forbids it. */
export function useUserActions(user: User, options: UserActionsOptions): readonly Action[] {
  const t = useWords(words);
  const confirm = useConfirm();
  const toasts = useToasts();
  const changes = useUserChanges();
  const may = usePermissionsAt(user.homeScope);
  const { data: me } = useQuery(meQuery);
  const isSelf = me?.subject.id === user.id;
  const { data: comparison } = useQuery({ ...comparisonQuery(user.id), enabled: options.compare && !isSelf });
  const circumstances = { isSelf, holdsMore: comparison?.holdsMore ?? false };
  const name = nameOf(user);
  const isSuspended = user.status === 'suspended';

  const suspend = async () => {
    await changes.suspend(user.id);
    toasts.done(t('suspended_toast', { name }));
  };
  const remove = async () => {
    await changes.remove(user.id);
    toasts.done(t('deleted_toast', { name }));
    options.onDeleted();
  };
  const resume = async () => {
    try {
      await changes.resume(user.id);
      toasts.done(t('resumed_toast', { name }));
    } catch (failure) {
      toasts.failed(t('resume'), failure);
    }
  };
  const resend = async () => {
    try {
      await changes.sendIntroduction(user.id);
      toasts.done(t('introductionQueued', { email: user.email }));
    } catch (failure) {
      toasts.failed(t('introductionFailed'), failure);
    }
  };

  const updating: readonly Action[] = [
    { label: t('edit'), run: options.onEdit, disabledReason: reasons.change(t, user, circumstances) },
    {
      label: t('newPassword'),
      disabledReason: reasons.password(t, user, circumstances),
      run: () =>
        confirm({
          title: t('newPasswordTitle', { name }),
          body: t('newPasswordBody'),
          action: t('issuePassword'),
          run: async () => options.onPassword(await changes.issuePassword(user.id)),
        }),
    },
    {
      label: t('resend'),
      disabledReason: reasons.introduction(t, user, circumstances),
      run: () => void resend(),
    },
    {
      label: t('signOut'),
      disabledReason: reasons.change(t, user, circumstances),
      run: () =>
        confirm({
          title: t('signOutTitle', { name }),
          body: t('signOutBody'),
          action: t('signOut'),
          run: async () => {
            await changes.signOut(user.id);
            toasts.done(t('signedOut_toast', { name }));
          },
        }),
    },
    isSuspended
      ? {
          label: t('resume'),
          run: () => void resume(),
          disabledReason: reasons.change(t, user, circumstances),
        }
      : {
          label: t('suspend'),
          disabledReason: reasons.suspend(t, user, circumstances),
          run: () =>
            confirm({
              title: t('suspendTitle', { name }),
              body: t('suspendBody'),
              action: t('suspend'),
              isDanger: true,
              run: suspend,
            }),
        },
  ];
  const deleting: readonly Action[] = [
    {
      label: t('delete'),
      isDanger: true,
      disabledReason: reasons.remove(t, circumstances),
      run: () =>
        confirm({
          title: t('deleteTitle', { name }),
          body: user.origin === 'directory' ? t('deleteDirectoryBody') : t('deleteBody'),
          action: t('delete'),
          isDanger: true,
          run: remove,
          ...(user.origin === 'directory' && !isSuspended && may.has('user:update')
            ? { instead: { action: t('suspendInstead'), run: suspend } }
            : {}),
        }),
    },
  ];
  return [...(may.has('user:update') ? updating : []), ...(may.has('user:delete') ? deleting : [])];
}
