import type { FieldTemplateProps } from '@rjsf/utils';
import { useWords } from '../../../ui/words.ts';
import type { FormContext } from '../form-context.ts';
import { owedIn } from '../page/steps.ts';
import { FORM } from '../words.ts';
import classes from './field.module.css';
import { FieldSays } from './field-says.tsx';
import { fieldOptions } from './field-options.ts';
import { PlainText } from './plain-text.tsx';

type Props = FieldTemplateProps<unknown, FieldTemplateProps['schema'], FormContext>;

/** A field with all that is said around it. One that has several controls is a group whose legend is the label. */
export function FieldTemplate(props: Props) {
  const { id, label, required, readonly, children, schema, uiSchema } = props;
  const options = fieldOptions(uiSchema);
  if (options.pointer === undefined) return children;
  const due = {
    required: required === true,
    isOwed: owedAt(props.registry.formContext, options.pointer),
    isGiven: options.asked === 'upload' && props.formData !== undefined && props.formData !== '',
  };
  const said = <FieldSays id={id} pointer={options.pointer} registry={props.registry} />;
  const hint = <Hint id={id} text={options.help} />;
  const span = {
    'data-pointer': options.pointer,
    'data-size': hasSeveralControls(options) ? 'long' : sizeOf(schema),
  };
  if (readonly) return <Shown id={id} label={label} hint={hint} value={children} />;
  if (isTick(schema, options.widget))
    return (
      <div className={classes.field} {...span} data-tick>
        {children}
        {hint}
        {said}
      </div>
    );
  if (hasSeveralControls(options))
    return (
      <fieldset className={classes.field} {...span} id={id} aria-describedby={describing(id, options.help)}>
        <legend className={classes.label}>
          <Label text={label} {...due} />
        </legend>
        {hint}
        {children}
        {said}
      </fieldset>
    );
  return (
    <div className={classes.field} {...span}>
      <label className={classes.label} htmlFor={id}>
        <Label text={label} {...due} />
      </label>
      {hint}
      {children}
      {said}
    </div>
  );
}

function describing(id: string, help: string | undefined): string {
  return help === undefined ? `${id}__said` : `${id}__hint ${id}__said`;
}

function isTick(schema: Props['schema'], widget: string | undefined): boolean {
  return schema.type === 'boolean' && (widget === undefined || widget === 'checkbox');
}

function hasSeveralControls({ asked, widget }: ReturnType<typeof fieldOptions>): boolean {
  return asked === 'picker' || asked === 'upload' || widget === 'radio' || widget === 'checkboxes';
}

/** What is short stands beside another, where there is room. */
function sizeOf({ type, maxLength = Infinity }: Props['schema']): string {
  if (type === 'integer' || type === 'number') return 'short';
  return type === 'string' && maxLength <= 100 ? 'short' : 'long';
}

/** What is optional by itself may be what is owed for another choice. */
function owedAt({ result }: FormContext, pointer: string): boolean {
  return owedIn(result).some(({ params }) => {
    const evidence = params?.['evidence'];
    return Array.isArray(evidence) && evidence.includes(pointer);
  });
}

interface LabelProps {
  readonly text: string;
  readonly required: boolean;
  readonly isOwed: boolean;
  /** A paper that was handed in, of which nothing more is asked, though others may still be owed for the same reason. */
  readonly isGiven: boolean;
}

function Label({ text, required, isOwed, isGiven }: LabelProps) {
  const words = useWords(FORM);
  const due = isOwed ? words.isOwed : required ? undefined : words.optional;
  return (
    <>
      {text}
      {!isGiven && due !== undefined && <span className={classes.optional}> ({due})</span>}
    </>
  );
}

function Hint({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div className={classes.hint} id={`${id}__hint`}>
      <PlainText text={text} />
    </div>
  );
}

function Shown(props: {
  readonly id: string;
  readonly label: string;
  readonly hint: React.ReactNode;
  readonly value: React.ReactNode;
}) {
  return (
    <div className={classes.field} role="group" aria-labelledby={`${props.id}__label`}>
      <span className={classes.label} id={`${props.id}__label`}>
        {props.label}
      </span>
      {props.hint}
      <div className={classes.shown}>{props.value}</div>
    </div>
  );
}
