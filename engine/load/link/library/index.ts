import type { Problem } from '../../../diagnostic.ts';
import type { TextsDefinition } from '../../../language/types.generated.ts';
import type { Definitions } from '../../../release.ts';
import { link, sourceMark, translatableTexts } from '../index.ts';
import { CATALOGUE, DUTIES, GENRES, HOUSEHOLD, READER, RELATIONSHIPS } from './data.ts';
import { LOAN } from './flow.ts';
import { HAND_OVER, LOAN_REQUEST, READER_CARD } from './forms.ts';
import { BRING_BACK, READY, RECEIPT, RECEIVED } from './messages.ts';
import { MAY_BORROW } from './rules.ts';
import { LOANS, READERS } from './screens.ts';
import { ACCESS, PACK, POLICY } from './settings.ts';
import { PROPERTY, SCENARIO } from './tests.ts';

/** A library that lends books: a small pack without a mistake, in which every kind of reference occurs. */
export function library() {
  return structuredClone({
    pack: { library: PACK },
    policy: { 'house-rules': POLICY },
    record: { reader: READER, household: HOUSEHOLD },
    list: { genres: GENRES, relationships: RELATIONSHIPS, duties: DUTIES },
    connector: { catalogue: CATALOGUE },
    rules: { 'may-borrow': MAY_BORROW },
    form: { 'loan-request': LOAN_REQUEST, 'reader-card': READER_CARD, 'hand-over': HAND_OVER },
    flow: { loan: LOAN },
    email: { received: RECEIVED, ready: READY, 'bring-back': BRING_BACK },
    document: { receipt: RECEIPT },
    table: { loans: LOANS, readers: READERS },
    access: { access: ACCESS },
    property: { 'nothing-lent-unasked': PROPERTY },
    scenario: { 'lent-and-returned': SCENARIO },
  });
}

export type Library = ReturnType<typeof library>;

export function linkLibrary(
  change: (library: Library) => void = () => undefined,
  broken: string[] = [],
): Problem[] {
  const pack = library();
  change(pack);
  return link(pack as unknown as Definitions, [translations()], new Set(broken));
}

let made: TextsDefinition | undefined;

/** A translation of every text, which says the same as its source. */
export function translations(): TextsDefinition {
  return (made ??= translationsOf(library()));
}

function translationsOf(pack: Library): TextsDefinition {
  const texts: Record<string, Record<string, { of: string; text: string }>> = {};
  for (const ofKind of Object.values(pack))
    for (const definition of Object.values(ofKind as Record<string, { kind: string; id: string }>)) {
      const translated = translatableTexts(definition).map(({ pointer, source }) => [
        pointer,
        { of: sourceMark(source), text: source },
      ]);
      texts[`${definition.kind}/${definition.id}`] = Object.fromEntries(translated) as never;
    }
  return { kind: 'texts', language: 'nl', texts };
}
