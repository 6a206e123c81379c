import type { Mistake } from './mistake.ts';

export const IN_MESSAGES: readonly Mistake[] = [
  {
    code: 'bad-liquid',
    in: 'email/ready',
    write: ['/subject', '{{ case.number | shout }}'],
    says: 'filter "shout" is not allowed',
    hint: '',
  },
  {
    code: 'bad-liquid',
    in: 'email/ready',
    write: ['/body', 'Dear {% if x %}'],
    says: 'cannot be read',
    hint: '',
  },
  {
    code: 'not-a-link',
    in: 'email/ready',
    write: ['/link', 'approve'],
    says: 'in flow loan',
    hint: 'bringBack',
  },
  {
    code: 'unknown-list',
    in: 'email/ready',
    write: ['/body', '{{ answers.loan-request.genre | label: "gnres" }}'],
    hint: 'did you mean "genres"?',
  },
  {
    code: 'unknown-person',
    in: 'document/receipt',
    write: ['/sign/by', 'raeder'],
    hint: 'did you mean "reader"?',
  },
  { code: 'unknown-sender', in: 'email/ready', write: ['/from', 'dsk'], hint: 'did you mean "desk"?' },
  {
    code: 'unknown-variable',
    in: 'email/ready',
    write: ['/subject', '{{ answers.loan-request.titel }}'],
    says: 'flow loan',
    hint: 'did you mean "answers.loan-request.title"?',
  },
  {
    code: 'link-not-shown',
    in: 'email/ready',
    write: ['/body', 'It is ready.'],
    at: '/link',
    hint: '{{ link }}',
  },
  {
    code: 'unknown-code',
    in: 'email/ready',
    write: ['/body', '{{ link }}{% if answers.loan-request.genre == "novell" %}A novel.{% endif %}'],
    says: 'is compared with a constant',
    hint: 'did you mean "novel"?',
  },
  {
    code: 'unknown-code',
    in: 'email/ready',
    write: ['/body', "{{ link }}{% case data.card %}{% when 'child', 'adlt' %}A card.{% endcase %}"],
    hint: 'did you mean "adult"?',
  },
  {
    code: 'unknown-variable',
    in: 'email/bring-back',
    write: ['/body', 'Bring it back: {{ link }}'],
    hint: 'add link: with the event',
  },
];
