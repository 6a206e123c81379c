import { Checkbox, Fieldset, JsonInput, NumberInput, NativeSelect, Stack, TextInput } from '@mantine/core';
import {
  type Choices,
  type FieldSchema,
  isRequired,
  kindOf,
  labelOf,
  optionsOf,
  type Values,
} from './field-schema.ts';

interface Props {
  readonly schema: FieldSchema;
  readonly value: Values;
  readonly onChange: (value: Values) => void;
  /** What there is to choose from, by property. */
  readonly choices?: Choices;
  /** What is wrong, by the pointer of the value. */
  readonly faults?: Readonly<Record<string, string>>;
  readonly pointer?: string;
}

/** The inputs for an object that describes itself, such as what a service is asked with. No form of a definition: those have pages. */
export function SchemaFields({ schema, value, onChange, choices = {}, faults = {}, pointer = '' }: Props) {
  return (
    <Stack gap="sm">
      {Object.entries(schema.properties ?? {}).map(([name, property]) => (
        <SchemaField
          key={name}
          label={labelOf(name, property)}
          required={isRequired(schema, name)}
          schema={property}
          options={choices[name] ?? optionsOf(property)}
          value={value[name]}
          faults={faults}
          pointer={`${pointer}/${name}`}
          onChange={(changed) => onChange(withValue(value, name, changed))}
        />
      ))}
    </Stack>
  );
}

/** What is empty is left out: an empty text is no address. */
function withValue(values: Values, name: string, value: unknown): Values {
  const { [name]: _former, ...others } = values;
  return value === undefined || value === '' ? others : { ...values, [name]: value };
}

interface FieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly schema: FieldSchema;
  readonly options: Choices[string] | undefined;
  readonly value: unknown;
  readonly faults: Readonly<Record<string, string>>;
  readonly pointer: string;
  readonly onChange: (value: unknown) => void;
}

function SchemaField({ label, required, schema, options, value, faults, pointer, onChange }: FieldProps) {
  const shared = { label, required, error: faults[pointer], 'data-pointer': pointer };
  if (options !== undefined)
    return (
      <NativeSelect
        {...shared}
        data={[
          { value: '', label: '' },
          ...options.map(({ value: chosen, title }) => ({ value: chosen, label: title })),
        ]}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  switch (kindOf(schema)) {
    case 'object':
      return (
        <Fieldset legend={label}>
          <SchemaFields
            schema={schema}
            value={(value ?? {}) as Values}
            faults={faults}
            pointer={pointer}
            onChange={onChange}
          />
        </Fieldset>
      );
    case 'boolean':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          error={faults[pointer]}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={typeof value === 'number' ? value : ''}
          onChange={(number) => onChange(number === '' ? undefined : Number(number))}
        />
      );
    case 'text':
      return (
        <TextInput
          {...shared}
          value={typeof value === 'string' ? value : ''}
          {...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength })}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'anything':
      return <JsonField {...shared} value={value} onChange={onChange} />;
  }
}

interface JsonProps {
  readonly label: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** What no input is made for is written as JSON; while it is none, the server is the one to say so. */
function JsonField({ value, onChange, ...rest }: JsonProps) {
  return (
    <JsonInput
      {...rest}
      rows={5}
      formatOnBlur
      defaultValue={value === undefined ? '' : JSON.stringify(value, undefined, 2)}
      onChange={(text) => onChange(parsed(text))}
    />
  );
}

function parsed(text: string): unknown {
  try {
    return text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
