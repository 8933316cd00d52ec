import { useEffect, useEffectEvent } from 'react';
import { useBlocker } from 'react-router';

/**
 * Asks before what is on this page is lost: by a link, back or forward, and, in the browser's own words, by a reload or a
 * closed window. The page's own search and filters may change meanwhile.
 */
export function useAskBeforeLeaving(isAtStake: boolean, ask: (leave: () => void) => void): void {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isAtStake && currentLocation.pathname !== nextLocation.pathname,
  );
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (blocker.state === 'blocked') askNow(blocker.proceed);
  }, [blocker]);
  useEffect(() => {
    if (!isAtStake) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isAtStake]);
}
