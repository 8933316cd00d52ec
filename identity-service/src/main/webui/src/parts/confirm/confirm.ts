import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';

export interface Confirmation {
  title: string;
  /** What will happen, in full. */
  body: ReactNode;
  /** On the button: the deed itself, never "OK". */
  action: string;
  isDanger?: boolean;
  /** Another way, such as suspending instead of deleting. */
  instead?: { action: string; run: () => Promise<void> };
  /** What the button does; a failure is shown in the dialog, which stays. Null when the body says why nothing can be done. */
  run: (() => Promise<void>) | null;
}

export type Confirm = (confirmation: Confirmation) => void;

export const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before something is done that cannot be taken back easily. */
export function useConfirm(): Confirm {
  const confirm = useContext(ConfirmContext);
  if (!confirm) throw new Error('useConfirm needs <Confirmations> around it');
  return confirm;
}
