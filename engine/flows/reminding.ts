import { addDuration, parseDuration } from '../time/duration.ts';
import { compareInstants } from '../time/instant.ts';
import { packOf } from '../release.ts';
import { spellDate, spellTime } from '../text/dates.ts';
import { renderOptions } from '../text/translate.ts';
import type { Place, View } from './catalogue/entry.ts';
import type { GuardUse } from './guards.ts';
import type { Ladder } from './ladders.ts';
import { actionShape, type ActionShape, type ByKey, type TransitionShape } from './shape.ts';
import { sentence } from './voice.ts';

/** The rungs of a ladder as `after` entries without a target: they leave the state and its other timers alone. */
export function rungsOf(ladder: Ladder, place: Place): ByKey {
  const transition = { actions: [sendingOf(ladder, place)] };
  return Object.fromEntries(ladder.rungs.map((rung) => [rung, [transition]]));
}

/** Sending by hand moves none of the rungs, and keeps the moment in a mark of its own. */
export function byHandOf(
  ladder: Ladder,
  place: Place,
): { readonly event: string; readonly transition: TransitionShape }[] {
  const { byHand } = ladder.reminder;
  if (byHand === undefined) return [];
  const marking = actionShape({ type: 'mark', params: { as: markOf(ladder) } }, place);
  const guard = restOf(ladder, byHand.atMost, `guard of ${byHand.event} in ${ladder.reminder.while}`, place);
  return [{ event: byHand.event, transition: { guard, actions: [sendingOf(ladder, place), marking] } }];
}

const markOf = (ladder: Ladder): string => `${ladder.name}ByHand`;

function sendingOf({ reminder }: Ladder, place: Place): ActionShape {
  return actionShape({ type: 'email', params: { template: reminder.email, to: reminder.to } }, place);
}

/** Refuses a second sending by hand that follows too soon. */
function restOf(ladder: Ladder, atMost: string, at: string, place: Place): GuardUse {
  const rest = parseDuration(atMost);
  const zone = packOf(place.release).timeZone;
  const again = (view: View) => {
    const last = view.marks[markOf(ladder)];
    return last === undefined ? undefined : addDuration(last, rest, zone);
  };
  return {
    at,
    type: 'when',
    params: {},
    ask: (view) => {
      const from = again(view);
      return { holds: from === undefined || compareInstants(from, view.now) <= 0 };
    },
    refusal: {
      message: (view, language) => {
        const options = renderOptions(place.release, language);
        const when = { day: spellDate(again(view), options), time: spellTime(again(view), options) };
        return sentence(place.release, 'tooSoon', when, language);
      },
    },
  };
}
