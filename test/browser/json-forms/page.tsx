import { type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createSlipwayClient, type Schemas } from '../../../admin-ui/client/client.ts';
import { ByJsonForms } from './by-json-forms.tsx';
import { ByRjsf } from './by-rjsf.tsx';
import type { Answers } from './rendered.ts';

const api = createSlipwayClient();
const asked = new URLSearchParams(location.search);
const path = { pack: asked.get('pack') ?? '', form: asked.get('form') ?? '' };
const isRjsf = asked.get('renderer') === 'rjsf';

/** A form as the interface hands it out for this renderer; what is sent is judged by the server alone. */
function Page({ form }: { readonly form: Schemas['FormForRjsf'] | Schemas['FormForJsonForms'] }) {
  const [answers, setAnswers] = useState<Answers>('data' in form ? form.data : form.formData);
  const [errors, setErrors] = useState<readonly Schemas['FormError'][]>([]);
  const [said, setSaid] = useState('');
  const common = { answers, errors, onChange: setAnswers };
  const send = async () => {
    const found = await judge(answers);
    setErrors(found);
    setSaid(found.length > 0 ? 'Refused' : await submit(answers));
  };
  return (
    <>
      <h1>{path.form}</h1>
      {'uischema' in form ? <ByJsonForms form={form} {...common} /> : <ByRjsf form={form} {...common} />}
      <button type="button" onClick={() => void send()}>
        Send
      </button>
      <output>{said}</output>
    </>
  );
}

async function judge(answers: Answers): Promise<readonly Schemas['FormError'][]> {
  const body = { answers, ask: true };
  const { data } = await api.POST('/forms/{pack}/{form}/validate', { params: { path }, body });
  return data?.errors ?? [];
}

async function submit(answers: Answers): Promise<string> {
  const header = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const { data: session } = await api.GET('/session');
  const actingFor = session?.acting.id ?? '';
  const draft = await api.POST('/drafts', {
    params: { header: header() },
    body: { ...path, actingFor, answers },
  });
  const id = draft.data?.id ?? '';
  const sent = await api.POST('/drafts/{id}/submit', {
    params: { path: { id }, header: header() },
    body: { actingFor },
  });
  return sent.data === undefined ? JSON.stringify(sent.error) : `Accepted as ${sent.data.case.number}`;
}

async function page(): Promise<ReactNode> {
  const query = { renderer: isRjsf ? 'rjsf' : 'jsonforms' } as const;
  const { data } = await api.GET('/forms/{pack}/{form}', { params: { path, query } });
  return data === undefined || 'steps' in data ? 'There is no such form.' : <Page form={data} />;
}

const root = document.getElementById('page');
if (root === null) throw new Error('the page has no place for a form');
createRoot(root).render(<StrictMode>{await page()}</StrictMode>);
