import { useInfiniteQuery } from '@tanstack/react-query';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import type { MouseEvent } from 'react';
import { textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { childrenQuery } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { useNamesAbove } from './ScopePath';
import { nodeByKey, useTree } from './tree';
import { words } from './words';

interface ScopeNodeProps {
  scope: Scope;
  /** From 1. */
  level: number;
  /** Whether to say where it stands: that is not plain from the tree around it. */
  showsPath?: boolean;
}

/** One scope of the tree. */
export function ScopeNode({ scope, level, showsPath = false }: ScopeNodeProps) {
  const { choiceOf, onToggle, isOpen, setOpen, mayHaveChildren, current, setCurrent, onKeyDown } = useTree();
  const key = textOf(scope);
  const { isChecked, disabledReason, note } = choiceOf(scope);
  const isParent = mayHaveChildren(scope.type);
  const open = isParent && isOpen(key);
  const said = disabledReason ?? note;
  const isDisabled = disabledReason !== undefined;

  const toggle = () => {
    if (!isDisabled) onToggle(scope);
  };
  const openOrClose = (event: MouseEvent) => {
    event.stopPropagation();
    setCurrent(key);
    setOpen(key, !open);
  };
  return (
    <>
      <div
        // It is checked, not selected: ARIA wants one or the other.
        // eslint-disable-next-line jsx-a11y/role-has-required-aria-props
        role="treeitem"
        data-key={key}
        data-name={scope.name}
        tabIndex={current === key ? 0 : -1}
        aria-level={level}
        aria-checked={isChecked}
        aria-disabled={isDisabled || undefined}
        aria-expanded={isParent ? open : undefined}
        className={`bw-tree-row bw-tree-item${isDisabled ? ' bw-tree-disabled' : ''}`}
        onClick={toggle}
        onKeyDown={onKeyDown}
        onFocus={() => setCurrent(key)}
      >
        {/* For the mouse; the keyboard has its arrows. */}
        <span className="bw-tree-toggle" aria-hidden onClick={isParent ? openOrClose : undefined}>
          {isParent && <AngleRightIcon />}
        </span>
        <span className="bw-tree-box" aria-hidden />
        <span className="bw-tree-text">
          {scope.name}{' '}
          <span className="bw-faint bw-small">
            {scope.type}
            {showsPath && <Place scope={scope} />}
            {said !== undefined && ` · ${said}`}
          </span>
        </span>
      </div>
      {open && <Children scope={scope} level={level + 1} />}
    </>
  );
}

function Place({ scope }: { scope: Scope }) {
  const t = useWords(words);
  const above = useNamesAbove(scope.path);
  return above.length === 0 ? null : ` · ${t('below', { path: above.join(' › ') })}`;
}

function Children({ scope, level }: { scope: Scope; level: number }) {
  const t = useWords(words);
  const key = textOf(scope);
  const query = useInfiniteQuery(childrenQuery(scope));
  const children = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div role="group" className="bw-tree-group" aria-busy={query.isFetching}>
      {query.isPending && (
        <span className="bw-tree-row bw-faint" role="none">
          {t('loading')}
        </span>
      )}
      {query.isSuccess && children.length === 0 && (
        <span className="bw-tree-row bw-faint" role="none">
          {t('nothingBelow')}
        </span>
      )}
      {children.map((child) => (
        <ScopeNode key={textOf(child)} scope={child} level={level} />
      ))}
      {query.isError && !query.isFetching && (
        <ActionNode parent={key} level={level} label={t('failed')} run={() => void query.refetch()} />
      )}
      {query.hasNextPage && (
        <MoreNode
          parent={key}
          level={level}
          isLoading={query.isFetchingNextPage}
          load={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}

interface MoreNodeProps {
  parent: string;
  level: number;
  isLoading: boolean;
  load: () => void;
}

/** Where there are more scopes than have been loaded. */
export function MoreNode({ parent, level, isLoading, load }: MoreNodeProps) {
  const t = useWords(words);
  return (
    <ActionNode
      parent={parent}
      level={level}
      label={isLoading ? t('loading') : t('more')}
      run={() => {
        if (!isLoading) load();
      }}
    />
  );
}

interface ActionNodeProps {
  parent: string;
  level: number;
  label: string;
  run: () => void;
}

/** A node that is no scope, but does something. */
function ActionNode({ parent, level, label, run }: ActionNodeProps) {
  const { current, setCurrent, onKeyDown } = useTree();
  const key = `${parent} more`;
  return (
    <div
      role="treeitem"
      data-key={key}
      tabIndex={current === key ? 0 : -1}
      aria-level={level}
      aria-selected={false}
      className="bw-tree-row bw-tree-item"
      onClick={(event) => {
        // What is loaded comes in this one's place: the focus waits at what stands before it.
        nodeByKey('ArrowUp', event.currentTarget)?.focus();
        run();
      }}
      onKeyDown={onKeyDown}
      onFocus={() => setCurrent(key)}
    >
      <span className="bw-tree-toggle" aria-hidden />
      <span className="bw-link">{label}</span>
    </div>
  );
}
