import { IN_FLOWS_1 } from './in-flows-1.ts';
import { IN_FLOWS_2 } from './in-flows-2.ts';
import { IN_FORMS } from './in-forms.ts';
import { IN_MESSAGES } from './in-messages.ts';
import { IN_RULES } from './in-rules.ts';
import { IN_SCENARIOS } from './in-scenarios.ts';
import { IN_SCREENS } from './in-screens.ts';
import { IN_SETTINGS } from './in-settings.ts';

/** One mistake each, in a pack that is right in all else. */
export const MISTAKES = [
  ...IN_FLOWS_1,
  ...IN_FLOWS_2,
  ...IN_FORMS,
  ...IN_MESSAGES,
  ...IN_RULES,
  ...IN_SCENARIOS,
  ...IN_SCREENS,
  ...IN_SETTINGS,
];

export { make } from './mistake.ts';
