export const RECEIVED = {
  kind: 'email',
  id: 'received',
  title: 'Received',
  subject: 'We have your request',
  body: 'Number {{ case.number }}.',
};

export const READY = {
  kind: 'email',
  id: 'ready',
  title: 'Your book is ready',
  from: 'desk',
  link: 'bringBack',
  subject: '{{ answers.loan-request.title }} is ready',
  body: 'It is on shelf {{ data.shelf }} since {{ marks.lent | date }}. Bring it back by {{ link }}. {{ answers.loan-request.genre | label: "genres" }}',
};

export const BRING_BACK = {
  kind: 'email',
  id: 'bring-back',
  title: 'Bring it back',
  subject: 'Bring it back',
  body: 'Dear {{ records.reader.name }}, it is due.',
};

export const RECEIPT = {
  kind: 'document',
  id: 'receipt',
  title: 'Receipt',
  file: 'Receipt {{ case.number }}.pdf',
  body: 'Deposit: {{ answers.hand-over.deposit }}',
  sign: { consent: 'I have it.', by: 'reader' },
};
