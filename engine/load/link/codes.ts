import type { CodeEntry } from '../codes/entry.ts';

interface Described extends CodeEntry {
  readonly severity: 'error' | 'warning';
}

const error = (title: string, explanation: string, fix: string): Described => ({
  severity: 'error',
  title,
  explanation,
  fix,
});
const warning = (title: string, explanation: string, fix: string): Described => ({
  severity: 'warning',
  title,
  explanation,
  fix,
});

/** A name that stands for nothing; `noun` is what it should name, `where` says where these are declared. */
const unknown = (noun: string, where: string, fix: string) =>
  error(`There is no ${noun} of this name`, `${where} ${IN_SILENCE}`, fix);

const IN_SILENCE =
  'A name that stands for nothing would be passed over in silence, or would stop a case when it is too late.';

/** The codes of mistakes in what definitions say of each other, in alphabetical order. They are stable. */
export const LINK_CODES = {
  'bad-liquid': error(
    'The Liquid of a text cannot be read',
    'Texts are composed with a small part of Liquid: the tags if, unless, case and for, and a list of filters.',
    'Correct the tag or filter that the message names.',
  ),
  'binding-type': error(
    'A value of another type is expected',
    'What is bound to a fact, an input, an attribute or a place in the data has to be of its type. A free text does not fit where only certain codes are known.',
    'Bind another place, or change what is declared: the type of the fact, or the choices of the field.',
  ),
  'cell-value': error(
    'A cell of a decision table can never match',
    'A cell is a value that the fact of its column can have, a list of such values, or any; the last cell is the list of findings.',
    'Write one of the values that the fact can have.',
  ),
  'clock-operator': error(
    'The answer would change as time passes',
    'olderThan and youngerThan compare with the present moment. Rules that judge choices are asked while a form is open and again when it is submitted, and have to answer the same.',
    'Ask it in a guard of the flow, or give the rules a fact that says it.',
  ),
  'code-twice': error(
    'A code of a list is there twice',
    'Cases store the code of an entry, so a code has one meaning.',
    'Give each entry a code of its own.',
  ),
  'column-twice': error(
    'A table has the same column twice',
    'Both columns read the same fact.',
    'Merge the two columns into one.',
  ),
  'column-type': error(
    'A column reads more than one value',
    'A cell is compared with one value: a text, a number, a date, or true or false.',
    'Reach into the record, as in member/status; ask about lists in a rule, with contains.',
  ),
  'condition-cycle': error(
    'Shared conditions rest on each other in a circle',
    'A condition that names itself, perhaps by way of others, has no meaning.',
    'Take one of the references out.',
  ),
  'delay-out-of-range': error(
    'A delay is too short or too long',
    'A delay lasts between a second and 3,650 days.',
    'Write another duration.',
  ),
  'does-nothing': error(
    'A transition leads nowhere and does nothing',
    'An eventless transition without a target and without actions has no effect.',
    'Add a target, or take it out.',
  ),
  'event-not-taken': error(
    'No state takes the event',
    'The event is declared, so people see its button, but it is always refused.',
    'Add it to the on of the states that take it, or take it out.',
  ),
  'event-origin': error(
    'It is not said who or what brings the event',
    'An event by link belongs to a person, one by connector to a notice; events by users have neither.',
    'Add person or connector, or correct by.',
  ),
  'facet-ambiguous': error(
    'A strand has two statuses at once',
    'States that run side by side are active together, so only one of them can give a strand its status.',
    'Give each of them a facet of its own, with of.',
  ),
  'facet-outside': error(
    'A status is outside its strand',
    'A facet with of has statuses for the states inside that state only.',
    'Take the status out, or change of.',
  ),
  'facet-uncovered': error(
    'In some state a strand has no status',
    'People see the status of every strand at any time, and tables and counters read nothing else.',
    'Add a status for the state, or for one around it.',
  ),
  'fact-type': error(
    'A fact has no type, or more than one',
    'Conditions, tables and bindings are checked against the type of a fact.',
    'Give the fact exactly one of type, enum, $list and $record.',
  ),
  'field-not-shown': error(
    'A field has no place in the layout',
    'The value could be sent, and nobody would see where it is asked for.',
    'Add the field to a step, or take it out of the schema.',
  ),
  'field-shown-twice': error(
    'A field has two places in the layout',
    'A field is asked for once.',
    'Take one of the places out; several conditions are joined with any.',
  ),
  'final-state': error(
    'A final state does not end anything',
    'Nothing leaves a final state, and nothing waits in it.',
    'Take the key out, or the type final.',
  ),
  'findings-column': error(
    'The findings are not the last column',
    'The last cell of a row is the list of its findings.',
    'End the columns with findings.',
  ),
  'form-without-columns': error(
    'A file cannot be read with this form',
    'A file of many rows is written as the columns of the form say, and a flow that the form begins allows it.',
    'Add columns to the form, and bulk: true to the start of the flow.',
  ),
  'history-state': error(
    'The keys of a history state do not go together',
    'A history state leads back to where the flow was, and says nothing but where to go if it was never there.',
    'Take the key out, or correct the type of the state.',
  ),
  'invoke-twice': error(
    'Two requests have the same id',
    'The answer of a connector is told from others by the id of its request.',
    'Give each request an id of its own.',
  ),
  'link-not-shown': error(
    'A message does not show its one-time link',
    'The message names the event whose link it carries, and its text has no {{ link }}.',
    'Add {{ link }} to the body, or take link out.',
  ),
  'link-person': error(
    'A one-time link goes to somebody else than the event says',
    'The event declares whose link it is; an answer from another person would be taken for theirs.',
    'Issue the link, and send the message that carries it, to the person of the event only.',
  ),
  'missing-input': error(
    'Something that is needed is not given',
    'The operation, or the record, requires a value that is not there.',
    'Add it.',
  ),
  'missing-list': error(
    'A column does not say of which list',
    'A code is shown by the label of its list.',
    'Add list.',
  ),
  'missing-table': error(
    'An action does not say which table it opens',
    'The action opens a table.',
    'Add table.',
  ),
  'no-candidate': error(
    'There is no candidate here',
    'Rules that judge a form as a whole are told answers and what the case knows; a candidate and a field are there only in choices.',
    'Bind an answer with from, or a constant.',
  ),
  'no-initial': error(
    'It is not clear in which state to begin',
    'A state with states inside begins in one of them, its initial; a parallel state begins in all of them, and a state without states in none.',
    'Add initial, or take it out.',
  ),
  'no-relationship': error(
    'It is not said how the partner stands to a new customer',
    'The relationship of a customer who is registered is read from the directory; of one who is not, only the answers can say it. Rules of confidentiality rest on it.',
    'Add relationship to the start of the flow.',
  ),
  'no-states': error(
    'A parallel state has no states',
    'A parallel state is in all of its states at once.',
    'Add the states, or leave out type.',
  ),
  'not-a-link': error(
    'The event does not come by link',
    'One-time links are for events with by: link.',
    'Name such an event, or change by.',
  ),
  'operand-type': error(
    'A fact is compared with a value of another type',
    '"10" and 10 are not the same: a text is never greater than a number, and never equal to one.',
    'Write a value of the type of the fact.',
  ),
  'operator-type': error(
    'The operator does not compare facts of this type',
    'Each operator says which types it takes; the reference lists them.',
    'Use one of the operators that the hint names.',
  ),
  'permission-not-held': error(
    'Nobody has the permission',
    'Whoever is meant here, a user of the provider or of a partner, needs a role that has the permission.',
    'Add the permission to a role, or ask for another.',
  ),
  'person-without-address': error(
    'A person cannot be written to',
    'Messages to a record go to the attribute that its definition names as its e-mail.',
    'Add email to the record, or write to somebody else.',
  ),
  'person-without-record': error(
    'A person of the flow is no record',
    'A person of the directory is found by an answer that is chosen among records of that kind.',
    'Add the field to the choices of the form, or name another answer.',
  ),
  'reminder-after-deadline': error(
    'A reminder would come after the deadline',
    'No reminder is sent at the deadline or after it.',
    'Make the age shorter, or the deadline later.',
  ),
  'reminder-order': error(
    'The ages of reminders do not rise',
    'The ages are written in the order in which the reminders are sent.',
    'Write them in rising order, each once.',
  ),
  'reminder-schedule': error(
    'It is not clear when reminders are sent',
    'A ladder has either ages (at) or a distance between reminders (every) with a deadline (until), and at most a hundred reminders.',
    'Give exactly one of the two.',
  ),
  'role-of-others': error(
    'A user has a role that is meant for others',
    'Roles are for users of the provider, of partners or of customers. A test in which somebody has a role of others shows what can never happen.',
    'Give the user a role of their own organisation.',
  ),
  'row-length': error(
    'A row has too many or too few cells',
    'A row has one cell for each column, the last being its findings.',
    'Add or take out cells; several values of one cell stand in brackets.',
  ),
  'translation-missing': warning(
    'A text has no translation',
    'The pack names a language into which this text is not translated. It is shown in the first language until then, and stops publishing.',
    'Add the translation to the file of the language in texts.',
  ),
  'translation-stale': warning(
    'The source of a translation has changed',
    'A translation carries the beginning of the hash of its source. The source is different now, so the translation may say something else.',
    'Look at both, translate anew, and write the new hash.',
  ),
  'translation-variable': error(
    'A translation has a variable that its source has not',
    'What a text is composed with is made ready for its source.',
    'Use only variables of the source.',
  ),
  'unbound-fact': warning(
    'A fact is told nothing',
    'A fact that is not bound is never known. That can be meant; often it is forgotten, and the answer stays undecided.',
    'Bind the fact, if it can be known here.',
  ),
  'unknown-article': unknown(
    'help article',
    'Help articles stand in help.articles of the pack.',
    'Name an article of the pack, or add it.',
  ),
  'unknown-attribute': unknown(
    'attribute',
    'Records and lists declare their attributes.',
    'Name an attribute that is declared, or declare it.',
  ),
  'unknown-check': unknown('check', 'Checks are declared by the form.', 'Name a check of the form.'),
  'unknown-clause': unknown(
    'clause',
    'A cite names a clause of one of the policies.',
    'Name a clause, or add it to a policy.',
  ),
  'unknown-code': unknown(
    'code',
    'A fact or field with a list of values has one of them and no other.',
    'Write one of the values.',
  ),
  'unknown-column': unknown(
    'column',
    'The columns of a file are declared by the form.',
    'Name a column of the form.',
  ),
  'unknown-condition': unknown(
    'shared condition',
    'Shared conditions stand in conditions of the same definition. Forms have none.',
    'Name a condition that is there, or add it.',
  ),
  'unknown-connector': unknown(
    'operation of a connector',
    'Operations are named connector.operation.',
    'Name an operation that a connector declares, or declare it.',
  ),
  'unknown-counter': unknown(
    'counter',
    'Counters are declared by the table.',
    'Name a counter of the table.',
  ),
  'unknown-definition': unknown(
    'definition',
    'Translations stand under the kind and the id of a definition, as form/order.',
    'Name a definition of the pack, or take the translations out.',
  ),
  'unknown-delay': unknown(
    'delay',
    'Delays stand in delays of the flow; a key of after can also be a duration.',
    'Name a delay of the flow, or write a duration.',
  ),
  'unknown-document': unknown(
    'document',
    'Documents are definitions of the pack.',
    'Name a document, or add it.',
  ),
  'unknown-email': unknown('e-mail', 'E-mails are definitions of the pack.', 'Name an e-mail, or add it.'),
  'unknown-event': unknown(
    'event',
    'All that can come from outside is declared in events of the flow.',
    'Name an event of the flow, or declare it.',
  ),
  'unknown-facet': unknown(
    'facet',
    'The strands of a flow stand in its facets; where several flows are meant, as flow.strand.',
    'Name a facet of the flow.',
  ),
  'unknown-fact': unknown(
    'fact',
    'All that a rule set may ask is declared in its facts.',
    'Name a fact that is declared, or declare it.',
  ),
  'unknown-field': unknown(
    'field',
    'A pointer names a field of the schema of the form.',
    'Name a field that is there, or add it to the schema.',
  ),
  'unknown-finding': unknown(
    'finding',
    'All that a rule set can say stands in its findings.',
    'Name a finding that is declared, or declare it.',
  ),
  'unknown-flow': unknown('flow', 'Flows are definitions of the pack.', 'Name a flow, or add it.'),
  'unknown-form': unknown('form', 'Forms are definitions of the pack.', 'Name a form, or add it.'),
  'unknown-handle': unknown(
    'handle',
    'Companies, records, users and cases of a scenario have handles that it declares.',
    'Name a handle that the scenario declares, or declare it.',
  ),
  'unknown-input': unknown(
    'input',
    'The schema of the operation says what it is sent.',
    'Name an input that is declared.',
  ),
  'unknown-invoke': unknown(
    'request to a connector',
    'Requests have ids in the machine of the flow.',
    'Name the id of an invoke.',
  ),
  'unknown-language': unknown(
    'language',
    'The pack says into which languages it is translated.',
    'Add the language to the pack, or correct it.',
  ),
  'unknown-list': unknown('list', 'Lists are definitions of the pack.', 'Name a list, or add it.'),
  'unknown-operator': unknown('operator', 'The reference lists the operators.', 'Name one of them.'),
  'unknown-permission': unknown(
    'permission',
    'Permissions are declared in access.',
    'Name a permission that is declared, or declare it.',
  ),
  'unknown-person': unknown(
    'person',
    'A flow can write only to those whom it declares in people.',
    'Name one of people, or add one.',
  ),
  'unknown-place': error(
    'Nothing stands at this pointer',
    'A pointer names a place in what the case knows: /case, /answers, /records, /checks, /data, /marks, /event and /now. It is followed through the schemas of the definitions.',
    'Correct the pointer; the hint says what stands where it loses its way.',
  ),
  'unknown-record': unknown(
    'record',
    'The kinds of records are definitions of the pack.',
    'Name a record, or add it.',
  ),
  'unknown-role': unknown(
    'role',
    'Roles are declared in access.',
    'Name a role that is declared, or declare it.',
  ),
  'unknown-rules': unknown(
    'rule set',
    'Rule sets are definitions of the pack.',
    'Name a rule set, or add it.',
  ),
  'unknown-sender': unknown(
    'sender',
    'Senders stand in senders of the pack.',
    'Name a sender of the pack, or add it.',
  ),
  'unknown-service': unknown(
    'service',
    'Services are declared in access.',
    'Name a service that is declared, or declare it.',
  ),
  'unknown-state': unknown(
    'state',
    'A target is a sibling, .child, or #flow.path from the root; everywhere else a state is named by its path with dots from the root.',
    'Write the path as the hint has it.',
  ),
  'unknown-status': unknown(
    'status',
    'The statuses of a strand stand in its facet.',
    'Name a status that is there.',
  ),
  'unknown-table': unknown('table', 'Tables are definitions of the pack.', 'Name a table, or add it.'),
  'unknown-text': unknown(
    'text',
    'A translation stands under the pointer of a text that users read.',
    'Correct the pointer, or take the translation out.',
  ),
  'unknown-time-zone': unknown(
    'time zone',
    'Days and months are counted in the time zone of the pack.',
    'Write the name of a zone, such as Europe/Brussels.',
  ),
  'unknown-timer': unknown(
    'timer',
    'A timer has the name of its delay; a reminder that of its ladder and a number, as late.1; a delay that several states wait for is followed by the state, as due@waiting.',
    'Name a timer of the flow.',
  ),
  'unknown-variable': error(
    'A variable of a text stands for nothing',
    'A variable a.b is the pointer /a/b, and is followed through the schemas in the same way. For an e-mail or a document this is done for every flow that sends it.',
    'Correct the variable; the hint says what is there.',
  ),
  'unused-definition': warning(
    'Nothing uses this definition',
    'It has no effect until another definition names it.',
    'Use it, or take it out.',
  ),
  'unused-fact': warning(
    'Nothing asks for a fact',
    'No table, rule or message of the rule set reads it.',
    'Take it out, or add the rule that asks for it.',
  ),
  'unused-finding': error(
    'Nothing gives a finding',
    'No row and no rule names it, so it can never arise.',
    'Add the row or the rule that gives it, or take it out.',
  ),
  'unused-name': warning(
    'A name is declared and not used',
    'The delay, or the shared condition, has no effect.',
    'Use it, or take it out.',
  ),
  'wrong-use': error(
    'The operation is for another use',
    'An operation is a check, asked by forms; a job, asked by flows; or a notice, which comes as an event.',
    'Name an operation of the right use.',
  ),
} as const satisfies { readonly [code: string]: Described };

export type LinkCode = keyof typeof LINK_CODES;
