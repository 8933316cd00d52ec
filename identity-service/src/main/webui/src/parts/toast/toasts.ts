import { createContext, useContext } from 'react';

export interface Toast {
  variant: 'success' | 'info' | 'danger';
  title: string;
  body?: string | undefined;
}

export interface ShownToast extends Toast {
  id: number;
}

export interface ToastDoors {
  done: (title: string, body?: string) => void;
  note: (title: string, body?: string) => void;
  /** Only for failures that no form and no page shows. */
  failed: (title: string, failure: unknown) => void;
}

export const ToastsContext = createContext<ToastDoors | null>(null);

export function useToasts(): ToastDoors {
  const doors = useContext(ToastsContext);
  if (!doors) throw new Error('useToasts needs <Toasts> around it');
  return doors;
}
