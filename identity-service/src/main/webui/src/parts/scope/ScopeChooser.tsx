import { Label, LabelGroup } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reference } from '~/api/reference';
import { isSame, textOf } from '~/api/reference';
import type { Scope } from '~/api/scopes';
import { scopeSearchQuery } from '~/api/scopes';
import { useWords } from '~/i18n/words';
import { Asked } from '../states/Asked';
import { SearchBox } from '../table/SearchBox';
import { countBelow, coverOf, isWithin, toggled } from './choice';
import { rootsQuery } from './roots';
import { ScopeTree } from './ScopeTree';
import type { NodeChoice } from './tree';
import { words } from './words';

interface ScopeChooserProps {
  labelledBy: string;
  describedBy?: string | undefined;
  chosen: readonly Scope[];
  onChange: (chosen: readonly Scope[]) => void;
  /** Only one scope: another takes its place, and nothing is covered. */
  isSingle?: boolean;
  /** What must be held at a scope for it to be chosen, and the topmost scopes where it is. */
  permission: { name: string; at: readonly Reference[] };
}

/** Chooses scopes from the tree, or from what a search finds. */
export function ScopeChooser({
  labelledBy,
  describedBy,
  chosen,
  onChange,
  isSingle = false,
  permission,
}: ScopeChooserProps) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const roots = useQuery(rootsQuery(permission.at));

  const choiceOf = (scope: Scope): NodeChoice => {
    const isChecked = chosen.some((other) => isSame(other, scope));
    const cover = isSingle ? undefined : coverOf(chosen, scope);
    if (cover) return { isChecked: true, disabledReason: t('coveredBy', { name: cover.name }) };
    if (!isChecked && !isWithin(permission.at, scope)) {
      return { isChecked, disabledReason: t('notPermitted', { permission: permission.name }) };
    }
    const below = isSingle ? 0 : countBelow(chosen, scope);
    return { isChecked, note: below === 0 ? undefined : t('chosenBelow', { count: below }) };
  };
  const onToggle = (scope: Scope) => {
    const next = toggled(isSingle ? chosen.filter((other) => isSame(other, scope)) : chosen, scope);
    onChange(next);
  };
  const shared = { labelledBy, describedBy, choiceOf, onToggle };

  return (
    <div className="bw-scope-chooser">
      {chosen.length > 0 && (
        <LabelGroup aria-label={t('chosen')} numLabels={20}>
          {chosen.map((scope) => (
            <Label
              key={textOf(scope)}
              color="blue"
              title={textOf(scope)}
              onClose={() => onChange(chosen.filter((other) => !isSame(other, scope)))}
              closeBtnAriaLabel={t('unchoose', { name: scope.name })}
            >
              {scope.name}
            </Label>
          ))}
        </LabelGroup>
      )}
      <SearchBox label={t('search')} value={text} onSearch={setText} />
      <div className="bw-tree-frame">
        {text === '' ? (
          <Asked query={roots}>
            {({ scopes, open }) =>
              scopes.length === 0 ? (
                <p className="bw-faint">{t('noRoots', { permission: permission.name })}</p>
              ) : (
                <ScopeTree {...shared} roots={scopes} open={open} />
              )
            }
          </Asked>
        ) : (
          <Found {...shared} key={text} text={text} />
        )}
      </div>
    </div>
  );
}

interface FoundProps {
  labelledBy: string;
  describedBy?: string | undefined;
  text: string;
  choiceOf: (scope: Scope) => NodeChoice;
  onToggle: (scope: Scope) => void;
}

function Found({ text, ...shared }: FoundProps) {
  const t = useWords(words);
  const query = useInfiniteQuery(scopeSearchQuery(text));
  const more = query.hasNextPage
    ? { isLoading: query.isFetchingNextPage, load: () => void query.fetchNextPage() }
    : undefined;
  return (
    <Asked query={query}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items);
        return found.length === 0 ? (
          <p className="bw-faint" role="status">
            {t('noMatch')}
          </p>
        ) : (
          <ScopeTree {...shared} roots={found} isFlat more={more} />
        );
      }}
    </Asked>
  );
}
