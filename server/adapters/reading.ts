import { PassingFault } from './connector.ts';

/** The parts of an answer, read without trust: what is not as it should be is a `PassingFault` that names it. */
export interface Reader {
  readonly text: (name: string) => string;
  readonly optionalText: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly part: (name: string) => Reader;
  readonly optionalPart: (name: string) => Reader | undefined;
  readonly list: (name: string) => readonly Reader[];
  readonly optionalList: (name: string) => readonly Reader[] | undefined;
  readonly texts: (name: string) => readonly string[];
}

type Fields = { readonly [name: string]: unknown };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function read(service: string, value: unknown): Reader {
  if (!isFields(value)) throw malformed(service, 'it is not an object');
  const field = (name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);
  const wrong = (name: string) => malformed(service, `${name} is missing or of another kind`);
  const optionalText = (name: string): string | undefined => {
    const found = field(name);
    if (found === undefined || found === null) return undefined;
    if (typeof found !== 'string') throw wrong(name);
    return found;
  };
  const array = (name: string): readonly unknown[] => {
    const found = field(name);
    if (!Array.isArray(found)) throw wrong(name);
    return found;
  };
  const list = (name: string): readonly Reader[] => array(name).map((each) => read(service, each));
  return {
    optionalText,
    text: (name) => optionalText(name) || raise(wrong(name)),
    flag: (name) => {
      const found = field(name);
      return typeof found === 'boolean' ? found : raise(wrong(name));
    },
    part: (name) => read(service, field(name)),
    optionalPart: (name) => (isFields(field(name)) ? read(service, field(name)) : undefined),
    list,
    optionalList: (name) => (field(name) === undefined ? undefined : list(name)),
    texts: (name) => array(name).map((each) => (typeof each === 'string' ? each : raise(wrong(name)))),
  };
}

function malformed(service: string, what: string): PassingFault {
  return new PassingFault(`${service} gave an answer that cannot be read: ${what}.`);
}

function raise(fault: PassingFault): never {
  throw fault;
}

/** A text of the input of a call, which its definition has checked; absent and empty are the same. */
export function textIn(input: Fields, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function textsIn(input: Fields, name: string): readonly string[] {
  const value = input[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function partIn(input: Fields, name: string): Fields {
  const value = input[name];
  return isFields(value) ? value : {};
}
