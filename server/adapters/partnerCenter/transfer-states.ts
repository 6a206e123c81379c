/** The full list of states is not published; these words were seen, in one spelling or another. Lower case. */
const ACCEPTED = new Set(['accepted', 'complete', 'completed', 'inprogress', 'succeeded']);
const DECLINED = new Set(['reject', 'rejected', 'declined']);
const GONE = new Set(['cancel', 'canceled', 'cancelled', 'expired', 'deleted', 'withdrawn']);

export const isAccepted = (status: string): boolean => ACCEPTED.has(status);
export const isDeclined = (status: string): boolean => DECLINED.has(status);
/** What nobody has answered yet; a word that was never seen counts as such, so that nothing is told too early. */
export const isPending = (status: string): boolean =>
  !ACCEPTED.has(status) && !DECLINED.has(status) && !GONE.has(status);
