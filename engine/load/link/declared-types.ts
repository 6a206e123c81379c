import { ANYTHING, codes, DATE, type DataType, type ObjectType, objectOf, OPEN, TEXT } from './data-type.ts';
import { isMapping, type Place } from './place.ts';
import { segmentsOf } from './pointers.ts';
import { matches, type Overlay, typeOfSchema } from './schema-type.ts';
import type { Symbols } from './symbols.ts';

/** The types of records, of the answers of forms, and of codes of lists, as the definitions declare them. */
export class DeclaredTypes {
  readonly symbols: Symbols;
  readonly #known = new Map<string, DataType>();

  constructor(symbols: Symbols) {
    this.symbols = symbols;
  }

  /** A code of a list; with `only`, those entries whose attribute has the value. */
  codeOf(list: string | undefined, only?: Place): DataType {
    return only === undefined
      ? this.#once(`list/${list}`, () => this.#codesOf(list))
      : this.#codesOf(list, only);
  }

  #codesOf(list: string | undefined, only?: Place): DataType {
    const definition = this.symbols.find('list', list);
    const entries = definition?.get('entries');
    if (definition === undefined || !entries?.isList) return ANYTHING;
    const kept = entries.items().filter((entry) => isKept(entry, only));
    return codes(
      kept.flatMap((entry) => entry.get('code').text ?? []),
      `list ${definition.id}`,
    );
  }

  /** An entry of a list, with its further columns. */
  entryOf(list: Place): DataType {
    const attributes = this.symbols.section(list.get('attributes'));
    const columns = [...(attributes ?? [])].map(
      ([name, schema]) => [name, typeOfSchema(schema.value)] as const,
    );
    const further = attributes === undefined ? ANYTHING : objectOf(new Map(columns));
    return objectOf({ code: TEXT, label: TEXT, description: TEXT, attributes: further });
  }

  /** The attributes of a record. */
  record(id: string | undefined): DataType {
    const definition = this.symbols.find('record', id);
    return definition === undefined
      ? ANYTHING
      : this.#once(`record/${id}`, () => this.#recordType(definition));
  }

  #recordType(definition: Place): DataType {
    const type = this.#ofSchema(definition);
    return type.is === 'object' ? { ...type, record: definition.id } : ANYTHING;
  }

  /** A record as rules and cases see it: its attributes, and besides them its id and whose it is. */
  entry(record: string | undefined): DataType {
    return this.#once(`entry/${record}`, () => this.#entryType(record));
  }

  #entryType(record: string | undefined): DataType {
    const type = this.record(record);
    if (type.is !== 'object') return type;
    const id: DataType = { is: 'text', record: record ?? '' };
    return {
      ...type,
      properties: new Map(type.properties).set('id', id).set('owner', codes(['own', 'customer'])),
    };
  }

  /** What is known of a company: its id and name, and the attributes that records of companies declare. */
  company(): ObjectType {
    return this.#once('company', () => this.#companyType());
  }

  #companyType(): ObjectType {
    const properties = new Map<string, DataType>([
      ['id', TEXT],
      ['name', TEXT],
    ]);
    let open = false;
    for (const definition of this.symbols.all('record').values()) {
      if (definition.get('of').text === 'member') continue;
      const type = this.record(definition.id);
      if (type.is !== 'object' || type.rest !== undefined || definition.get('of').text !== 'company')
        open = true;
      else for (const [name, inside] of type.properties) properties.set(name, inside);
    }
    return open ? { ...OPEN, properties } : objectOf(properties);
  }

  /** The answers of a form. */
  answers(id: string | undefined): DataType {
    const definition = this.symbols.find('form', id);
    return definition === undefined ? ANYTHING : this.#once(`form/${id}`, () => this.#ofSchema(definition));
  }

  #ofSchema(definition: Place): DataType {
    return typeOfSchema(definition.get('schema').value, this.#choicesOf(definition));
  }

  #choicesOf(definition: Place): Overlay {
    const choices = definition
      .get('choices')
      .entries()
      .map(([pointer, choice]) => ({ pattern: segmentsOf(pointer) ?? [], choice }));
    return (segments) => {
      const found = choices.find(({ pattern }) => matches(pattern, segments));
      return found === undefined ? undefined : this.#chosen(definition, found.choice);
    };
  }

  #chosen(definition: Place, choice: Place): DataType {
    const only = choice.get('only');
    if (choice.get('list').exists)
      return this.codeOf(choice.get('list').text, only.exists ? only : undefined);
    const record = choice.get('record').text;
    if (record !== undefined)
      return this.symbols.all('record').has(record) ? { is: 'text', record } : ANYTHING;
    return choice.get('flows').exists
      ? codes(this.flowsStartedBy(definition.id), `the flows that form ${definition.id} begins`)
      : ANYTHING;
  }

  /** The facts that a rule set may be told; `undefined` where an earlier mistake hides them. */
  facts(rules: Place): ReadonlyMap<string, DataType> | undefined {
    const facts = this.symbols.section(rules.get('facts'));
    return facts && new Map([...facts].map(([name, fact]) => [name, this.fact(fact)]));
  }

  fact(fact: Place): DataType {
    const list = fact.get('$list');
    if (list.exists) return this.codeOf(list.text);
    if (fact.get('$record').exists) return this.entry(fact.get('$record').text);
    const { type, enum: values } = isMapping(fact.value) ? fact.value : {};
    if (type === 'date') return DATE;
    return typeOfSchema(
      Array.isArray(values) ? { type: type ?? scalarName(values[0]), enum: values } : { type },
    );
  }

  flowsStartedBy(form: string): string[] {
    return [...this.symbols.all('flow')]
      .filter(([, flow]) => flow.get('start', 'form').text === form)
      .map(([id]) => id);
  }

  /** What the checks of a form answered, by their names. */
  checks(form: Place): Map<string, DataType> {
    return new Map(
      form
        .get('checks')
        .entries()
        .map(([name, check]) => [name, this.checkAnswer(check)]),
    );
  }

  checkAnswer(check: Place): DataType {
    return objectOf({
      outcome: OUTCOME,
      at: { is: 'date' },
      output: this.output(check.get('ask').text),
    });
  }

  /** What an operation of a connector answers. */
  output(operation: string | undefined): DataType {
    return this.#payload(operation, 'output');
  }

  input(operation: string | undefined): DataType {
    return this.#payload(operation, 'input');
  }

  #payload(name: string | undefined, part: 'input' | 'output'): DataType {
    const operation = name === undefined ? undefined : this.symbols.operations()?.get(name);
    if (operation === undefined) return ANYTHING;
    const schema = operation.get(part);
    if (!schema.exists) return this.symbols.isBroken(operation) ? ANYTHING : objectOf({});
    return isMapping(schema.value) ? typeOfSchema(schema.value) : ANYTHING;
  }

  #once<T extends DataType>(key: string, make: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known as T;
    const type = make();
    this.#known.set(key, type);
    return type;
  }
}

function isKept(entry: Place, only: Place | undefined): boolean {
  const attribute = only?.get('attribute').text;
  return attribute === undefined || entry.get('attributes', attribute).value === only?.get('equal').value;
}

function scalarName(value: unknown): string {
  return typeof value;
}

const OUTCOME = codes(['yes', 'no', 'unavailable']);
