import type { DiagnosticSeverity, Problem } from '../../diagnostic.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';

/** Makes problems of one flow. */
export type Report = (
  severity: DiagnosticSeverity,
  code: string,
  pointer: string,
  message: string,
  hint?: string,
) => Problem;

export function reporter(flow: FlowDefinition): Report {
  return (severity, code, pointer, message, hint) => ({
    code,
    severity,
    kind: 'flow',
    id: flow.id,
    pointer,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
}
