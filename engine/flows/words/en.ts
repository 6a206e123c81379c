/**
 * What the engine itself says about events. `{title}` is what the event, the flow or the form is called. Those that begin
 * with `log.` are written into the activity log, and so always in the first language of the pack.
 */
export const en = {
  noEvent: 'There is no event named "{name}".',
  notNow: '"{title}" is not possible now.',
  standing: 'Where things stand: {standing}.',
  ended: 'This case has ended, so nothing more can happen in it. Begin a new one if it is still needed.',
  notPossible: '"{title}" is not possible as things are.',
  asksNothing: '"{title}" asks for nothing, and was given answers. Send it without them.',
  invalid:
    '"{title}" is not filled in as it should be. Put right what is said about the fields, and send it again.',
  tooSoon: 'It was sent a short while ago. It can be sent again from {time} on {day}.',
  taken:
    'Another case that has not ended is about the same. Go on with that one, or wait until it has ended.',
  'by.starter': '"{title}" is for the user who started the case.',
  'by.company': '"{title}" is for users of the company that started the case.',
  'by.operator': '"{title}" is for users of the provider.',
  'by.link': '"{title}" is for whoever follows the link that was sent for it.',
  'by.connector': '"{title}" comes from another system, and from nobody else.',
  byUser: '"{title}" is begun by a user who is signed in.',
  'for.own': '"{title}" cannot be begun for your own company. Choose for which customer first.',
  'for.customer': '"{title}" cannot be begun for a customer. Go back to your own company first.',
  'for.new':
    '"{title}" cannot be begun for a customer who is not registered yet. Register the customer first.',
  needsService: '"{title}" needs the service {service}, which your company does not have.',
  needsPermission: '"{title}" needs the permission "{permission}", which you do not have.',
  noTimer: 'There is no timer named "{name}".',
  noRequest: 'There is no request named "{name}".',
  stale: 'Nothing waits for "{name}" any more.',
  'log.nobody': 'there was nobody for whom to do this: {what}',
  'log.notComposed': '"{text}" cannot be composed: {reason}',
  'log.notTimed': '"{name}" cannot be timed: what it counts from is not known',
  'log.notMarked': '"{name}" cannot be marked: what its delay counts from is not known',
};

export type Words = { readonly [code in keyof typeof en]: string };
