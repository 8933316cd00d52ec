/**
 * What a field for a date and a time holds, as the person's clock has it (`2026-03-29T17:30`), in UTC as the service takes it;
 * null for nothing. What is no moment is undefined.
 */
export function toUtc(local: string): string | null | undefined {
  if (local === '') return null;
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

export function isInFuture(local: string, now: Date): boolean {
  return new Date(local).getTime() > now.getTime();
}

/** A moment as such a field holds it, to the minute. */
export function toLocal(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The time zone of the person's clock: `Europe/Berlin`. */
export function timeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isExpired(expiresAt: string | null, now: Date): boolean {
  return expiresAt !== null && new Date(expiresAt).getTime() <= now.getTime();
}
