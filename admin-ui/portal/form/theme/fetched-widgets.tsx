import type { WidgetProps } from '@rjsf/utils';
import { type ComponentType, lazy, Suspense } from 'react';
import { FormWaiting } from '../form-waiting.tsx';

/** Asked for by few forms: fetched when one does. RJSF takes a function for a widget, and nothing else. */
function fetched(load: () => Promise<{ readonly default: ComponentType<WidgetProps> }>) {
  const Widget = lazy(load);
  return function FetchedWidget(props: WidgetProps) {
    return (
      <Suspense fallback={<FormWaiting lines={1} />}>
        <Widget {...props} />
      </Suspense>
    );
  };
}

export const PickerWidget = fetched(async () => {
  const { PickerWidget: Widget } = await import('../../picker/picker-widget.tsx');
  return { default: Widget };
});

export const UploadWidget = fetched(async () => {
  const { UploadWidget: Widget } = await import('../../upload/upload-widget.tsx');
  return { default: Widget };
});
