import type { Form } from '../form/form-of-api.ts';
import { ValueText } from '../form/review/value-text.tsx';
import classes from './profile.module.css';
import type { Company } from './profile-query.ts';

interface Props {
  readonly company: Company;
  readonly form: Form;
}

/** The same that the form asks, for who may not change it. */
export function ReadProfile({ company: { attributes }, form }: Props) {
  return (
    <dl className={classes.facts}>
      {form.fields.map(({ element: { pointer, label } }) => (
        <div key={pointer}>
          <dt>{label}</dt>
          <dd>
            <ValueText form={form} pointer={pointer} answers={attributes} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
