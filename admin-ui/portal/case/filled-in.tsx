import { Accordion, Text, Title } from '@mantine/core';
import type { Schemas } from '../../client/client.ts';
import { FindingList } from '../../ui/findings.tsx';
import { useWords } from '../../ui/words.ts';
import type { Case } from './case-query.ts';
import classes from './filled-in.module.css';
import { Panel } from './panel.tsx';
import { FieldValue } from './field-value.tsx';
import { CASE } from './words.ts';

type Form = Schemas['FilledIn'];

/** Everything that was filled in, form after form, in the words of the forms. The first stands open. */
export function FilledIn({ shown }: { readonly shown: Case }) {
  const words = useWords(CASE);
  const { filledIn } = shown;
  const [first] = filledIn;
  return (
    <Panel title={words.filledIn}>
      {first === undefined && <Text c="dimmed">{words.nothingFilledIn}</Text>}
      {filledIn.length === 1 && first !== undefined && <Steps form={first} shown={shown} />}
      {filledIn.length > 1 && (
        <Accordion
          multiple
          defaultValue={[first?.form ?? '']}
          classNames={{
            content: classes.content ?? '',
            control: classes.control ?? '',
            item: classes.item ?? '',
          }}
        >
          {filledIn.map((form) => (
            <Accordion.Item key={form.form} value={form.form}>
              <Accordion.Control>{form.title}</Accordion.Control>
              <Accordion.Panel>
                <Steps form={form} shown={shown} />
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Panel>
  );
}

function Steps({ form: { steps, findings = [] }, shown }: { readonly form: Form; readonly shown: Case }) {
  return (
    <div className={classes.steps}>
      {steps.map(({ title, fields }, index) => (
        <div key={index}>
          {steps.length > 1 && (
            <Title order={3} size="h6" className={classes.step ?? ''}>
              {title}
            </Title>
          )}
          <dl className={classes.fields}>
            {fields.map((field) => (
              <div key={field.pointer} className={classes.field}>
                <dt>{field.label}</dt>
                <dd>
                  <FieldValue field={field} documents={shown.documents} />
                  {field.findings !== undefined && (
                    <div className={classes.findings}>
                      <FindingList findings={field.findings} />
                    </div>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <FindingList findings={findings} />
    </div>
  );
}
