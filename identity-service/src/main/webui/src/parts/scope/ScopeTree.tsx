import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { textOf } from '~/api/reference';
import { catalogQuery } from '~/api/roles';
import type { Scope } from '~/api/scopes';
import { MoreNode, ScopeNode } from './ScopeNode';
import type { NodeChoice } from './tree';
import { nodeByKey, TreeContext } from './tree';

interface ScopeTreeProps {
  labelledBy: string;
  describedBy?: string | undefined;
  roots: readonly Scope[];
  /** Open from the start. */
  open?: readonly string[];
  /** Only these, and where each of them stands: what a search has found. */
  isFlat?: boolean;
  more?: { isLoading: boolean; load: () => void } | undefined;
  choiceOf: (scope: Scope) => NodeChoice;
  onToggle: (scope: Scope) => void;
}

/** Scopes as a tree with a check box each; what lies below one is loaded when it is opened. */
export function ScopeTree({
  labelledBy,
  describedBy,
  roots,
  open: openFromStart = [],
  isFlat = false,
  more,
  choiceOf,
  onToggle,
}: ScopeTreeProps) {
  const { data: catalog } = useQuery(catalogQuery);
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [current, setCurrent] = useState<string | null>(null);
  const first = roots[0];

  const isOpen = (key: string) => touched.get(key) ?? openFromStart.includes(key);
  const setOpen = (key: string, open: boolean) => setTouched((before) => new Map(before).set(key, open));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const node = event.currentTarget;
    const key = node.dataset['key'] ?? '';
    const expanded = node.getAttribute('aria-expanded');
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      node.click();
    } else if (event.key === 'ArrowRight' && expanded === 'false') {
      event.preventDefault();
      setOpen(key, true);
    } else if (event.key === 'ArrowLeft' && expanded === 'true') {
      event.preventDefault();
      setOpen(key, false);
    } else {
      const next = nodeByKey(event.key, node);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  };

  return (
    <TreeContext
      value={{
        choiceOf,
        onToggle,
        isOpen,
        setOpen,
        mayHaveChildren: (type) =>
          !isFlat && (catalog?.scopeTypes.some(({ parents }) => parents.includes(type)) ?? true),
        current: current ?? (first ? textOf(first) : ''),
        setCurrent,
        onKeyDown,
      }}
    >
      <div
        role="tree"
        aria-multiselectable
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className="bw-tree"
      >
        {roots.map((scope) => (
          <ScopeNode
            key={textOf(scope)}
            scope={scope}
            level={1}
            showsPath={isFlat || scope.path.length > 1}
          />
        ))}
        {more && <MoreNode parent="" level={1} {...more} />}
      </div>
    </TreeContext>
  );
}
