/**
 * Something that can be done to a thing. What the person may not do at all is left out of the list; what only the state
 * forbids is there, off, with the reason.
 */
export interface Action {
  label: string;
  run: () => void;
  disabledReason?: string | undefined;
  isDanger?: boolean;
}
