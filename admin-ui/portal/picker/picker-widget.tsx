import type { WidgetProps } from '@rjsf/utils';
import { describedBy, type FormContext, type FormOption } from '../form/form-context.ts';
import { type FieldOptions, fieldOptions } from '../form/theme/field-options.ts';
import classes from './candidates.module.css';
import { ChosenLine } from './chosen-line.tsx';
import { CreateOnTheSpot } from './create-on-the-spot.tsx';
import { CreatedHere } from './created-here.tsx';
import { PickerField } from './picker-field.tsx';
import { useChosen } from './use-chosen.ts';
import { usePicking } from './use-picking.ts';

interface PickerOptions extends FieldOptions {
  readonly create?: { readonly record: string; readonly form: string };
}

/** Chooses somebody of the directory: with the duty, with what the rules say of each, or creates somebody new. */
export function PickerWidget(props: WidgetProps) {
  const { id, label, value, required = false, readonly = false, onChange } = props;
  const context = props.registry.formContext as FormContext;
  const options = fieldOptions(props.uiSchema) as PickerOptions;
  const { pointer = '', choices, create } = options;
  const { chosen, keep } = useChosen(context, pointer, value, choices?.options ?? []);
  const onPick = (candidate: FormOption | undefined) => {
    if (candidate !== undefined) keep(candidate);
    onChange(candidate?.value);
  };
  const picking = usePicking({ context, pointer, chosen, onPick });
  const owners = choices?.owners ?? [];
  const isWrong = (context.said.get(pointer)?.errors.length ?? 0) > 0;
  const [dutyId, chosenId] = [`${id}__duty`, `${id}__chosen`];
  if (readonly) return <>{chosen?.title}</>;
  return (
    <>
      {choices?.duty !== undefined && (
        <p className={classes.duty} id={dutyId}>
          {choices.duty}
        </p>
      )}
      <PickerField
        id={id}
        label={label}
        describedBy={`${describedBy(id, options)} ${dutyId} ${chosenId}`}
        picking={picking}
        owners={owners}
        chosen={chosen?.value}
        required={required}
        isWrong={isWrong}
        onClear={() => onPick(undefined)}
      />
      {chosen !== undefined && (
        <ChosenLine id={chosenId} chosen={chosen} owners={owners} isToldAsError={isWrong} />
      )}
      {create !== undefined && (
        <div className={classes.beneath}>
          <CreateOnTheSpot
            label={label}
            create={create}
            context={context}
            pointer={pointer}
            owners={owners}
            onCreated={onPick}
          />
          {chosen !== undefined && context.draft !== undefined && (
            <CreatedHere
              record={chosen.value}
              create={create}
              context={context}
              draft={context.draft}
              pointer={pointer}
              onCorrected={keep}
              onTakenBack={() => onPick(undefined)}
            />
          )}
        </div>
      )}
    </>
  );
}
