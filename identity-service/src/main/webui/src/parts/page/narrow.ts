import { useSyncExternalStore } from 'react';

/** Below this a wide table is of no use: what is shown of it is something else. */
const narrow = window.matchMedia('(width < 768px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window is about as narrow as a telephone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
