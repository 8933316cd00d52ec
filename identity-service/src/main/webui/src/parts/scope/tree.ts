import type { KeyboardEvent } from 'react';
import { createContext, useContext } from 'react';
import type { Scope } from '~/api/scopes';

/** What a node of the tree says and does about its scope. */
export interface NodeChoice {
  isChecked: boolean;
  /** Why it cannot be changed as things are. */
  disabledReason?: string | undefined;
  note?: string | undefined;
}

export interface TreeDoors {
  choiceOf: (scope: Scope) => NodeChoice;
  onToggle: (scope: Scope) => void;
  isOpen: (key: string) => boolean;
  setOpen: (key: string, open: boolean) => void;
  /** Whether scopes of a type can have others below them. */
  mayHaveChildren: (type: string) => boolean;
  /** The node that Tab leads to. */
  current: string;
  setCurrent: (key: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export const TreeContext = createContext<TreeDoors | null>(null);

export function useTree(): TreeDoors {
  const doors = useContext(TreeContext);
  if (!doors) throw new Error('a node needs a <ScopeTree> around it');
  return doors;
}

const ITEM = '[role="treeitem"]';

function itemsOf(tree: Element): readonly HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>(ITEM)];
}

function levelOf(item: HTMLElement): number {
  return Number(item.getAttribute('aria-level'));
}

/** The node that a key leads to from another, as the ARIA pattern for trees has it; what is closed is not there. */
export function nodeByKey(key: string, node: HTMLElement): HTMLElement | undefined {
  const tree = node.closest('[role="tree"]');
  if (!tree) return undefined;
  const items = itemsOf(tree);
  const index = items.indexOf(node);
  switch (key) {
    case 'ArrowDown':
      return items[index + 1];
    case 'ArrowUp':
      return items[index - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowRight':
      return items.slice(index + 1, index + 2).find((next) => levelOf(next) > levelOf(node));
    case 'ArrowLeft':
      return items.slice(0, index).findLast((before) => levelOf(before) < levelOf(node));
    default:
      return key.length === 1 ? nextBeginningWith(key, items, index) : undefined;
  }
}

function nextBeginningWith(letter: string, items: readonly HTMLElement[], index: number) {
  const wanted = letter.toLocaleLowerCase();
  return [...items.slice(index + 1), ...items.slice(0, index)].find((item) =>
    item.dataset['name']?.toLocaleLowerCase().startsWith(wanted),
  );
}
