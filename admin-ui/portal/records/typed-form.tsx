import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { WhyRefused } from '../actions/why-refused.tsx';
import { isRefusal } from '../api/refusal.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { focusField } from '../form/page/focus-field.ts';
import { FormView } from '../form/form-view.tsx';
import type { Typing } from './use-typing.ts';

interface Props {
  readonly form: Form;
  readonly source: FormSource;
  readonly typing: Typing;
  readonly save: string;
  readonly cancel: string;
  readonly onSave: () => Promise<unknown>;
  readonly onCancel: () => void;
  /** What stands before the fields. */
  readonly children?: ReactNode;
  /** Something else to be right before it is asked whether the answers are. */
  readonly isReady?: () => boolean;
}

/** A form that is filled in and saved at once. What is wrong is said at its field, to which the focus goes. */
export function TypedForm(props: Props) {
  const { form, source, typing, save, cancel, onSave, onCancel, children, isReady = () => true } = props;
  const place = useRef<HTMLFormElement>(null);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const submit = async () => {
    setError(undefined);
    if (!isReady()) return;
    setSaving(true);
    try {
      if (await typing.isGood()) await onSave();
      else focusFirstWrong(place);
    } catch (refused) {
      typing.tellRefusal(refused);
      if (isRefusal(refused, 'invalid-answers') && refused.errors.some(isOfField)) focusFirstWrong(place);
      else setError(refused as Error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      ref={place}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog stands in the tree of React beneath the form over which it opens.
        event.stopPropagation();
        void submit();
      }}
    >
      <Stack gap="lg">
        {children}
        <FormView
          form={form}
          source={source}
          answers={typing.answers}
          onChange={typing.type}
          said={typing.said}
          context={{ leave: typing.leave }}
        />
        {error !== undefined && <WhyRefused error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
          <Button type="submit" loading={isSaving}>
            {save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const isOfField = ({ pointer = '' }): boolean => pointer.startsWith('/answers/');

/** Once what is wrong has been drawn. */
function focusFirstWrong(place: RefObject<HTMLElement | null>): void {
  setTimeout(() => {
    const wrong = place.current?.querySelector<HTMLElement>('[data-pointer]:has([data-tone="error"])');
    focusField(place.current, wrong?.dataset['pointer'] ?? '');
  }, 50);
}
