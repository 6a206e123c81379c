const ASKED =
  'input:not([disabled]):not([type=hidden]):not([type=file]), textarea:not([disabled]), button:not([disabled])';

/** Leads to the field at a place in the answers, or to the first within it. Says whether it is on the page. */
export function focusField(around: HTMLElement | null, pointer: string): boolean {
  const fields = [...(around?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])];
  const field = fields.find(({ dataset }) => isAt(dataset['pointer'] ?? '', pointer));
  const control = field?.querySelector<HTMLElement>(ASKED);
  if (field === undefined || control === null || control === undefined) return false;
  field.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

function isAt(field: string, pointer: string): boolean {
  return field === pointer || field.startsWith(`${pointer}/`) || pointer.startsWith(`${field}/`);
}
