import type { CodeTable } from '../load/codes/entry.ts';

/** What the analysis of a flow can find. */
export const FLOW_CODES: CodeTable = {
  'answer-not-covered': {
    title: 'The answer of a connector may find no transition',
    explanation:
      'All transitions for it have guards, and all of these can refuse. The answer does not come again.',
    fix: 'Leave the last transition without a guard.',
  },
  'dead-transition': {
    title: 'A transition is never taken',
    explanation:
      'One before it is always taken instead, its guard can never hold, or the state is left at once.',
    fix: 'Take it out, change the order, or correct the guard.',
  },
  'delay-not-covered': {
    severity: 'warning',
    title: 'A delay may pass without effect',
    explanation:
      'All transitions for it have guards, and all of these can refuse. The delay does not pass again.',
    fix: 'Leave the last transition without a guard.',
  },
  'eventless-cycle': {
    title: 'Transitions that wait for nothing can follow one another for ever',
    explanation:
      'That their guards will refuse some time cannot be proven, and a case that never comes to rest stops everything.',
    fix: 'Let an event or a delay stand between.',
  },
  'flow-undecided': {
    severity: 'warning',
    title: 'A flow is too large to be analysed as a whole',
    explanation:
      'It has so many configurations that what can be reached was decided for each of its regions apart, and the rest not at all.',
    fix: 'Split it into flows, or let fewer regions run at the same time.',
  },
  'guards-overlap': {
    severity: 'warning',
    title: 'Two guards of one event can both hold',
    explanation:
      'Which transition is taken follows from their order alone, which nobody sees who reads one of them.',
    fix: 'Make one exclude the other, or leave the last without a guard.',
  },
  'history-from-inside': {
    title: 'A transition goes from inside a state to the history of that state',
    explanation:
      'A history state remembers where the flow was when it left. From inside there is nothing to go back to.',
    fix: 'Name the state to go to.',
  },
  'link-not-issued': {
    title: 'An e-mail carries a link that may not be there',
    explanation: 'On some way to this place, no link was made for the event, or it was revoked.',
    fix: 'Put issueLink before it.',
  },
  'may-be-undefined': {
    title: 'Something is needed that may not be known',
    explanation:
      'On some way to this place, nothing has filled it: an answer that need not be given, a mark that was not set, data that was not assigned.',
    fix: 'Ask for it always, give it an else or a default, or put it inside {% if %}.',
  },
  'no-way-to-end': {
    title: 'A case can come to where it can never end',
    explanation: 'From this configuration no sequence of events leads to an end of the flow.',
    fix: 'Add a way to a final state.',
  },
  'recipient-may-be-missing': {
    severity: 'warning',
    title: 'A message may go to nobody',
    explanation: 'Who is not known is left out, and here that may be everybody.',
    fix: 'Ask for the person always, or write to somebody else as well.',
  },
  'unreachable-state': {
    title: 'A state is never reached',
    explanation: 'No run of the flow comes there, however guards turn out.',
    fix: 'Add a transition that leads there, or take it out.',
  },
  'waits-for-ever': {
    title: 'A case can come to where nothing moves it on',
    explanation: 'It has not ended, and no event, delay, answer or operator leads out of this configuration.',
    fix: 'Add a way out, or make the state final.',
  },
};
