import type { PartnerCenterState, TwinTransfer } from './twin-state.ts';

/** The current partner accepts or declines; undefined where the transfer is not pending any more. */
export function answerTransfer(
  state: PartnerCenterState,
  id: string,
  status: 'Complete' | 'Reject',
  now: string,
): TwinTransfer | undefined {
  const found = state.findTransfer(id);
  if (found?.status !== 'Pending') return undefined;
  const answered: TwinTransfer = { ...found, status, lastModifiedTime: now };
  state.putTransfer(answered);
  return answered;
}
