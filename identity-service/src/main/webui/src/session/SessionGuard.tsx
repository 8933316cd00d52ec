import { lazy, Suspense, useSyncExternalStore } from 'react';
import { isSessionEnded, onSessionChange } from './session';

const SessionDialog = lazy(() => import('./SessionDialog'));

/** Watches for the end of the session; the dialog is loaded when that has come. */
export function SessionGuard() {
  const ended = useSyncExternalStore(onSessionChange, isSessionEnded);
  return <Suspense>{ended && <SessionDialog />}</Suspense>;
}
