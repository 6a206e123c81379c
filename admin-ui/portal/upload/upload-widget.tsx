import { Button, Text } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useRef } from 'react';
import { segmentsOf } from '../../client/form-layout.ts';
import { useWords } from '../../ui/words.ts';
import { describedBy, type FormContext } from '../form/form-context.ts';
import { fieldOptions } from '../form/theme/field-options.ts';
import { DropPlace } from './drop-place.tsx';
import { useHandedIn } from './kept-documents.ts';
import { KeptFile } from './kept-file.tsx';
import { NotTaken } from './not-taken.tsx';
import { Underway } from './underway.tsx';
import classes from './upload.module.css';
import { useUpload } from './use-upload.ts';
import { UPLOAD } from './words.ts';

/** What is taken, for the dialog of the browser alone: the server judges a file by its content. */
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx';

/** Hands in a file. The answer is the id by which it is on file. */
export function UploadWidget(props: WidgetProps) {
  const { id, label, readonly = false, onChange } = props;
  const context = props.registry.formContext as FormContext;
  const options = fieldOptions(props.uiSchema);
  const { pointer = '' } = options;
  const value = typeof props.value === 'string' && props.value !== '' ? props.value : undefined;
  const input = useRef<HTMLInputElement>(null);
  const uploading = useUpload(kindOf(pointer), onChange);
  const { underway, error, send, cancel, again } = uploading;
  const choose = () => input.current?.click();
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        data-upload={pointer}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) send(file);
          // The same file again, after it was changed, is another one.
          currentTarget.value = '';
        }}
      />
      {underway !== undefined && <Underway {...underway} onCancel={cancel} />}
      {underway === undefined && value !== undefined && (
        <KeptFile id={value} readonly={readonly} onReplace={choose} onRemove={() => onChange(undefined)} />
      )}
      {underway === undefined && value === undefined && !readonly && (
        <DropPlace
          id={id}
          label={label}
          describedBy={describedBy(id, options)}
          isWrong={(context.said.get(pointer)?.errors.length ?? 0) > 0}
          onChoose={choose}
          onFile={send}
        >
          <GivenAlready context={context} onUse={onChange} />
        </DropPlace>
      )}
      {error !== undefined && (
        <div className={classes.refused}>
          <NotTaken error={error} again={again} />
        </div>
      )}
    </>
  );
}

interface GivenProps {
  readonly context: FormContext;
  readonly onUse: (id: string) => void;
}

/** One file may be given at several places. */
function GivenAlready({ context, onUse }: GivenProps) {
  const words = useWords(UPLOAD);
  const given = useHandedIn(context.answers);
  if (given.length === 0) return null;
  return (
    <div className={classes.given}>
      <Text size="sm" c="dimmed">
        {words.again}
      </Text>
      {given.map(({ id, file }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="light"
          aria-label={words.use(file)}
          onClick={() => onUse(id)}
          classNames={{ label: classes.long ?? '' }}
        >
          {file}
        </Button>
      ))}
    </div>
  );
}

/** By the name of the field, as far as the server takes it. */
function kindOf(pointer: string): string {
  const name = segmentsOf(pointer).at(-1) ?? '';
  return /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(name) ? name : 'upload';
}
