/**
 * The session as the window knows it: it lives in a cookie that no script can read, so its end is noticed by a 401. Calls
 * that meet it wait here while the person signs in again in another window; nothing that was typed is lost.
 */
const CHANNEL = 'bailiwick.session';
const SIGNED_IN = 'signed-in';

type Listener = () => void;

let ended: { promise: Promise<void>; resolve: () => void } | null = null;
const listeners = new Set<Listener>();

/** A promise to be kept from outside. */
function pending(): { promise: Promise<void>; resolve: () => void } {
  let resolve: (() => void) | undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve?.() };
}

function tell(): void {
  listeners.forEach((listener) => listener());
}

/** Resolves when the person has signed in again. */
export function renewSession(): Promise<void> {
  if (ended === null) {
    ended = pending();
    tell();
  }
  return ended.promise;
}

export function isSessionEnded(): boolean {
  return ended !== null;
}

export function onSessionChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the window in which somebody has just signed in. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(SIGNED_IN);
  channel.close();
}

/** Lets everything go on that waited. */
export function resumeSession(): void {
  const waited = ended;
  ended = null;
  waited?.resolve();
  tell();
}

export function onSignInElsewhere(listener: Listener): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data === SIGNED_IN) listener();
  };
  return () => channel.close();
}
