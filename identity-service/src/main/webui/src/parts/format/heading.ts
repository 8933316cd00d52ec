/** An id as words, where its own name is not known: `cold-storage` → `Cold storage`. */
export function headingOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
